package io.github.camelgmail.test.settings;

import java.util.List;
import java.util.Locale;

/** The phrase that a filter looks for in a subject: letter case and the width of white space do not count. */
final class SubjectPhrase {

    private SubjectPhrase() {}

    static boolean isIn(List<String> subjects, String phrase) {
        String wanted = normal(phrase);
        return subjects.stream().anyMatch(subject -> normal(subject).contains(wanted));
    }

    private static String normal(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}

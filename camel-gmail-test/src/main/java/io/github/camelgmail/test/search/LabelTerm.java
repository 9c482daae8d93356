package io.github.camelgmail.test.search;

import java.util.Locale;
import java.util.regex.Pattern;

/** {@code label:}: a label by id or name; what is no letter or digit in a name may be written as a hyphen. */
record LabelTerm(String normalised) implements Term {

    private static final Pattern WRITTEN_AS_HYPHEN = Pattern.compile("[\\s/&(){}\"|:]");

    static LabelTerm of(String name) {
        return new LabelTerm(normalise(name));
    }

    @Override
    public boolean matches(Candidate message) {
        return message.labels().contains(normalised);
    }

    @Override
    public Cost cost() {
        return Cost.LABELS;
    }

    static String normalise(String label) {
        return WRITTEN_AS_HYPHEN.matcher(label.toLowerCase(Locale.ROOT)).replaceAll("-");
    }
}

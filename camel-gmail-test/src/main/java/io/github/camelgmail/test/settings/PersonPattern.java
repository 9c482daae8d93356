package io.github.camelgmail.test.settings;

import io.github.camelgmail.test.mime.MailAddress;
import io.github.camelgmail.test.search.SearchableMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The people that a filter is for: whole addresses, local parts, domains or parts of display names, with OR between them.
 *
 * @param alternatives in lower case, of which one is enough
 */
record PersonPattern(List<String> alternatives) {

    private static final Pattern OR = Pattern.compile("\\s+OR\\s+|\\s*[|,]\\s*");
    private static final Pattern FRAME = Pattern.compile("[(){}\"]");

    static PersonPattern parse(String text) {
        String plain = FRAME.matcher(text).replaceAll(" ").strip();
        return new PersonPattern(Arrays.stream(OR.split(plain))
                .map(part -> part.strip().toLowerCase(Locale.ROOT))
                .filter(part -> !part.isEmpty())
                .toList());
    }

    boolean matchesAny(SearchableMessage message, List<String> headerNames) {
        return headerNames.stream()
                .flatMap(name -> message.headers(name).stream())
                .flatMap(value -> MailAddress.parseList(value).stream())
                .anyMatch(person -> alternatives.stream().anyMatch(wanted -> matches(person, wanted)));
    }

    private static boolean matches(MailAddress person, String wanted) {
        String address = person.canonical();
        int at = address.lastIndexOf('@');
        String local = at < 0 ? address : address.substring(0, at);
        String domain = at < 0 ? "" : address.substring(at + 1);
        String withoutAt = wanted.startsWith("@") ? wanted.substring(1) : wanted;
        return address.equals(wanted)
                || local.equals(wanted)
                || wanted.equals(local + "@")
                || domain.equals(withoutAt)
                || domain.endsWith("." + withoutAt)
                || containsWords(person.displayName(), wanted);
    }

    private static boolean containsWords(String displayName, String wanted) {
        return (" " + displayName.toLowerCase(Locale.ROOT) + " ").contains(" " + wanted + " ");
    }
}

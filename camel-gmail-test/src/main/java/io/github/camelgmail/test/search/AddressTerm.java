package io.github.camelgmail.test.search;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** {@code from:}, {@code to:} and their kin: a whole address, or words of an address or a display name. */
record AddressTerm(List<String> headerNames, String text) implements Term {

    private static final Pattern BETWEEN_ADDRESSES = Pattern.compile("[\\s<>,;:\"()]+");

    @Override
    public boolean matches(SearchableMessage message, Instant now) {
        String wanted = text.equalsIgnoreCase("me") ? message.ownerAddress() : text;
        return headerNames.stream()
                .flatMap(name -> message.headers(name).stream())
                .anyMatch(value -> matches(value, wanted));
    }

    private static boolean matches(String headerValue, String wanted) {
        if (isWholeAddress(wanted)) {
            String lower = wanted.toLowerCase(Locale.ROOT);
            return Arrays.asList(BETWEEN_ADDRESSES.split(headerValue.toLowerCase(Locale.ROOT)))
                    .contains(lower);
        }
        return Words.of(headerValue).contains(Words.of(wanted));
    }

    private static boolean isWholeAddress(String wanted) {
        return wanted.indexOf('@') > 0 && wanted.lastIndexOf('@') < wanted.length() - 1;
    }
}

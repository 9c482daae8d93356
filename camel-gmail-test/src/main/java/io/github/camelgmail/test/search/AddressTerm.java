package io.github.camelgmail.test.search;

import java.util.List;
import java.util.Locale;

/**
 * {@code from:}, {@code to:} and their kin: a whole address, or words of an address or a display name.
 *
 * @param headerNames the fields that are looked at
 * @param address what was asked for, in lower case
 * @param words its words
 */
record AddressTerm(List<String> headerNames, String address, Words words, Cost cost) implements Term {

    static AddressTerm inEnvelope(String text, String... headerNames) {
        return new AddressTerm(List.of(headerNames), text.toLowerCase(Locale.ROOT), Words.of(text), Cost.ENVELOPE);
    }

    static AddressTerm inHeader(String text, String headerName) {
        return new AddressTerm(List.of(headerName), text.toLowerCase(Locale.ROOT), Words.of(text), Cost.HEADER);
    }

    @Override
    public boolean matches(Candidate message) {
        String wanted = address.equals("me") ? message.message().ownerAddress().toLowerCase(Locale.ROOT) : address;
        return isWholeAddress(wanted)
                ? headerNames.stream().anyMatch(name -> message.addresses(name).contains(wanted))
                : headerNames.stream()
                        .flatMap(name -> message.header(name).stream())
                        .anyMatch(field -> field.contains(words));
    }

    private static boolean isWholeAddress(String wanted) {
        return wanted.indexOf('@') > 0 && wanted.lastIndexOf('@') < wanted.length() - 1;
    }
}

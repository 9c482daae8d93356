package io.github.camelgmail.test.search;

import java.util.List;
import java.util.Locale;

/**
 * {@code has:drive}, {@code has:document} and their kin: a link to one of Google's services.
 *
 * @param beginnings host and beginning of the path of such links, in lower case
 */
record LinkTerm(List<String> beginnings) implements Term {

    static LinkTerm to(String... beginnings) {
        return new LinkTerm(List.of(beginnings));
    }

    @Override
    public boolean matches(Candidate message) {
        String markup = message.message().markup().toLowerCase(Locale.ROOT);
        return beginnings.stream().anyMatch(beginning -> markup.contains("://" + beginning));
    }

    @Override
    public Cost cost() {
        return Cost.BODY;
    }
}

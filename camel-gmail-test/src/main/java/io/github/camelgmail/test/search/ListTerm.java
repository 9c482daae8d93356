package io.github.camelgmail.test.search;

import java.util.List;

/** {@code list:}: the mailing list of a message, by its List-Id (RFC 2919) or its List-Post (RFC 2369). */
record ListTerm(Words words) implements Term {

    private static final List<String> HEADER_NAMES = List.of("List-Id", "List-Post", "Mailing-List");

    @Override
    public boolean matches(Candidate message) {
        return HEADER_NAMES.stream()
                .flatMap(name -> message.header(name).stream())
                .anyMatch(field -> field.contains(words));
    }

    @Override
    public Cost cost() {
        return Cost.HEADER;
    }
}

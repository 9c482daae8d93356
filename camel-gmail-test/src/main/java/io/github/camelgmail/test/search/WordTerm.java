package io.github.camelgmail.test.search;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * A word or a quoted phrase: in the subject, an address, a file name or the text.
 *
 * @param exact whether accents count, as they do behind a plus sign
 */
record WordTerm(Words phrase, boolean exact) implements Term {

    private static final List<String> SEARCHED_HEADERS = List.of("Subject", "From", "To", "Cc", "Bcc");

    /**
     * Whether one of the texts that a search for words looks at satisfies a condition; the body is read last, and only where it may.
     *
     * @param needed words that every such text has
     */
    static boolean anyText(Candidate message, Collection<String> needed, Predicate<Words> condition) {
        return SEARCHED_HEADERS.stream()
                        .flatMap(name -> message.header(name).stream())
                        .anyMatch(condition)
                || (message.mayContain(needed) && message.contents().stream().anyMatch(condition));
    }

    @Override
    public boolean matches(Candidate message) {
        return anyText(
                message, phrase.distinct(), text -> exact ? text.containsExactly(phrase) : text.contains(phrase));
    }

    @Override
    public Cost cost() {
        return Cost.BODY;
    }
}

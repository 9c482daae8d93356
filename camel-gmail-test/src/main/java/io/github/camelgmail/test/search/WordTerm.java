package io.github.camelgmail.test.search;

import java.time.Instant;

/** A word or a quoted phrase: in the subject, an address, the text or a file name. */
record WordTerm(Words phrase) implements Term {

    WordTerm(String text) {
        this(Words.of(text));
    }

    @Override
    public boolean matches(SearchableMessage message, Instant now) {
        return phrase.words().isEmpty() || message.words().stream().anyMatch(words -> words.contains(phrase));
    }
}

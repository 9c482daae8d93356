package io.github.camelgmail.test.search;

import java.time.Instant;

/** {@code subject:}: words of the subject. */
record SubjectTerm(String text) implements Term {
    @Override
    public boolean matches(SearchableMessage message, Instant now) {
        Words phrase = Words.of(text);
        return message.headers("Subject").stream()
                .anyMatch(subject -> Words.of(subject).contains(phrase));
    }
}

package io.github.camelgmail.test.search;

import java.time.Instant;
import java.util.Optional;

/** {@code has:attachment}. */
record AttachmentTerm() implements Term {

    static Optional<Term> read(String value) {
        return value.equalsIgnoreCase("attachment") ? Optional.of(new AttachmentTerm()) : Optional.empty();
    }

    @Override
    public boolean matches(SearchableMessage message, Instant now) {
        return message.hasAttachment();
    }
}

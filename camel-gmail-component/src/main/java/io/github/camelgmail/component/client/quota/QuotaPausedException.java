package io.github.camelgmail.component.client.quota;

import java.time.Instant;

/** Gmail refuses for longer than anybody is made to wait. Ends the future of {@link MailboxBudget#acquire}. */
public final class QuotaPausedException extends RuntimeException {

    private final Instant until;

    QuotaPausedException(Instant until) {
        super("Gmail refuses until " + until);
        this.until = until;
    }

    /** When Gmail listens again. */
    public Instant until() {
        return until;
    }
}

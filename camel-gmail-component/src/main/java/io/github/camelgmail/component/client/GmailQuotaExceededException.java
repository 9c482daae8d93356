package io.github.camelgmail.component.client;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A rate or quota limit held on through all attempts, or for longer than a caller is made to wait (HTTP 429 or 403). */
public final class GmailQuotaExceededException extends GmailException {

    private final @Nullable Instant retryAt;

    GmailQuotaExceededException(GmailProblem problem, @Nullable Instant retryAt, @Nullable Throwable cause) {
        super(problem, cause);
        this.retryAt = retryAt;
    }

    /** The instant before which Gmail will refuse again, or null where it named none. */
    public @Nullable Instant retryAt() {
        return retryAt;
    }
}

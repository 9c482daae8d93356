package io.github.camelgmail.component.client;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call that would have waited, made by a client that does not wait: for quota, or before it is tried again. The same call
 * may be made again at {@link #until}.
 */
public final class GmailPostponedException extends GmailException {

    private final Instant until;

    GmailPostponedException(GmailProblem problem, Instant until, @Nullable Throwable cause) {
        super(problem, cause);
        this.until = until;
    }

    /** Returns the instant from which the call may be made again. */
    public Instant until() {
        return until;
    }
}

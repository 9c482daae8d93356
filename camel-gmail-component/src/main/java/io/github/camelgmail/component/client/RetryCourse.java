package io.github.camelgmail.component.client;

import java.time.Duration;

/**
 * The attempts of one call: counts them, refreshes the token once, waits in between or postpones the next, and throws when
 * there are no more.
 */
final class RetryCourse {

    private final GmailMethod method;
    /** Whether a call that may have taken place is not made again. */
    private final boolean careful;

    private final RetryPolicy policy;
    private final Sleeper sleeper;
    private final GmailErrors errors;
    private final GmailAuthorization authorization;
    private final Turnstile turnstile;
    private final Attempts attempts;
    private boolean refreshed;

    RetryCourse(
            GmailMethod method,
            boolean careful,
            RetryPolicy policy,
            Sleeper sleeper,
            GmailErrors errors,
            GmailAuthorization authorization,
            Turnstile turnstile,
            Attempts attempts) {
        this.method = method;
        this.careful = careful;
        this.policy = policy;
        this.sleeper = sleeper;
        this.errors = errors;
        this.authorization = authorization;
        this.turnstile = turnstile;
        this.attempts = attempts;
    }

    /** Begins to count anew, as something went well. */
    void succeeded() {
        attempts.reset();
    }

    /**
     * Returns when the next attempt is due.
     *
     * @throws GmailPostponedException if it is due later, and the client does not wait
     * @throws GmailException if there is to be none
     */
    void afterFailure(Failure failure) {
        attempts.add(failure);
        boolean refused = failure.kind() == FailureKind.RATE_LIMITED;
        if (refused) {
            turnstile.refused(method, failure, policy.pause(failure, attempts.all()));
        }
        if (failure.kind() == FailureKind.UNAUTHORIZED && !refreshed) {
            refreshed = true;
            if (authorization.discardToken()) {
                return;
            }
        }
        if (refused && !turnstile.waits()) {
            throw errors.postponed(method, failure, policy.after(policy.pause(failure, attempts.all())));
        }
        Duration wait =
                policy.waitBeforeNext(failure, attempts.failures(), careful).orElseThrow(() -> lastOne(failure));
        if (!turnstile.waits()) {
            throw errors.postponed(method, failure, policy.after(wait));
        }
        sleep(wait, failure);
    }

    private GmailException lastOne(Failure failure) {
        attempts.reset();
        return errors.of(method, failure, careful);
    }

    private void sleep(Duration wait, Failure failure) {
        try {
            sleeper.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            GmailException unfinished = errors.of(method, failure, careful);
            unfinished.addSuppressed(e);
            throw unfinished;
        }
    }
}

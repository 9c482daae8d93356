package io.github.camelgmail.component.client;

import java.time.Duration;

/** The attempts of one call: counts them, refreshes the token once, waits in between, and throws when there are no more. */
final class RetryCourse {

    private final GmailMethod method;
    private final RetryPolicy policy;
    private final Sleeper sleeper;
    private final GmailErrors errors;
    private final GmailAuthorization authorization;
    private int attempts;
    private boolean refreshed;

    RetryCourse(
            GmailMethod method,
            RetryPolicy policy,
            Sleeper sleeper,
            GmailErrors errors,
            GmailAuthorization authorization) {
        this.method = method;
        this.policy = policy;
        this.sleeper = sleeper;
        this.errors = errors;
        this.authorization = authorization;
    }

    /**
     * Returns when the next attempt is due.
     *
     * @throws GmailException if there is to be none
     */
    void afterFailure(Failure failure) {
        attempts++;
        if (failure.kind() == FailureKind.UNAUTHORIZED && !refreshed) {
            refreshed = true;
            if (authorization.discardToken()) {
                return;
            }
        }
        Duration wait =
                policy.waitBeforeNext(failure, attempts, method.sends()).orElseThrow(() -> errors.of(method, failure));
        sleep(wait, failure);
    }

    private void sleep(Duration wait, Failure failure) {
        try {
            sleeper.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            GmailException unfinished = errors.of(method, failure);
            unfinished.addSuppressed(e);
            throw unfinished;
        }
    }
}

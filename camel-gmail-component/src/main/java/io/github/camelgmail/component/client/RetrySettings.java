package io.github.camelgmail.component.client;

import java.time.Duration;

/**
 * How often and how patiently refused calls are repeated. The wait before attempt n+1 is {@code initialDelay * 2^(n-1)},
 * at most {@code maxDelay}, plus a random part of {@code maxJitter}, as Gmail's guide on errors advises.
 *
 * @param maxAttempts calls in all, the first one included; at least 1
 * @param initialDelay the wait after the first failure
 * @param maxDelay the cap of the doubled waits
 * @param maxJitter the upper bound of the random part
 * @param maxRetryAfter the longest wait asked for by Gmail that is honoured; a longer one fails the call at once
 */
public record RetrySettings(
        int maxAttempts, Duration initialDelay, Duration maxDelay, Duration maxJitter, Duration maxRetryAfter) {

    /** Six attempts, waiting 1 s to 32 s with up to 1 s of jitter, or up to 5 minutes where Gmail asks for it. */
    public static final RetrySettings DEFAULT = new RetrySettings(
            6, Duration.ofSeconds(1), Duration.ofSeconds(32), Duration.ofSeconds(1), Duration.ofMinutes(5));

    public RetrySettings {
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("maxAttempts must be 1 or more, not " + maxAttempts);
        }
        if (initialDelay.isNegative() || maxJitter.isNegative() || maxRetryAfter.isNegative()) {
            throw new IllegalArgumentException("Retry delays must not be negative");
        }
        if (maxDelay.compareTo(initialDelay) < 0) {
            throw new IllegalArgumentException("maxDelay must not be shorter than initialDelay");
        }
    }
}

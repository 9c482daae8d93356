package io.github.camelgmail.component.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Decides whether a failed call is repeated, and after how long. Makes no call and waits for nothing itself. */
final class RetryPolicy {

    private static final int MAX_DOUBLINGS = 30;

    private final RetrySettings settings;
    private final Clock clock;
    private final RandomGenerator random;

    RetryPolicy(RetrySettings settings, Clock clock, RandomGenerator random) {
        this.settings = settings;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Decides on the next attempt.
     *
     * @param failure the last failure
     * @param attempts how many attempts were made so far, at least 1
     * @param careful whether a needless repetition would do harm
     * @return the wait before the next attempt, or empty where there is to be none
     */
    Optional<Duration> waitBeforeNext(Failure failure, int attempts, boolean careful) {
        if (!failure.kind().passing() || attempts >= settings.maxAttempts()) {
            return Optional.empty();
        }
        if (careful && failure.kind().doubtful()) {
            return Optional.empty();
        }
        Duration pause = pause(failure, attempts);
        boolean tooLong = failure.retryAfter() != null && pause.compareTo(settings.maxRetryAfter()) > 0;
        return tooLong ? Optional.empty() : Optional.of(pause.plus(jitter()));
    }

    /**
     * Tells how long Gmail is left alone after a failure: as long as it asks for, and longer after each further failure.
     *
     * @param attempts how many attempts were made so far, at least 1
     */
    Duration pause(Failure failure, int attempts) {
        Duration least = backoff(attempts);
        if (failure.retryAfter() == null) {
            return least;
        }
        Duration asked = Duration.between(clock.instant(), failure.retryAfter());
        return asked.compareTo(least) > 0 ? asked : least;
    }

    /** The instant that comes so much later. */
    Instant after(Duration wait) {
        return clock.instant().plus(wait);
    }

    /** How often a call is made at most. */
    int maxAttempts() {
        return settings.maxAttempts();
    }

    /** How long to wait after so many attempts, at least 1, where nobody says. */
    Duration backoff(int attempts) {
        long factor = 1L << Math.min(attempts - 1, MAX_DOUBLINGS);
        Duration doubled = settings.initialDelay().multipliedBy(factor);
        return doubled.compareTo(settings.maxDelay()) > 0 ? settings.maxDelay() : doubled;
    }

    private Duration jitter() {
        long bound = settings.maxJitter().toMillis();
        return bound == 0 ? Duration.ZERO : Duration.ofMillis(random.nextLong(bound));
    }
}

package io.github.camelgmail.component.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Says when a watch is renewed or tried again. Mailboxes that begin together drift apart, as each wait is shortened by up to a
 * tenth. Safe for use by many threads, if the generator is.
 *
 * @param clock  tells the time
 * @param random draws how much a wait is shortened
 */
public record WatchTimes(Clock clock, RandomGenerator random) {

    /** What Gmail documents, for a server that does not say. */
    private static final Duration LIFE = Duration.ofDays(7);

    private static final Duration SHORTEST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT_AFTER_FAILURE = Duration.ofHours(1);
    private static final double MOST_SHORTENED = 0.1;
    private static final int MOST_DOUBLINGS = 10;

    /** Returns the time. */
    Instant now() {
        return clock.instant();
    }

    /** Returns whether it is time; also where that is further off than any watch lives, since the clock was set back then. */
    boolean isDue(WatchCondition condition) {
        Instant now = now();
        return !now.isBefore(condition.nextTry()) || condition.nextTry().isAfter(now.plus(LIFE));
    }

    /**
     * Returns how a watch is that was begun or renewed now. It is due again when three quarters of its life are over at the latest,
     * so that there is time for failures.
     *
     * @param expirationMillis what Gmail said, in milliseconds since 1970
     */
    WatchCondition begun(@Nullable Long expirationMillis, Duration renewal) {
        Instant now = now();
        Instant expiration = expirationMillis == null ? now.plus(LIFE) : Instant.ofEpochMilli(expirationMillis);
        Duration latest = Duration.between(now, expiration).dividedBy(4).multipliedBy(3);
        Duration wait = shortened(shorter(renewal, latest));
        return new WatchCondition(expiration, now.plus(longer(wait, SHORTEST_WAIT)), null);
    }

    /**
     * Returns how a watch is that could not be begun or renewed.
     *
     * @param failures how often one after the other, at least 1
     */
    WatchCondition failed(WatchCondition before, int failures, RuntimeException why) {
        Duration doubled = SHORTEST_WAIT.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        Instant next = now().plus(shortened(shorter(doubled, LONGEST_WAIT_AFTER_FAILURE)));
        return new WatchCondition(before.expiration(), next, why);
    }

    private Duration shortened(Duration wait) {
        return wait.minusMillis((long) (wait.toMillis() * MOST_SHORTENED * random.nextDouble()));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}

package io.github.camelgmail.component.watch;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a watch is.
 *
 * @param expiration when it ends unless it is renewed; null where it was never begun
 * @param nextTry    when it is to be renewed, or tried again
 * @param failure    why it could not be begun or renewed last; null where it could
 */
public record WatchCondition(
        @Nullable Instant expiration,
        Instant nextTry,
        @Nullable RuntimeException failure) {

    /** Of a watch that is to be begun at once. */
    static final WatchCondition UNBEGUN = new WatchCondition(null, Instant.EPOCH, null);

    private static final Duration TIME_TO_ACT = Duration.ofDays(1);

    /** Returns whether notifications come at an instant. */
    public boolean isLive(Instant now) {
        return expiration != null && now.isBefore(expiration);
    }

    /** Returns whether it was begun, and has ended since. */
    public boolean isLapsed(Instant now) {
        return expiration != null && !now.isBefore(expiration);
    }

    /** Returns whether somebody has to look after it: it has lapsed, or is failing and has less than a day left. */
    public boolean isEndangered(Instant now) {
        return isLapsed(now) || (failure != null && !isLive(now.plus(TIME_TO_ACT)));
    }
}

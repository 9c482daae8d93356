package io.github.camelgmail.test.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The clock of one server: another clock and an offset that only grows. Internal dates, the age of history, token lifetimes, quotas and
 * upload sessions all read it. Safe for use by several threads.
 */
public final class ServerClock extends Clock {

    /** How far a clock may be ahead of the one under it. */
    public static final Duration GREATEST_OFFSET = Duration.ofDays(36_500);

    private final Clock base;
    private volatile Duration offset = Duration.ZERO;

    /** Creates a clock without an offset. */
    public ServerClock(Clock base) {
        this.base = base;
    }

    /**
     * Moves this clock forward.
     *
     * @param step not negative
     * @throws IllegalArgumentException when the step is negative, or the offset would pass {@link #GREATEST_OFFSET}
     */
    public synchronized void advance(Duration step) {
        requireForward(step);
        offset = sum(offset, step);
    }

    /** How far this clock is ahead of the one under it. */
    public Duration offset() {
        return offset;
    }

    /** Takes the offset away, as after a reset of the server. */
    public synchronized void resetOffset() {
        offset = Duration.ZERO;
    }

    /**
     * Checks a step for {@link #advance}.
     *
     * @throws IllegalArgumentException when it is negative or longer than {@link #GREATEST_OFFSET}
     */
    public static void requireForward(Duration step) {
        if (step.isNegative() || step.compareTo(GREATEST_OFFSET) > 0) {
            throw new IllegalArgumentException("a clock moves forward by 0 to " + GREATEST_OFFSET.toDays()
                    + " days, not by " + step + "; give the base clock another time to go back");
        }
    }

    private static Duration sum(Duration before, Duration step) {
        Duration after = before.plus(step);
        if (after.compareTo(GREATEST_OFFSET) > 0) {
            throw new IllegalArgumentException("the clock would be " + after.toDays() + " days ahead, and may be "
                    + GREATEST_OFFSET.toDays() + "; reset the server first");
        }
        return after;
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    /** The same clock in another zone; both move together. */
    @Override
    public Clock withZone(ZoneId zone) {
        return new InZone(this, zone);
    }

    private static final class InZone extends Clock {

        private final Clock clock;
        private final ZoneId zone;

        InZone(Clock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new InZone(clock, other);
        }
    }
}

package io.github.camelgmail.component.sync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A span of internal dates, in whole seconds of Gmail's clock. The last one has no end, as Gmail's clock may be ahead
 * of ours.
 *
 * @param from    the first second; null before the oldest message
 * @param to      the second after the last; null for no end
 * @param seconds how wide windows are at present; 0 while that is not known
 */
record TimeWindow(@Nullable Instant from, @Nullable Instant to, long seconds) {

    /** A window with fewer messages lets the next one be wider. */
    private static final int FEW = 200;

    /** Gmail takes shorter numbers for something else than seconds. */
    private static final long FIRST_END = 100_000;

    static TimeWindow from(@Nullable Instant from) {
        return new TimeWindow(from, null, 0);
    }

    /**
     * Returns whether an internal date is in the second before this window. Whether Gmail's {@code after:} means the
     * second that it names is not documented, so that a search for this window may find what the one before has found.
     */
    boolean isRightAfter(Instant internalDate) {
        return from != null && internalDate.getEpochSecond() == from.getEpochSecond() - 1;
    }

    boolean canNarrow() {
        return to == null || to.getEpochSecond() > Math.max(start() + 1, FIRST_END);
    }

    /** Returns the first part of this window, which held too much. */
    TimeWindow narrowed(Instant now) {
        long width = to == null ? openWidth(now) : (to.getEpochSecond() - start()) / 2;
        return of(from, Math.max(1, width));
    }

    private long openWidth(Instant now) {
        return seconds == 0 ? (now.getEpochSecond() - start()) / 2 : seconds;
    }

    /** Returns the window after this one, which must have an end. */
    TimeWindow next(int messages, Instant now) {
        Instant begin = Instant.ofEpochSecond(start() + seconds);
        TimeWindow next = of(begin, messages < FEW ? seconds * 2 : seconds);
        return next.start() + next.seconds > now.getEpochSecond() ? new TimeWindow(begin, null, next.seconds) : next;
    }

    private TimeWindow of(@Nullable Instant begin, long width) {
        long first = begin == null ? 0 : begin.getEpochSecond();
        long end = Math.max(first + width, FIRST_END);
        return new TimeWindow(begin, Instant.ofEpochSecond(end), end - first);
    }

    private long start() {
        return from == null ? 0 : from.getEpochSecond();
    }
}

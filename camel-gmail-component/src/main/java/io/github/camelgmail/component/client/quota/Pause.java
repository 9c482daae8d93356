package io.github.camelgmail.component.client.quota;

import java.time.Duration;

/** A time during which Gmail refuses. Not thread-safe. */
final class Pause {

    /** No refusal of Gmail lasts as long; nanoseconds cannot count as many years as an instant. */
    private static final Duration LONGEST = Duration.ofDays(366);

    private boolean known;
    private long end;

    /** Lets the pause last so long from now, unless it lasts longer already. */
    void extend(long nanos, Duration length) {
        long newEnd = nanos + (length.compareTo(LONGEST) > 0 ? LONGEST : length).toNanos();
        if (!lasts(nanos) || newEnd - end > 0) {
            end = newEnd;
            known = true;
        }
    }

    boolean lasts(long nanos) {
        return left(nanos) > 0;
    }

    /** Nanoseconds until it ends, 0 when it is over. */
    long left(long nanos) {
        return known ? Math.max(0, end - nanos) : 0;
    }
}

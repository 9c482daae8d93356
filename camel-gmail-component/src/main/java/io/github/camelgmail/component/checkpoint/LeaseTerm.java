package io.github.camelgmail.component.checkpoint;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How long a lease lasts for sure, by a clock of this process that nobody sets. The term begins when it is made, which is to be
 * before the store is asked, as the store's own term begins after that. Once over, a term cannot be extended. Thread-safe.
 */
final class LeaseTerm {

    private final LongSupplier nanoTime;
    private final long length;
    private long begin;
    private boolean over;

    /**
     * Begins a term.
     *
     * @param nanoTime a clock such as {@link System#nanoTime}
     */
    LeaseTerm(LongSupplier nanoTime, Duration length) {
        this.nanoTime = nanoTime;
        this.length = length.toNanos();
        this.begin = nanoTime.getAsLong();
    }

    /** Returns a reading of the clock, to begin the next term with. */
    long now() {
        return nanoTime.getAsLong();
    }

    synchronized boolean isRunning() {
        over = over || now() - begin >= length;
        return !over;
    }

    /** Lets the term last its length from a reading on, unless it is over, even if nobody has noticed so far. */
    synchronized void extendFrom(long newBegin) {
        if (isRunning()) {
            begin = newBegin;
        }
    }

    synchronized void finish() {
        over = true;
    }
}

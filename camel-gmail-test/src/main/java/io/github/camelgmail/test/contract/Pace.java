package io.github.camelgmail.test.contract;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Holds calls back so that no minute sees more quota units than allowed: nine tenths as a steady flow, a tenth at once. */
final class Pace {

    private static final double NANOS_PER_MINUTE = Duration.ofMinutes(1).toNanos();

    private final double unitsPerNano;
    private final double most;
    private final LongSupplier nanoTime;
    private final Rest rest;
    private double saved;
    private long last;

    /**
     * Sets the pace.
     *
     * @param nanoTime the running time, in nanoseconds from any origin
     */
    Pace(int unitsPerMinute, LongSupplier nanoTime, Rest rest) {
        this.unitsPerNano = unitsPerMinute * 0.9 / NANOS_PER_MINUTE;
        this.most = unitsPerMinute * 0.1;
        this.nanoTime = nanoTime;
        this.rest = rest;
        this.saved = most;
        this.last = nanoTime.getAsLong();
    }

    /** Waits until a call may be made; it may overdraw what is saved, and the next one waits for it. */
    synchronized void take(int units) {
        refill();
        while (saved <= 0) {
            rest(Duration.ofNanos((long) (1 - saved / unitsPerNano)));
            refill();
        }
        saved -= units;
    }

    /** Waits. */
    void rest(Duration duration) {
        try {
            rest.rest(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the next call", e);
        }
    }

    private void refill() {
        long now = nanoTime.getAsLong();
        saved = Math.min(most, saved + (now - last) * unitsPerNano);
        last = now;
    }

    /** A way to wait. */
    interface Rest {
        void rest(Duration duration) throws InterruptedException;
    }
}

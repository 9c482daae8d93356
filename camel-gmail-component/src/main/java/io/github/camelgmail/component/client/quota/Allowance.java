package io.github.camelgmail.component.client.quota;

import java.time.Duration;

/**
 * The part of a limit that is used at present: less after Gmail has refused calls, as others may spend the same quota, and
 * slowly more again. Not thread-safe.
 */
final class Allowance {

    private static final double SHRINKING = 0.7;
    private static final double LEAST = 0.1;
    private static final double GROWTH_PER_MINUTE = 0.05;
    private static final double NANOS_PER_MINUTE = Duration.ofMinutes(1).toNanos();

    private double part = 1;
    private long since;

    void shrink(long nanos) {
        part = Math.max(LEAST, part(nanos) * SHRINKING);
        since = nanos;
    }

    /** More than 0 and at most 1. */
    double part(long nanos) {
        return part == 1 ? 1 : Math.min(1, part + GROWTH_PER_MINUTE * ((nanos - since) / NANOS_PER_MINUTE));
    }

    /** How many tokens a price takes, so that those of a minute buy no more than the part. */
    long weigh(long units, long nanos) {
        double part = part(nanos);
        return part == 1 ? units : (long) Math.ceil(units / part);
    }
}

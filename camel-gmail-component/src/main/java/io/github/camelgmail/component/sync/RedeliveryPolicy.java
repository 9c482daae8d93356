package io.github.camelgmail.component.sync;

import java.time.Duration;

/**
 * How an event whose delivery failed is delivered again: after {@code delay}, and at each further failure after twice
 * as long as before.
 *
 * @param maxRedeliveries how often, 0 for never, -1 for ever
 * @param delay           before the first redelivery, not negative
 * @param maxDelay        the longest delay, at least {@code delay}
 */
public record RedeliveryPolicy(int maxRedeliveries, Duration delay, Duration maxDelay) {

    private static final int MOST_DOUBLINGS = 30;

    public RedeliveryPolicy {
        if (maxRedeliveries < -1) {
            throw new IllegalArgumentException(
                    "maxRedeliveries=" + maxRedeliveries + " must be 0 for none, more, or -1 for no end");
        }
        if (delay.isNegative()) {
            throw new IllegalArgumentException("redeliveryDelay=" + delay + " must not be negative");
        }
        if (maxDelay.compareTo(delay) < 0) {
            throw new IllegalArgumentException("maximumRedeliveryDelay=" + maxDelay.toMillis()
                    + " must not be shorter than redeliveryDelay=" + delay.toMillis());
        }
    }

    boolean isLast(int attempt) {
        return maxRedeliveries >= 0 && attempt > maxRedeliveries;
    }

    /** Returns how long to wait after a failed attempt, the first of which is 1. */
    public Duration delayAfter(int attempt) {
        Duration longer = delay.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
        return longer.compareTo(maxDelay) > 0 ? maxDelay : longer;
    }
}

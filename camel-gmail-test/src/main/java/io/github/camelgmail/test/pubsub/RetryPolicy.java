package io.github.camelgmail.test.pubsub;

import java.time.Duration;

/**
 * How long a message waits that came back unacknowledged; twice as long each time.
 *
 * @param minimum the first wait, not negative
 * @param maximum the longest wait, not shorter
 */
public record RetryPolicy(Duration minimum, Duration maximum) {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int MOST_DOUBLINGS = 20;

    /** No wait, as for pulled messages of a subscription without a policy. */
    public static final RetryPolicy IMMEDIATE = new RetryPolicy(Duration.ZERO, Duration.ZERO);

    /** 100 ms to a minute, as for pushed messages of a subscription without a policy. */
    public static final RetryPolicy OF_PUSH = new RetryPolicy(Duration.ofMillis(100), Duration.ofMinutes(1));

    /** Checks the bounds, which are 0 to 600 s at Google. */
    public RetryPolicy {
        if (minimum.isNegative() || maximum.compareTo(LONGEST) > 0 || minimum.compareTo(maximum) > 0) {
            throw PubSubFailure.invalid("Invalid retry policy given (minimum_backoff=" + minimum + ", maximum_backoff="
                    + maximum + "). Both must be between 0 and 600 seconds, the minimum not above the maximum.");
        }
    }

    /** The wait after a number of deliveries, at least 1. */
    Duration waitAfter(int deliveries) {
        Duration grown = minimum.multipliedBy(1L << Math.min(deliveries - 1, MOST_DOUBLINGS));
        return grown.compareTo(maximum) < 0 ? grown : maximum;
    }
}

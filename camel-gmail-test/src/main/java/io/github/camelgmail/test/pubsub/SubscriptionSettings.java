package io.github.camelgmail.test.pubsub;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be chosen about a subscription.
 *
 * @param ackDeadline how long a delivered message may stay unacknowledged, 10 to 600 s
 * @param push where messages are posted to; null for a subscription that is pulled
 * @param deadLetters where messages go that nobody acknowledges; null for none
 * @param retry how long messages wait that came back; null for the usual
 * @param retention how long unacknowledged messages are kept, 10 minutes to 31 days
 * @param ordered whether the order of messages with one ordering key matters; kept, as delivery is in order here anyway
 * @param labels text by name, which nothing depends on
 */
public record SubscriptionSettings(
        Duration ackDeadline,
        @Nullable PushConfig push,
        @Nullable DeadLetterPolicy deadLetters,
        @Nullable RetryPolicy retry,
        Duration retention,
        boolean ordered,
        Map<String, String> labels) {

    private static final Duration SHORTEST_DEADLINE = Duration.ofSeconds(10);
    private static final Duration LONGEST_DEADLINE = Duration.ofMinutes(10);
    private static final Duration SHORTEST_RETENTION = Duration.ofMinutes(10);
    private static final Duration LONGEST_RETENTION = Duration.ofDays(31);

    /** A pulled subscription with 10 s to acknowledge and a week of retention. */
    public static final SubscriptionSettings USUAL =
            new SubscriptionSettings(SHORTEST_DEADLINE, null, null, null, Duration.ofDays(7), false, Map.of());

    /** Checks the bounds. */
    public SubscriptionSettings {
        labels = Map.copyOf(labels);
        if (!isWithin(ackDeadline, SHORTEST_DEADLINE, LONGEST_DEADLINE)) {
            throw PubSubFailure.invalid("Invalid ack deadline given (ack_deadline_seconds=" + ackDeadline.toSeconds()
                    + "). Ack deadline must be between 10 and 600 seconds.");
        }
        if (!isWithin(retention, SHORTEST_RETENTION, LONGEST_RETENTION)) {
            throw PubSubFailure.invalid("Invalid message retention duration given (message_retention_duration="
                    + retention + "). It must be between 10 minutes and 31 days.");
        }
    }

    /** The same with another time to acknowledge. */
    public SubscriptionSettings withAckDeadline(Duration deadline) {
        return new SubscriptionSettings(deadline, push, deadLetters, retry, retention, ordered, labels);
    }

    /** The same, pushed; with null, pulled. */
    public SubscriptionSettings withPush(@Nullable PushConfig config) {
        return new SubscriptionSettings(ackDeadline, config, deadLetters, retry, retention, ordered, labels);
    }

    /** The same with a place for messages that nobody acknowledges. */
    public SubscriptionSettings withDeadLetters(@Nullable DeadLetterPolicy policy) {
        return new SubscriptionSettings(ackDeadline, push, policy, retry, retention, ordered, labels);
    }

    /** The same with other waits. */
    public SubscriptionSettings withRetry(@Nullable RetryPolicy policy) {
        return new SubscriptionSettings(ackDeadline, push, deadLetters, policy, retention, ordered, labels);
    }

    /** The same with another life of unacknowledged messages. */
    public SubscriptionSettings withRetention(Duration time) {
        return new SubscriptionSettings(ackDeadline, push, deadLetters, retry, time, ordered, labels);
    }

    /** The same with the order of ordering keys asked for, or not. */
    public SubscriptionSettings withOrder(boolean nowOrdered) {
        return new SubscriptionSettings(ackDeadline, push, deadLetters, retry, retention, nowOrdered, labels);
    }

    /** The same with other labels. */
    public SubscriptionSettings withLabels(Map<String, String> newLabels) {
        return new SubscriptionSettings(ackDeadline, push, deadLetters, retry, retention, ordered, newLabels);
    }

    /** The waits of messages that came back. */
    RetryPolicy retryOrUsual() {
        if (retry != null) {
            return retry;
        }
        return push == null ? RetryPolicy.IMMEDIATE : RetryPolicy.OF_PUSH;
    }

    private static boolean isWithin(Duration value, Duration shortest, Duration longest) {
        return value.compareTo(shortest) >= 0 && value.compareTo(longest) <= 0;
    }
}

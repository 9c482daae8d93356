package io.github.camelgmail.test.pubsub;

/**
 * Where messages go that nobody acknowledges.
 *
 * @param topicName the full name of a topic
 * @param maxDeliveryAttempts after how many deliveries, 5 to 100
 */
public record DeadLetterPolicy(String topicName, int maxDeliveryAttempts) {

    private static final int FEWEST = 5;
    private static final int MOST = 100;

    /** Checks the bounds. */
    public DeadLetterPolicy {
        if (maxDeliveryAttempts < FEWEST || maxDeliveryAttempts > MOST) {
            throw PubSubFailure.invalid("Invalid max delivery attempts given (max_delivery_attempts="
                    + maxDeliveryAttempts + "). It must be between " + FEWEST + " and " + MOST + ".");
        }
        if (ResourceName.projectOfTopic(topicName).isEmpty()) {
            throw PubSubFailure.invalid("Invalid resource name given (name=" + topicName + ").");
        }
    }
}

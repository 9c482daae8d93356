package io.github.camelgmail.test.pubsub;

import java.time.Instant;

/**
 * A message in the hands of a reader, until it is acknowledged or its time is over.
 *
 * @param ackId names this delivery of the message
 * @param message what is delivered
 * @param deliveryAttempt the number of this delivery, 1 for the first
 * @param reader who has it
 * @param deadline when it is over
 * @param order the place of the message among all of the subscription
 */
public record Lease(
        String ackId, PublishedMessage message, int deliveryAttempt, Reader reader, Instant deadline, long order) {

    Lease until(Instant newDeadline) {
        return new Lease(ackId, message, deliveryAttempt, reader, newDeadline, order);
    }
}

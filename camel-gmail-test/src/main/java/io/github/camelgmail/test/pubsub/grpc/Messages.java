package io.github.camelgmail.test.pubsub.grpc;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import com.google.pubsub.v1.PubsubMessage;
import com.google.pubsub.v1.ReceivedMessage;
import io.github.camelgmail.test.pubsub.Lease;
import io.github.camelgmail.test.pubsub.PubSubMessage;
import io.github.camelgmail.test.pubsub.PublishedMessage;
import io.github.camelgmail.test.pubsub.Subscription;
import java.time.Instant;
import java.util.List;

/** Messages as protocol buffers. */
final class Messages {

    private Messages() {}

    static PubSubMessage read(PubsubMessage message) {
        return new PubSubMessage(message.getData().toByteArray(), message.getAttributesMap(), message.getOrderingKey());
    }

    static List<ReceivedMessage> received(List<Lease> leases, Subscription subscription) {
        boolean counted = subscription.settings().deadLetters() != null;
        return leases.stream().map(lease -> received(lease, counted)).toList();
    }

    /** The number of deliveries is told only where there is a dead letter policy. */
    private static ReceivedMessage received(Lease lease, boolean counted) {
        return ReceivedMessage.newBuilder()
                .setAckId(lease.ackId())
                .setMessage(written(lease.message()))
                .setDeliveryAttempt(counted ? lease.deliveryAttempt() : 0)
                .build();
    }

    private static PubsubMessage written(PublishedMessage message) {
        return PubsubMessage.newBuilder()
                .setData(ByteString.copyFrom(message.content().data()))
                .putAllAttributes(message.content().attributes())
                .setMessageId(message.id())
                .setPublishTime(timestamp(message.publishTime()))
                .setOrderingKey(message.content().orderingKey())
                .build();
    }

    private static Timestamp timestamp(Instant instant) {
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }
}

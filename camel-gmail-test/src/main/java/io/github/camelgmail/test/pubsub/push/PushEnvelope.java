package io.github.camelgmail.test.pubsub.push;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.pubsub.Lease;
import io.github.camelgmail.test.pubsub.PublishedMessage;
import io.github.camelgmail.test.pubsub.Subscription;
import java.util.Base64;

/** The body of a pushed message, whose keys Google writes in two styles. */
final class PushEnvelope {

    private PushEnvelope() {}

    static String of(Lease lease, Subscription subscription) {
        JsonObject envelope = new JsonObject();
        if (subscription.settings().deadLetters() != null) {
            envelope.addProperty("deliveryAttempt", lease.deliveryAttempt());
        }
        envelope.add("message", message(lease.message()));
        envelope.addProperty("subscription", subscription.name());
        return envelope.toString();
    }

    private static JsonObject message(PublishedMessage message) {
        JsonObject json = new JsonObject();
        if (!message.content().attributes().isEmpty()) {
            JsonObject attributes = new JsonObject();
            message.content().attributes().forEach(attributes::addProperty);
            json.add("attributes", attributes);
        }
        json.addProperty(
                "data", Base64.getEncoder().encodeToString(message.content().data()));
        json.addProperty("messageId", message.id());
        json.addProperty("message_id", message.id());
        if (!message.content().orderingKey().isEmpty()) {
            json.addProperty("orderingKey", message.content().orderingKey());
        }
        String time = message.publishTime().toString();
        json.addProperty("publishTime", time);
        json.addProperty("publish_time", time);
        return json;
    }
}

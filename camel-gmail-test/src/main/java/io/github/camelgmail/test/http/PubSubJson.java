package io.github.camelgmail.test.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.camelgmail.test.pubsub.AccessPolicy;
import io.github.camelgmail.test.pubsub.DeadLetterPolicy;
import io.github.camelgmail.test.pubsub.PushConfig;
import io.github.camelgmail.test.pubsub.RetryPolicy;
import io.github.camelgmail.test.pubsub.Subscription;
import io.github.camelgmail.test.pubsub.SubscriptionSettings;
import io.github.camelgmail.test.pubsub.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Topics, subscriptions and policies as Pub/Sub's REST API writes them; what is empty is left out. */
final class PubSubJson {

    private PubSubJson() {}

    static JsonObject of(Topic topic) {
        JsonObject json = new JsonObject();
        json.addProperty("name", topic.name());
        addLabels(json, topic.labels());
        return json;
    }

    static JsonObject of(Subscription subscription) {
        SubscriptionSettings settings = subscription.settings();
        JsonObject json = new JsonObject();
        json.addProperty("name", subscription.name());
        json.addProperty("topic", subscription.topicName());
        json.add("pushConfig", of(settings.push()));
        json.addProperty("ackDeadlineSeconds", settings.ackDeadline().toSeconds());
        json.addProperty("messageRetentionDuration", seconds(settings.retention()));
        addLabels(json, settings.labels());
        addPolicies(json, settings);
        if (settings.ordered()) {
            json.addProperty("enableMessageOrdering", true);
        }
        if (subscription.state() == Subscription.State.DETACHED) {
            json.addProperty("detached", true);
        }
        json.addProperty("state", "ACTIVE");
        return json;
    }

    static JsonObject of(AccessPolicy policy) {
        JsonObject json = new JsonObject();
        json.addProperty("version", 1);
        json.addProperty(
                "etag", Base64.getEncoder().encodeToString(policy.etag().getBytes(StandardCharsets.UTF_8)));
        if (policy.bindings().isEmpty()) {
            return json;
        }
        JsonArray bindings = new JsonArray();
        new TreeMap<>(policy.bindings()).forEach((role, members) -> {
            JsonArray names = new JsonArray();
            members.stream().sorted().forEach(names::add);
            JsonObject binding = new JsonObject();
            binding.addProperty("role", role);
            binding.add("members", names);
            bindings.add(binding);
        });
        json.add("bindings", bindings);
        return json;
    }

    private static JsonObject of(@Nullable PushConfig push) {
        JsonObject json = new JsonObject();
        if (push == null) {
            return json;
        }
        json.addProperty("pushEndpoint", push.endpoint());
        if (push.serviceAccount() != null) {
            JsonObject token = new JsonObject();
            token.addProperty("serviceAccountEmail", push.serviceAccount());
            if (push.audience() != null) {
                token.addProperty("audience", push.audience());
            }
            json.add("oidcToken", token);
        }
        return json;
    }

    private static void addPolicies(JsonObject json, SubscriptionSettings settings) {
        DeadLetterPolicy deadLetters = settings.deadLetters();
        if (deadLetters != null) {
            JsonObject policy = new JsonObject();
            policy.addProperty("deadLetterTopic", deadLetters.topicName());
            policy.addProperty("maxDeliveryAttempts", deadLetters.maxDeliveryAttempts());
            json.add("deadLetterPolicy", policy);
        }
        RetryPolicy retry = settings.retry();
        if (retry != null) {
            JsonObject policy = new JsonObject();
            policy.addProperty("minimumBackoff", seconds(retry.minimum()));
            policy.addProperty("maximumBackoff", seconds(retry.maximum()));
            json.add("retryPolicy", policy);
        }
    }

    private static void addLabels(JsonObject json, Map<String, String> labels) {
        if (!labels.isEmpty()) {
            JsonObject object = new JsonObject();
            new TreeMap<>(labels).forEach(object::addProperty);
            json.add("labels", object);
        }
    }

    /** Durations are decimal seconds with an s, as in the JSON of protocol buffers. */
    private static String seconds(Duration duration) {
        String fraction = duration.toMillisPart() == 0
                ? ""
                : "." + String.valueOf(1000 + duration.toMillisPart()).substring(1);
        return duration.toSeconds() + fraction + "s";
    }
}

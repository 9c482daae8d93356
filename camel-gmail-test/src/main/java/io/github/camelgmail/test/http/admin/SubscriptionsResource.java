package io.github.camelgmail.test.http.admin;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.AdminAnswer;
import io.github.camelgmail.test.http.AdminRequest;
import io.github.camelgmail.test.http.AdminResource;
import io.github.camelgmail.test.http.ApiFailure;
import io.github.camelgmail.test.pubsub.PubSubFailure;
import io.github.camelgmail.test.pubsub.PushConfig;
import io.github.camelgmail.test.pubsub.Subscription;
import io.github.camelgmail.test.pubsub.SubscriptionSettings;
import io.github.camelgmail.test.pubsub.Subscriptions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The Pub/Sub subscriptions: created for pull or push, counted, and deleted. */
final class SubscriptionsResource implements AdminResource {

    private final Subscriptions subscriptions;

    SubscriptionsResource(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public String name() {
        return "subscriptions";
    }

    @Override
    public List<String> pages() {
        return List.of(
                "GET /__admin/subscriptions",
                "POST /__admin/subscriptions",
                "DELETE /__admin/subscriptions?name={name}");
    }

    @Override
    public Optional<AdminAnswer> answer(AdminRequest request) {
        try {
            return answered(request);
        } catch (PubSubFailure failure) {
            throw ApiFailure.of(failure);
        }
    }

    private Optional<AdminAnswer> answered(AdminRequest request) {
        if (request.is("GET")) {
            return Optional.of(AdminAnswer.ok(list()));
        }
        if (request.is("POST")) {
            return Optional.of(create(new Form(request.json(), "")));
        }
        if (request.is("DELETE")) {
            subscriptions.delete(request.query().first("name").orElse(""));
            return Optional.of(AdminAnswer.done());
        }
        return Optional.empty();
    }

    private JsonObject list() {
        JsonArray items = new JsonArray();
        subscriptions.all().forEach(subscription -> items.add(json(subscription)));
        JsonObject body = new JsonObject();
        body.add("subscriptions", items);
        return body;
    }

    private AdminAnswer create(Form form) {
        String name = form.text("name")
                .orElseThrow(() -> form.missing("name", "projects/<project>/subscriptions/<subscription>"));
        String topic = form.text("topic").orElseThrow(() -> form.missing("topic", "projects/<project>/topics/<topic>"));
        SubscriptionSettings settings = SubscriptionSettings.USUAL.withPush(push(form));
        SubscriptionSettings chosen =
                form.duration("ackDeadline").map(settings::withAckDeadline).orElse(settings);
        form.requireNoMore();
        return new AdminAnswer(201, json(subscriptions.create(name, topic, chosen)));
    }

    private static @Nullable PushConfig push(Form form) {
        String endpoint = form.text("pushEndpoint").orElse(null);
        String serviceAccount = form.text("serviceAccount").orElse(null);
        String audience = form.text("audience").orElse(null);
        return endpoint == null ? null : new PushConfig(endpoint, serviceAccount, audience);
    }

    private static JsonObject json(Subscription subscription) {
        PushConfig push = subscription.settings().push();
        JsonObject json = new JsonObject();
        json.addProperty("name", subscription.name());
        json.addProperty("topic", subscription.topicName());
        json.addProperty("ackDeadline", subscription.settings().ackDeadline().toString());
        if (push != null) {
            json.addProperty("pushEndpoint", push.endpoint());
        }
        json.addProperty("unacknowledged", subscription.unacknowledged());
        json.addProperty("outstanding", subscription.outstanding());
        json.addProperty("acknowledged", subscription.acknowledged());
        return json;
    }
}

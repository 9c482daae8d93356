package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.pubsub.PubSubMessage;
import io.github.camelgmail.test.pubsub.PushConfig;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdminPubSubTest {

    private static final String TOPIC = "projects/embedded-gmail/topics/mail";
    private static final String SUBSCRIPTION = "projects/embedded-gmail/subscriptions/feed";

    private final EmbeddedGmail gmail = EmbeddedGmail.builder().topic(TOPIC).start();
    private final PlainHttp http = new PlainHttp(gmail, "nobody");

    @AfterEach
    void stop() {
        gmail.close();
    }

    @Test
    void aPulledSubscriptionIsCreatedCountedAndDeleted() {
        assertThat(create("\"ackDeadline\": \"30s\"").statusCode()).isEqualTo(201);
        gmail.pubSub().publish(TOPIC, PubSubMessage.of("one"));

        JsonObject listed = PlainHttp.json(http.get("__admin/subscriptions"))
                .getAsJsonArray("subscriptions")
                .get(0)
                .getAsJsonObject();

        assertThat(listed.get("name").getAsString()).isEqualTo(SUBSCRIPTION);
        assertThat(listed.get("topic").getAsString()).isEqualTo(TOPIC);
        assertThat(listed.get("unacknowledged").getAsInt()).isOne();
        assertThat(listed.get("outstanding").getAsInt()).isZero();
        assertThat(listed.get("acknowledged").getAsInt()).isZero();
        assertThat(gmail.pubSub().subscription(SUBSCRIPTION).settings().ackDeadline())
                .isEqualTo(Duration.ofSeconds(30));
        assertThat(delete().statusCode()).isEqualTo(204);
        assertThat(delete().statusCode()).isEqualTo(404);
    }

    @Test
    void aPushedSubscriptionIsCreated() {
        HttpResponse<byte[]> answer = create("\"pushEndpoint\": \"http://127.0.0.1:1/push\","
                + " \"serviceAccount\": \"pusher@example.com\", \"audience\": \"me\"");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(PlainHttp.json(answer).get("pushEndpoint").getAsString()).isEqualTo("http://127.0.0.1:1/push");
        assertThat(gmail.pubSub().subscription(SUBSCRIPTION).settings().push())
                .isEqualTo(new PushConfig("http://127.0.0.1:1/push", "pusher@example.com", "me"));
    }

    @Test
    void whatCannotBeCreatedIsRefused() {
        assertThat(create("\"ackDeadline\": \"5s\"").statusCode()).isEqualTo(400);
        assertThat(create("\"pushEndpoint\": \"push\"").statusCode()).isEqualTo(400);
        assertThat(create("\"push\": \"http://h/\"").statusCode()).isEqualTo(400);
        assertThat(create("\"audience\": \"x\"").statusCode()).isEqualTo(201);
        assertThat(create("\"audience\": \"x\"").statusCode()).isEqualTo(409);
    }

    private HttpResponse<byte[]> create(String fields) {
        String body = "{\"name\": \"" + SUBSCRIPTION + "\", \"topic\": \"" + TOPIC + "\", " + fields + "}";
        return http.send(
                "POST",
                "__admin/subscriptions",
                body.getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/json");
    }

    private HttpResponse<byte[]> delete() {
        return http.send("DELETE", "__admin/subscriptions?name=" + SUBSCRIPTION, new byte[0]);
    }
}

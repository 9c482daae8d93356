package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.camelgmail.test.oauth.Scope;
import io.github.camelgmail.test.pubsub.DeadLetterPolicy;
import io.github.camelgmail.test.pubsub.PushConfig;
import io.github.camelgmail.test.pubsub.RetryPolicy;
import io.github.camelgmail.test.pubsub.SubscriptionSettings;
import io.github.camelgmail.test.pubsub.Topic;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PubSubRestTest {

    private static final String ALICE = "alice@example.com";
    private static final String TOPIC = "projects/embedded-gmail/topics/mail";
    private static final String SUBSCRIPTION = "projects/embedded-gmail/subscriptions/feed";

    private final EmbeddedGmail gmail = EmbeddedGmail.builder().mailbox(ALICE).start();
    private final Topic topic = gmail.topics().create(TOPIC);

    @AfterEach
    void stop() {
        gmail.close();
    }

    @Test
    void aTopicIsFoundOrNot() {
        assertThat(get(TOPIC)).isEqualTo(json("{'name': '" + TOPIC + "'}"));
        HttpResponse<byte[]> missing = as(ALICE).get("v1/projects/embedded-gmail/topics/none");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(error(missing).get("status").getAsString()).isEqualTo("NOT_FOUND");
        assertThat(error(missing).get("message").getAsString()).isEqualTo("Resource not found (resource=none).");
    }

    @Test
    void aPulledSubscriptionIsDescribed() {
        gmail.pubSub().subscribe(SUBSCRIPTION, TOPIC);

        assertThat(get(SUBSCRIPTION))
                .isEqualTo(json("{'name': '" + SUBSCRIPTION + "', 'topic': '" + TOPIC + "', 'pushConfig': {},"
                        + " 'ackDeadlineSeconds': 10, 'messageRetentionDuration': '604800s', 'state': 'ACTIVE'}"));
    }

    @Test
    void aPushedSubscriptionIsDescribed() {
        gmail.pubSub()
                .subscribe(
                        SUBSCRIPTION,
                        TOPIC,
                        SubscriptionSettings.USUAL
                                .withPush(
                                        new PushConfig("https://example.com/push", "p@x.iam.gserviceaccount.com", "me"))
                                .withRetry(new RetryPolicy(Duration.ofMillis(1500), Duration.ofSeconds(60)))
                                .withDeadLetters(new DeadLetterPolicy(TOPIC, 7))
                                .withLabels(Map.of("team", "mail")));

        JsonObject described = get(SUBSCRIPTION);

        assertThat(described.get("pushConfig"))
                .isEqualTo(json("{'pushEndpoint': 'https://example.com/push', 'oidcToken':"
                        + " {'serviceAccountEmail': 'p@x.iam.gserviceaccount.com', 'audience': 'me'}}"));
        assertThat(described.get("retryPolicy"))
                .isEqualTo(json("{'minimumBackoff': '1.500s', 'maximumBackoff': '60s'}"));
        assertThat(described.get("deadLetterPolicy"))
                .isEqualTo(json("{'deadLetterTopic': '" + TOPIC + "', 'maxDeliveryAttempts': 7}"));
        assertThat(described.get("labels")).isEqualTo(json("{'team': 'mail'}"));
    }

    @Test
    void aPolicyIsReadAndSetAndGmailIsHeldToIt() {
        assertThat(get(TOPIC + ":getIamPolicy").has("bindings")).isFalse();
        String bindings = "{'role': 'roles/pubsub.publisher', 'members':"
                + " ['serviceAccount:gmail-api-push@system.gserviceaccount.com']}";

        JsonObject set = post(TOPIC + ":setIamPolicy", "{'policy': {'bindings': [" + bindings + "]}}");

        assertThat(set.getAsJsonArray("bindings")).containsExactly(json(bindings));
        assertThat(post(TOPIC + ":getIamPolicy", "{}")).isEqualTo(set);
        assertThat(watchStatus()).isEqualTo(200);
        topic.revokePublisher();
        assertThat(get(TOPIC + ":getIamPolicy").has("bindings")).isFalse();
        assertThat(watchStatus()).isEqualTo(403);
    }

    @Test
    void whoeverMayCallMayDoEverything() {
        assertThat(post(TOPIC + ":testIamPermissions", "{'permissions': ['pubsub.topics.publish']}"))
                .isEqualTo(json("{'permissions': ['pubsub.topics.publish']}"));
        assertThat(as(ALICE)
                        .post("v1/projects/embedded-gmail/subscriptions/none:testIamPermissions", "{}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aTokenNeedsAScopeOfPubSub() {
        String gmailOnly = gmail.oauth().accessToken(ALICE, Scope.FULL);
        HttpResponse<byte[]> refused = as(gmailOnly).get("v1/" + TOPIC);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(error(refused).get("message").getAsString())
                .isEqualTo("Request had insufficient authentication scopes.");
        assertThat(error(refused).toString())
                .contains("ACCESS_TOKEN_SCOPE_INSUFFICIENT", "google.pubsub.v1.Publisher.GetTopic");
        assertThat(as("nobody").get("v1/" + TOPIC).statusCode()).isEqualTo(401);
        assertThat(as(gmail.oauth().accessToken(ALICE, Scope.PUBSUB))
                        .get("v1/" + TOPIC)
                        .statusCode())
                .isEqualTo(200);
        assertThat(as(gmail.oauth().accessToken(ALICE, Scope.CLOUD_PLATFORM))
                        .get("v1/" + TOPIC)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void malformedPoliciesAndUnknownActionsAreRefused() {
        assertThat(as(ALICE)
                        .post("v1/" + TOPIC + ":setIamPolicy", "{\"policy\": {\"bindings\": [1]}}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(as(ALICE)
                        .post("v1/" + TOPIC + ":setIamPolicy", "{\"policy\": {\"bindings\": [{\"members\": []}]}}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(as(ALICE).post("v1/" + TOPIC + ":seek", "{}").statusCode()).isEqualTo(404);
    }

    private int watchStatus() {
        return as(ALICE)
                .post("gmail/v1/users/me/watch", "{\"topicName\": \"" + TOPIC + "\"}")
                .statusCode();
    }

    private PlainHttp as(String token) {
        return new PlainHttp(gmail, token);
    }

    private JsonObject get(String path) {
        return PlainHttp.json(as(ALICE).get("v1/" + path));
    }

    private JsonObject post(String path, String body) {
        return PlainHttp.json(as(ALICE).post("v1/" + path, body.replace('\'', '"')));
    }

    private static JsonObject error(HttpResponse<byte[]> answer) {
        return PlainHttp.json(answer).getAsJsonObject("error");
    }

    private static JsonObject json(String text) {
        return JsonParser.parseString(text.replace('\'', '"')).getAsJsonObject();
    }
}

package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.api.client.json.webtoken.JsonWebSignature;
import com.google.auth.oauth2.TokenVerifier;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.camelgmail.test.PushReceiver.Post;
import io.github.camelgmail.test.pubsub.DeadLetterPolicy;
import io.github.camelgmail.test.pubsub.PubSubFailure;
import io.github.camelgmail.test.pubsub.PubSubMessage;
import io.github.camelgmail.test.pubsub.PublishedMessage;
import io.github.camelgmail.test.pubsub.PushConfig;
import io.github.camelgmail.test.pubsub.Subscription;
import io.github.camelgmail.test.pubsub.SubscriptionSettings;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushTest {

    private static final String TOPIC = "projects/my-project/topics/gmail";
    private static final String SUBSCRIPTION = "projects/my-project/subscriptions/push";
    private static final String PUSHER = "pusher@my-project.iam.gserviceaccount.com";
    private static final PubSubMessage HELLO = PubSubMessage.of("hello");

    private final EmbeddedPubSub pubSub = EmbeddedPubSub.start();

    @BeforeEach
    void createTopic() {
        pubSub.topic(TOPIC);
    }

    @AfterEach
    void stop() {
        pubSub.close();
    }

    @Test
    void theEnvelopeHasBothKeyStylesAndNoAttributesWhereThereAreNone() throws Exception {
        try (PushReceiver receiver = new PushReceiver(number -> 204)) {
            Subscription subscription = pushTo(PushConfig.to(receiver.url()));
            PublishedMessage message = pubSub.publish(TOPIC, HELLO);

            await().until(() -> subscription.acknowledged() == 1);

            Post post = receiver.posts().get(0);
            assertThat(post.authorization()).isNull();
            assertThat(post.json().keySet()).containsExactlyInAnyOrder("message", "subscription");
            assertThat(post.json().get("subscription").getAsString()).isEqualTo(SUBSCRIPTION);
            assertThat(post.message().keySet())
                    .containsExactlyInAnyOrder("data", "messageId", "message_id", "publishTime", "publish_time");
            assertThat(post.message().get("messageId").getAsString()).isEqualTo(message.id());
            assertThat(post.message().get("message_id").getAsString()).isEqualTo(message.id());
            assertThat(post.message().get("publish_time").getAsString())
                    .isEqualTo(message.publishTime().toString());
            assertThat(Base64.getDecoder().decode(post.message().get("data").getAsString()))
                    .isEqualTo("hello".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void afterTheEndNothingMoreIsPosted() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        try (PushReceiver receiver = new PushReceiver(number -> {
            awaitUninterruptibly(closed);
            return 204;
        })) {
            Subscription subscription = pushTo(PushConfig.to(receiver.url()));
            for (int i = 0; i < 50; i++) {
                pubSub.publish(TOPIC, HELLO);
            }
            await().until(() -> subscription.outstanding() == 20);

            pubSub.close();
            closed.countDown();

            await().until(() -> subscription.acknowledged() == 20);
            assertThat(subscription.unacknowledged()).isEqualTo(30);
            assertThat(subscription.outstanding()).isZero();
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void attributesAndOrderingKeyComeAlong() throws Exception {
        try (PushReceiver receiver = new PushReceiver(number -> 200)) {
            Subscription subscription = pushTo(PushConfig.to(receiver.url()));
            pubSub.publish(TOPIC, new PubSubMessage(new byte[] {-1, 0}, Map.of("a\"b", "ç\n"), "key"));

            await().until(() -> subscription.acknowledged() == 1);

            JsonObject message = receiver.posts().get(0).message();
            assertThat(message.getAsJsonObject("attributes").get("a\"b").getAsString())
                    .isEqualTo("ç\n");
            assertThat(message.get("orderingKey").getAsString()).isEqualTo("key");
        }
    }

    @Test
    void theTokenIsOneThatGooglesLibraryAccepts() throws Exception {
        try (PushReceiver receiver = new PushReceiver(number -> 204)) {
            Subscription subscription = pushTo(PushConfig.to(receiver.url()).signedBy(PUSHER));
            pubSub.publish(TOPIC, HELLO);
            await().until(() -> subscription.acknowledged() == 1);

            String token = receiver.posts().get(0).token();
            JsonWebSignature verified = TokenVerifier.newBuilder()
                    .setAudience(receiver.url())
                    .setIssuer("https://accounts.google.com")
                    .setCertificatesLocation(pubSub.certificatesUrl())
                    .build()
                    .verify(token);

            assertThat(verified.getHeader().getAlgorithm()).isEqualTo("RS256");
            assertThat(verified.getHeader().getType()).isEqualTo("JWT");
            assertThat(verified.getHeader().getKeyId()).isNotEmpty();
            assertThat(claims(token).keySet())
                    .isEqualTo(Set.of("aud", "azp", "email", "email_verified", "exp", "iat", "iss", "sub"));
            assertThat(claims(token).get("email").getAsString()).isEqualTo(PUSHER);
            assertThat(claims(token).get("email_verified").getAsBoolean()).isTrue();
            assertThat(claims(token).get("exp").getAsLong())
                    .isEqualTo(claims(token).get("iat").getAsLong() + 3600);
        }
    }

    @Test
    void besideAGmailTheKeyIsThatOfItsIdTokens() throws Exception {
        try (EmbeddedGmail gmail = EmbeddedGmail.builder().topic(TOPIC).start();
                PushReceiver receiver = new PushReceiver(number -> 204)) {
            PushConfig push = PushConfig.to(receiver.url()).signedBy(PUSHER).forAudience("my audience");
            Subscription subscription =
                    gmail.pubSub().subscribe(SUBSCRIPTION, TOPIC, SubscriptionSettings.USUAL.withPush(push));
            gmail.pubSub().publish(TOPIC, HELLO);
            await().until(() -> subscription.acknowledged() == 1);

            assertThat(gmail.pubSub().certificatesUrl()).isEqualTo(gmail.rootUrl() + "oauth2/v3/certs");
            assertThat(TokenVerifier.newBuilder()
                            .setAudience("my audience")
                            .setCertificatesLocation(gmail.rootUrl() + "oauth2/v3/certs")
                            .build()
                            .verify(receiver.posts().get(0).token()))
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204})
    void theseStatusesAcknowledge(int status) throws Exception {
        try (PushReceiver receiver = new PushReceiver(number -> status)) {
            Subscription subscription = pushTo(PushConfig.to(receiver.url()));
            pubSub.publish(TOPIC, HELLO);

            await().until(() -> subscription.acknowledged() == 1);
            assertThat(receiver.posts()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 203, 301, 307, 400, 403, 404, 500, 503})
    void everythingElseIsPushedAgain(int status) throws Exception {
        try (PushReceiver receiver = new PushReceiver(number -> number < 2 ? status : 204)) {
            Subscription subscription = pushTo(PushConfig.to(receiver.url()));
            pubSub.publish(TOPIC, HELLO);

            await().until(() -> subscription.acknowledged() == 1);
            assertThat(receiver.posts()).hasSize(3);
            assertThat(receiver.posts().get(2)).isEqualTo(receiver.posts().get(0));
        }
    }

    @Test
    void whatIsNeverAcknowledgedIsForwardedWithItsCount() throws Exception {
        String dead = "projects/my-project/topics/dead";
        pubSub.topic(dead);
        Subscription letters = pubSub.subscribe("projects/my-project/subscriptions/letters", dead);
        try (PushReceiver receiver = new PushReceiver(number -> 500)) {
            Subscription subscription = pubSub.subscribe(
                    SUBSCRIPTION,
                    TOPIC,
                    SubscriptionSettings.USUAL
                            .withPush(PushConfig.to(receiver.url()))
                            .withDeadLetters(new DeadLetterPolicy(dead, 5)));
            pubSub.publish(TOPIC, HELLO);

            await().until(() -> letters.unacknowledged() == 1);

            assertThat(receiver.posts())
                    .extracting(post -> post.json().get("deliveryAttempt").getAsInt())
                    .containsExactly(1, 2, 3, 4, 5);
            assertThat(subscription.unacknowledged()).isZero();
        }
    }

    @Test
    void aSubscriptionMayBecomeOneThatIsPulledAndBack() throws Exception {
        try (PushReceiver receiver = new PushReceiver(number -> 204)) {
            Subscription subscription = pushTo(PushConfig.to(receiver.url()));
            subscription.update(subscription.settings().withPush(null));
            pubSub.publish(TOPIC, HELLO);
            assertThat(subscription.unacknowledged()).isOne();

            subscription.update(subscription.settings().withPush(PushConfig.to(receiver.url())));

            await().until(() -> subscription.acknowledged() == 1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "push", "ftp://host/push", "http:push", "http://a b/"})
    void anEndpointIsAnAbsoluteUrlOfHttp(String url) {
        assertThatThrownBy(() -> PushConfig.to(url)).isInstanceOf(PubSubFailure.class);
    }

    private Subscription pushTo(PushConfig push) {
        return pubSub.subscribe(SUBSCRIPTION, TOPIC, SubscriptionSettings.USUAL.withPush(push));
    }

    private static JsonObject claims(String token) {
        byte[] json = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
        return JsonParser.parseString(new String(json, StandardCharsets.UTF_8)).getAsJsonObject();
    }
}

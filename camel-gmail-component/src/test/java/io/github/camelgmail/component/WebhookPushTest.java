package io.github.camelgmail.component;

import static io.github.camelgmail.component.FeedRoutes.consumer;
import static io.github.camelgmail.component.FeedRoutes.deliver;
import static io.github.camelgmail.component.FeedRoutes.received;
import static io.github.camelgmail.component.FeedRoutes.subjects;
import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.component.auth.TokenIssuer;
import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import io.github.camelgmail.test.pubsub.PushConfig;
import io.github.camelgmail.test.pubsub.Subscription;
import io.github.camelgmail.test.pubsub.SubscriptionSettings;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The whole way: Gmail publishes to a topic, whose push subscription signs a token and posts to platform-http. */
class WebhookPushTest {

    private static final String TOPIC = "projects/embedded-gmail/topics/mail";
    private static final String SUBSCRIPTION = "projects/embedded-gmail/subscriptions/webhook";

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE).topic(TOPIC);

    @TempDir
    Path state;

    private final LoggedWarnings logged = new LoggedWarnings();
    private GmailRoutes routes;
    private PushDoor door;

    @BeforeEach
    void open() throws Exception {
        routes = GmailRoutes.on(gmail());
        door = PushDoor.on(routes.context());
    }

    @AfterEach
    void close() {
        routes.close();
        logged.close();
    }

    private static EmbeddedGmail gmail() {
        return GMAIL.gmail();
    }

    private void feed() throws Exception {
        FeedRoutes.on(
                        routes,
                        state,
                        "&notificationSilence=1h&watchTopic=" + TOPIC + "&notificationUri=platform-http:"
                                + PushDoor.PATH
                                + "&notificationAudience=" + TokenIssuer.AUDIENCE + "&notificationServiceAccount="
                                + TokenIssuer.ACCOUNT + "&notificationCertificatesUrl="
                                + gmail().pubSub().certificatesUrl())
                .started();
        Awaitility.await().until(() -> consumer(routes).isFirstPollDone());
    }

    /** The URL is known when the server of the context has started. */
    private Subscription pushed(@Nullable String account, String audience) {
        PushConfig push = new PushConfig(door.uri(PushDoor.PATH).toString(), account, audience);
        return gmail().pubSub().subscribe(SUBSCRIPTION, TOPIC, SubscriptionSettings.USUAL.withPush(push));
    }

    @Test
    void newMailIsDeliveredSoonAfterGmailPublishes() throws Exception {
        feed();
        Subscription subscription = pushed(TokenIssuer.ACCOUNT, TokenIssuer.AUDIENCE);

        for (int number = 1; number <= 5; number++) {
            gmail().advanceClock(Duration.ofSeconds(2));
            deliver(gmail(), number, number);
            received(routes, number);
        }

        assertThat(subjects(routes.mock("mail"))).isEqualTo(subjects(1, 5));
        Awaitility.await().until(() -> subscription.acknowledged() > 0);
        assertThat(logged.text()).doesNotContain(" WARN ");
    }

    @Test
    void aSubscriptionOfAnotherAccountWakesNobodyUntilItIsSetRight() throws Exception {
        feed();
        Subscription subscription = pushed("other@p.iam.gserviceaccount.com", TokenIssuer.AUDIENCE);
        deliver(gmail(), 1, 1);

        Awaitility.await().until(() -> logged.text().contains("notificationServiceAccount"));
        assertThat(received(routes, 0)).isEmpty();
        assertThat(subscription.acknowledged()).isZero();

        gmail().pubSub().subscriptions().delete(SUBSCRIPTION);
        pushed(TokenIssuer.ACCOUNT, TokenIssuer.AUDIENCE);
        gmail().advanceClock(Duration.ofSeconds(2));
        deliver(gmail(), 2, 2);
        received(routes, 2);
        assertThat(subjects(routes.mock("mail"))).isEqualTo(subjects(1, 2));
    }

    @Test
    void aSubscriptionWithoutTokensWakesNobody() throws Exception {
        feed();
        Subscription subscription = pushed(null, TokenIssuer.AUDIENCE);
        deliver(gmail(), 1, 1);

        Awaitility.await().until(() -> logged.text().contains("--push-auth-service-account"));
        assertThat(received(routes, 0)).isEmpty();
        assertThat(subscription.acknowledged()).isZero();
    }
}

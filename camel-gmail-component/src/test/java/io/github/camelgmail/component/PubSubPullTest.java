package io.github.camelgmail.component;

import static io.github.camelgmail.component.FeedRoutes.consumer;
import static io.github.camelgmail.component.FeedRoutes.deliver;
import static io.github.camelgmail.component.FeedRoutes.on;
import static io.github.camelgmail.component.FeedRoutes.received;
import static io.github.camelgmail.component.FeedRoutes.subjects;
import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.component.consumer.GmailHistoryConsumer;
import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.pubsub.PubSubMessage;
import io.github.camelgmail.test.pubsub.Subscription;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.camel.component.google.pubsub.GooglePubsubComponent;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A feed that notifications wake which Camel's own component pulls from Pub/Sub. */
class PubSubPullTest {

    private static final String TOPIC = "projects/my-project/topics/gmail";
    private static final String SUBSCRIPTION = "projects/my-project/subscriptions/feed";
    private static final String PULLED = "&watchTopic=" + TOPIC + "&notificationUri=google-pubsub:my-project:feed";
    private static final String PULLED_AT_INTERVALS =
            "&watchTopic=" + TOPIC + "&notificationUri=RAW(google-pubsub:my-project:feed?synchronousPull=true)";

    private final EmbeddedGmail gmail = EmbeddedGmail.builder()
            .project("my-project")
            .mailbox(ALICE)
            .topic(TOPIC)
            .notificationInterval(Duration.ZERO)
            .start();
    private Subscription subscription;

    @TempDir
    Path state;

    @BeforeEach
    void subscribe() {
        subscription = gmail.pubSub().subscribe(SUBSCRIPTION, TOPIC);
    }

    @AfterEach
    void stop() {
        gmail.close();
    }

    private GmailRoutes started(String options) throws Exception {
        GmailRoutes routes = GmailRoutes.on(gmail);
        GooglePubsubComponent pubSub = routes.context().getComponent("google-pubsub", GooglePubsubComponent.class);
        pubSub.setEndpoint(gmail.pubSubEndpoint());
        pubSub.setAuthenticate(false);
        on(routes, state, options).started();
        Awaitility.await().until(() -> consumer(routes).isFirstPollDone());
        return routes;
    }

    private void awaitAcknowledged() {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> subscription.unacknowledged() == 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {PULLED, PULLED_AT_INTERVALS})
    void whatGmailPublishesWakesTheFeedAndIsAcknowledged(String options) throws Exception {
        try (GmailRoutes routes = started(options)) {
            deliver(gmail, 1, 5);

            received(routes, 5);
            awaitAcknowledged();
            assertThat(subjects(routes.mock("mail"))).isEqualTo(subjects(1, 5));
            assertThat(consumer(routes).getNotificationsReceived()).isPositive();
        }
    }

    @Test
    void whatIsNoNotificationIsAcknowledgedAndTheFeedGoesOn() throws Exception {
        try (GmailRoutes routes = started(PULLED)) {
            gmail.pubSub().publish(TOPIC, PubSubMessage.of("no notification"));
            gmail.pubSub().publish(TOPIC, PubSubMessage.of("{\"emailAddress\":\"eve@example.com\",\"historyId\":1}"));
            awaitAcknowledged();
            assertThat(consumer(routes).getNotificationsMalformed()).isOne();
            assertThat(consumer(routes).getNotificationsUnknownMailbox()).isOne();

            deliver(gmail, 1, 1);

            received(routes, 1);
        }
    }

    @Test
    void whilePubSubIsAwayTheFeedPollsAndSaysSoOnce() throws Exception {
        try (LoggedWarnings warnings = new LoggedWarnings();
                GmailRoutes routes = started(PULLED + "&notificationSilence=200")) {
            deliver(gmail, 1, 1);
            received(routes, 1);
            awaitAcknowledged();

            gmail.pubSub().goAway();
            for (int number = 2; number <= 4; number++) {
                deliver(gmail, number, number);
                received(routes, number);
            }
            assertThat(ofTheFeed(warnings)).isEqualTo(1);

            gmail.pubSub().comeBack();
            awaitAcknowledged();
            deliver(gmail, 5, 5);
            received(routes, 5);
            awaitAcknowledged();
            assertThat(subjects(routes.mock("mail"))).isEqualTo(subjects(1, 5));
        }
    }

    @Test
    void withoutItsSubscriptionTheFeedPollsAndSaysSoOnce() throws Exception {
        try (LoggedWarnings warnings = new LoggedWarnings();
                GmailRoutes routes = started(PULLED + "&notificationSilence=200")) {
            deliver(gmail, 1, 1);
            received(routes, 1);
            awaitAcknowledged();

            gmail.pubSub().subscriptions().delete(SUBSCRIPTION);
            for (int number = 2; number <= 4; number++) {
                deliver(gmail, number, number);
                received(routes, number);
            }

            assertThat(ofTheFeed(warnings)).isEqualTo(1);
            assertThat(subjects(routes.mock("mail"))).isEqualTo(subjects(1, 4));
            assertThat(consumer(routes).isConsumerReady()).isTrue();
        }
    }

    private static long ofTheFeed(LoggedWarnings warnings) {
        return warnings.text()
                .lines()
                .filter(line -> line.contains(" WARN " + GmailHistoryConsumer.class.getPackageName() + "."))
                .count();
    }
}

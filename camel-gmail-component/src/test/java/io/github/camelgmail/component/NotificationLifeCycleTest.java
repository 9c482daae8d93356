package io.github.camelgmail.component;

import static io.github.camelgmail.component.FeedRoutes.consumer;
import static io.github.camelgmail.component.FeedRoutes.deliver;
import static io.github.camelgmail.component.FeedRoutes.feed;
import static io.github.camelgmail.component.FeedRoutes.received;
import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static io.github.camelgmail.component.GmailRoutes.historyUri;
import static io.github.camelgmail.component.Notifications.current;
import static io.github.camelgmail.component.Notifications.push;
import static io.github.camelgmail.component.Notifications.pushLater;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** How notifications begin and cease with the feed that they wake. */
class NotificationLifeCycleTest {

    private static final String NOTIFIED = "&notificationAuthentication=none&notificationUri=direct:notified";
    private static final String TOPIC = "projects/embedded-gmail/topics/gmail";

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    @TempDir
    Path state;

    private final CountDownLatch released = new CountDownLatch(1);

    private static EmbeddedGmail gmail() {
        return GMAIL.gmail();
    }

    private GmailRoutes started(String options, Processor... steps) throws Exception {
        GmailRoutes routes = feed(gmail(), state, options, steps).started();
        Awaitility.await().until(() -> consumer(routes).isFirstPollDone());
        return routes;
    }

    private Processor waiting() {
        return exchange -> assertThat(released.await(20, TimeUnit.SECONDS)).isTrue();
    }

    private static String currentId() {
        return current(gmail(), ALICE);
    }

    private static CompletableFuture<Integer> heldNotification(GmailRoutes routes) {
        deliver(gmail(), 1, 1);
        CompletableFuture<Integer> held = pushLater(routes, ALICE, currentId());
        Awaitility.await().until(() -> consumer(routes).getPendingExchangesSize() == 1);
        return held;
    }

    private static void run(GmailRoutes routes, String action) {
        try {
            switch (action) {
                case "suspend" -> routes.context().getRouteController().suspendRoute("feed");
                case "resume" -> routes.context().getRouteController().resumeRoute("feed");
                case "stop" -> routes.context().getRouteController().stopRoute("feed");
                default -> routes.context().getRouteController().startRoute("feed");
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aSuspensionHasNotificationsComeAgainAndAResumptionTakesThem() throws Exception {
        try (GmailRoutes routes = started(NOTIFIED, waiting())) {
            CompletableFuture<Integer> held = heldNotification(routes);
            CompletableFuture<Void> suspension = CompletableFuture.runAsync(() -> run(routes, "suspend"));
            assertThat(held.get(10, TimeUnit.SECONDS)).isEqualTo(503);
            released.countDown();
            suspension.get(10, TimeUnit.SECONDS);
            received(routes, 1);
            deliver(gmail(), 2, 2);
            received(routes, 1);

            run(routes, "resume");
            received(routes, 2);
            deliver(gmail(), 3, 3);
            assertThat(push(routes, ALICE, currentId())).isEqualTo(204);
            received(routes, 3);
        }
    }

    @Test
    void aStopDoesNotWaitForTheNotificationThatItIsAskedToDropAndAStartTakesOthers() throws Exception {
        try (GmailRoutes routes = started(NOTIFIED, waiting())) {
            CompletableFuture<Integer> held = heldNotification(routes);
            CompletableFuture<Void> stop = CompletableFuture.runAsync(() -> run(routes, "stop"));
            assertThat(held.get(10, TimeUnit.SECONDS)).isEqualTo(503);
            released.countDown();
            stop.get(10, TimeUnit.SECONDS);
            assertThat(consumer(routes).isLeaseHeld()).isFalse();

            run(routes, "start");
            Awaitility.await().until(() -> consumer(routes).isLeaseHeld());
            deliver(gmail(), 2, 2);
            assertThat(push(routes, ALICE, currentId())).isEqualTo(204);
            received(routes, 2);
        }
    }

    @Test
    void aStandbyAcknowledgesAndCounts() throws Exception {
        try (GmailRoutes owner = started(NOTIFIED);
                GmailRoutes standby = feed(gmail(), state, NOTIFIED).started()) {
            deliver(gmail(), 1, 1);

            assertThat(push(standby, ALICE, currentId())).isEqualTo(204);
            assertThat(consumer(standby).getNotificationsElsewhere()).isEqualTo(1);
            assertThat(push(owner, ALICE, currentId())).isEqualTo(204);
            received(owner, 1);
        }
    }

    @Test
    void aStandbyThatTakesOverScansAtOnce() throws Exception {
        GmailRoutes owner = started(NOTIFIED);
        try (GmailRoutes standby = feed(gmail(), state, NOTIFIED).started()) {
            Awaitility.await().until(() -> consumer(standby).isFirstPollDone());
            deliver(gmail(), 1, 1);
            owner.close();

            received(standby, 1);
        }
    }

    @Test
    void anEndpointThatCannotBeConsumedFromKeepsTheRouteFromStarting() throws Exception {
        for (String uri : List.of("nonsense:x", "mock:x", "direct:x?noSuchOption=1")) {
            try (GmailRoutes routes =
                    feed(gmail(), state, "&notificationAuthentication=none&notificationUri=RAW(" + uri + ")")) {
                assertThatThrownBy(routes::started, uri).hasStackTraceContaining("notificationUri=" + uri);
            }
        }
        started("").close();
    }

    @Test
    void twoFeedsOfAContextDoNotTakeNotificationsFromEachOther() throws Exception {
        GmailRoutes routes = feed(gmail(), state, NOTIFIED);
        routes.with(new RouteBuilder() {
            @Override
            public void configure() {
                from(historyUri(state, "&feedName=other" + NOTIFIED)).to("mock:other");
            }
        });
        try (routes) {
            assertThatThrownBy(routes::started)
                    .hasStackTraceContaining("notificationUri=direct:notified wakes another feed");
        }
    }

    @Test
    void aFeedThatEndsLeavesItsEndpointToOthers() throws Exception {
        try (GmailRoutes routes = started(NOTIFIED)) {
            run(routes, "stop");
            routes.with(new RouteBuilder() {
                @Override
                public void configure() {
                    from(historyUri(state, "&feedName=other" + NOTIFIED)).to("mock:other");
                }
            });
            deliver(gmail(), 1, 1);
            assertThat(push(routes, ALICE, currentId())).isEqualTo(204);
        }
    }

    @Test
    void theWatchBeginsWithTheFeedAndEndsWithItWhereThatIsAskedFor() throws Exception {
        gmail().topics().create(TOPIC).grantPublisher();
        try (GmailRoutes routes = started(NOTIFIED + "&watchTopic=" + TOPIC + "&stopWatchOnShutdown=true")) {
            deliver(gmail(), 1, 1);
            assertThat(push(routes, ALICE, currentId())).isEqualTo(204);
            assertThat(gmail().requests().of("watch")).isEqualTo(1);
            assertThat(gmail().requests().of("stop")).isZero();
        }
        assertThat(gmail().requests().of("stop")).isEqualTo(1);
    }

    @Test
    void aWatchThatIsRefusedForGoodKeepsTheRouteFromStarting() throws Exception {
        try (GmailRoutes routes = feed(gmail(), state, NOTIFIED + "&watchTopic=" + TOPIC)) {
            assertThatThrownBy(routes::started).hasStackTraceContaining("topic");
        }
    }

    @Test
    void pollsThatEndForGoodDoNotGoWithNotifications() throws Exception {
        try (GmailRoutes routes = feed(gmail(), state, NOTIFIED + "&repeatCount=1")) {
            assertThatThrownBy(routes::started).hasStackTraceContaining("Remove repeatCount");
        }
    }

    @Test
    void aNotificationDoesNotWaitForIdlePollsThatAreLeftOut() throws Exception {
        try (GmailRoutes routes =
                started(NOTIFIED + "&backoffMultiplier=1000&backoffIdleThreshold=1&backoffErrorThreshold=1")) {
            for (int number = 1; number <= 3; number++) {
                assertThat(push(routes, ALICE, "null")).isEqualTo(204);
                deliver(gmail(), number, number);
                assertThat(push(routes, ALICE, currentId())).isEqualTo(204);
                received(routes, number);
            }
        }
    }

    @Test
    void idleScansForNotificationsMakeEmptyMessages() throws Exception {
        try (GmailRoutes routes = started(NOTIFIED + "&sendEmptyMessageWhenIdle=true")) {
            received(routes, 1);

            assertThat(push(routes, ALICE, "null")).isEqualTo(204);

            received(routes, 2);
        }
    }
}

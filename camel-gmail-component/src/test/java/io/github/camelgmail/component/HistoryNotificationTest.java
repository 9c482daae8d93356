package io.github.camelgmail.component;

import static io.github.camelgmail.component.FeedRoutes.consumer;
import static io.github.camelgmail.component.FeedRoutes.deliver;
import static io.github.camelgmail.component.FeedRoutes.feed;
import static io.github.camelgmail.component.FeedRoutes.received;
import static io.github.camelgmail.component.FeedRoutes.subjects;
import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static io.github.camelgmail.component.GmailRoutes.historyUri;
import static io.github.camelgmail.component.Notifications.bring;
import static io.github.camelgmail.component.Notifications.current;
import static io.github.camelgmail.component.Notifications.push;
import static io.github.camelgmail.component.Notifications.pushLater;
import static io.github.camelgmail.component.Notifications.queue;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import io.github.camelgmail.test.fault.Fault;
import io.github.camelgmail.test.mailbox.VisibilityLag;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Notifications from any Camel endpoint wake the feed of a mailbox. */
class HistoryNotificationTest {

    private static final String NOTIFIED = "&notificationAuthentication=none&notificationUri=direct:notified";

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    @TempDir
    Path state;

    private final CountDownLatch released = new CountDownLatch(1);

    private static EmbeddedGmail gmail() {
        return GMAIL.gmail();
    }

    /** Starts a route, and waits for the scan that follows each start. */
    private GmailRoutes started(String options, Processor... steps) throws Exception {
        return awaited(feed(gmail(), state, options, steps).started());
    }

    private static GmailRoutes awaited(GmailRoutes routes) {
        Awaitility.await().until(() -> consumer(routes).isFirstPollDone());
        gmail().resetRequests();
        return routes;
    }

    private GmailRoutes pollingRarely(String options) throws Exception {
        return GmailRoutes.on(gmail())
                .with(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from(historyUri(state, options).replace("delay=20", "delay=60000"))
                                .routeId("feed")
                                .to("mock:mail");
                    }
                })
                .started();
    }

    private static String currentId() {
        return current(gmail(), ALICE);
    }

    private static long scans() {
        return gmail().requests().of("history.list");
    }

    private Processor waiting() {
        return exchange -> assertThat(released.await(20, TimeUnit.SECONDS)).isTrue();
    }

    private static void awaitPending(GmailRoutes routes) {
        Awaitility.await().until(() -> consumer(routes).getPendingExchangesSize() == 1);
    }

    @Test
    void aNotificationHasTheMailboxScannedAndIsAnsweredWhenTheMailIsDelivered() throws Exception {
        try (GmailRoutes routes = started(NOTIFIED)) {
            deliver(gmail(), 1, 2);

            assertThat(push(routes, ALICE, currentId())).isEqualTo(204);

            assertThat(subjects(routes.mock("mail"))).isEqualTo(subjects(1, 2));
            assertThat(consumer(routes).getNotificationsReceived()).isEqualTo(1);
            assertThat(scans()).isEqualTo(1);
        }
    }

    @Test
    void nobodyPollsWhileNothingIsNotified() throws Exception {
        try (GmailRoutes routes = started(NOTIFIED)) {
            deliver(gmail(), 1, 1);

            received(routes, 0);
            assertThat(scans()).isZero();
            assertThat(consumer(routes).isConsumerReady()).isTrue();
        }
    }

    @Test
    void anAcknowledgementWaitsForTheDelivery() throws Exception {
        try (GmailRoutes routes = started(NOTIFIED, waiting())) {
            deliver(gmail(), 1, 1);
            CompletableFuture<Integer> answer = pushLater(routes, ALICE, currentId());
            awaitPending(routes);
            assertThat(answer).isNotDone();

            released.countDown();
            assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo(204);
        }
    }

    @Test
    void onReceiptNothingIsWaitedFor() throws Exception {
        try (GmailRoutes routes = started(NOTIFIED + "&notificationAck=onReceipt", waiting())) {
            deliver(gmail(), 1, 1);

            assertThat(push(routes, ALICE, currentId())).isEqualTo(204);
            awaitPending(routes);
            released.countDown();
            received(routes, 1);
        }
    }

    @Test
    void whatComesDuringAScanIsScannedForOnceMore() throws Exception {
        try (GmailRoutes routes = started(NOTIFIED, waiting())) {
            deliver(gmail(), 1, 1);
            CompletableFuture<Integer> first = pushLater(routes, ALICE, currentId());
            awaitPending(routes);
            deliver(gmail(), 2, 2);
            List<CompletableFuture<Integer>> others = List.of(
                    pushLater(routes, ALICE, currentId()),
                    pushLater(routes, ALICE, currentId()),
                    pushLater(routes, ALICE, currentId()));
            Awaitility.await().until(() -> consumer(routes).getNotificationsMerged() == 2);
            assertThat(first).isNotDone();

            released.countDown();
            received(routes, 2);
            assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(204);
            CompletableFuture.allOf(others.toArray(CompletableFuture[]::new)).get(10, TimeUnit.SECONDS);
            assertThat(scans()).isEqualTo(2);
        }
    }

    @Test
    void whatTellsNothingNewCostsNoScan() throws Exception {
        try (GmailRoutes routes = started(NOTIFIED)) {
            deliver(gmail(), 1, 1);
            String early = currentId();
            deliver(gmail(), 2, 2);
            push(routes, ALICE, currentId());
            received(routes, 2);
            gmail().resetRequests();

            assertThat(push(routes, ALICE, early)).isEqualTo(204);
            assertThat(push(routes, ALICE, currentId())).isEqualTo(204);
            assertThat(push(routes, ALICE, "0")).isEqualTo(204);

            assertThat(consumer(routes).getNotificationsStale()).isEqualTo(3);
            assertThat(gmail().requests().allCalls()).isZero();
        }
    }

    @Test
    void whatIsNoHistoryIdAsksForAScanAndNoMore() throws Exception {
        try (GmailRoutes routes = started(NOTIFIED)) {
            for (String nonsense :
                    List.of("-1", "\"x\"", "null", Notifications.HUGE, "1e400", "\"184467440737095516160\"")) {
                assertThat(push(routes, ALICE, nonsense)).isEqualTo(204);
            }
            String before = consumer(routes).getHistoryId();
            deliver(gmail(), 1, 1);
            assertThat(push(routes, ALICE, currentId())).isEqualTo(204);

            received(routes, 1);
            assertThat(before).isNotEqualTo(Notifications.HUGE);
            assertThat(scans()).isLessThanOrEqualTo(8);
        }
    }

    @Test
    void anotherMailboxIsAcknowledgedAndCounted() throws Exception {
        try (GmailRoutes routes = started(NOTIFIED)) {
            assertThat(push(routes, "nobody@example.com", "7")).isEqualTo(204);
            assertThat(push(routes, "ALICE@Example.com", "1")).isEqualTo(204);

            assertThat(consumer(routes).getNotificationsUnknownMailbox()).isEqualTo(1);
            assertThat(consumer(routes).getNotificationsStale()).isEqualTo(1);
            assertThat(scans()).isZero();
        }
    }

    @Test
    void whatIsNoNotificationIsCountedAndTheFeedGoesOn() throws Exception {
        try (GmailRoutes routes = started(NOTIFIED)) {
            Exchange answer = Notifications.request(routes, null, "no notification");
            assertThat(answer.getException()).isNull();
            deliver(gmail(), 1, 1);
            push(routes, ALICE, currentId());

            received(routes, 1);
            assertThat(consumer(routes).getNotificationsMalformed()).isEqualTo(1);
        }
    }

    @Test
    void aScanThatFailsHasTheNotificationComeAgainAndIsNotRepeatedForIt() throws Exception {
        try (GmailRoutes routes = awaited(pollingRarely(NOTIFIED + "&maxAttempts=1"))) {
            deliver(gmail(), 1, 1);
            gmail().failNext("history.list", 1, Fault.unavailable());
            assertThat(bring(routes, ALICE, currentId()).getException()).hasMessageContaining("history");

            CompletableFuture<Integer> redelivered = pushLater(routes, ALICE, currentId());
            Awaitility.await().until(() -> consumer(routes).getNotificationsReceived() == 2);
            received(routes, 0);
            assertThat(scans()).isEqualTo(1);
            assertThat(redelivered).isNotDone();

            consumer(routes).run();
            assertThat(redelivered.get(10, TimeUnit.SECONDS)).isEqualTo(204);
            received(routes, 1);
        }
    }

    @Test
    void aPushedNotificationWhoseScanFailsIsAnsweredAsATroubleThatPasses() throws Exception {
        try (GmailRoutes routes = started(NOTIFIED + "&maxAttempts=1")) {
            deliver(gmail(), 1, 1);
            gmail().failNext("history.list", 1, Fault.unavailable());

            assertThat(push(routes, ALICE, currentId())).isEqualTo(503);

            received(routes, 1);
        }
    }

    @Test
    void afterSilenceTheFeedPolls() throws Exception {
        try (GmailRoutes routes = started(NOTIFIED + "&notificationSilence=200")) {
            deliver(gmail(), 1, 3);

            received(routes, 3);
        }
    }

    @Test
    void mailOfWhichGmailDidNotNotifyAsItCameTooSoonIsFoundSoonAfter() throws Exception {
        try (GmailRoutes routes = started(NOTIFIED)) {
            deliver(gmail(), 1, 1);
            assertThat(push(routes, ALICE, currentId())).isEqualTo(204);
            deliver(gmail(), 2, 2);

            received(routes, 2);
        }
    }

    @Test
    void aHistoryThatLagsBehindItsNotificationIsLookedAtAgain() throws Exception {
        try (GmailRoutes routes = started(NOTIFIED)) {
            gmail().mailbox(ALICE).delayVisibility(VisibilityLag.of(Duration.ofMillis(500)));
            deliver(gmail(), 1, 1);

            assertThat(push(routes, ALICE, currentId())).isEqualTo(204);
            assertThat(routes.mock("mail").getReceivedCounter()).isZero();
            received(routes, 1);
        }
    }

    @Test
    void aMessageThatBreaksTheFeedIsTriedAgainWithTheTimer() throws Exception {
        CountDownLatch failures = new CountDownLatch(3);
        Processor failing = exchange -> {
            if (failures.getCount() > 0) {
                failures.countDown();
                throw new IllegalStateException("The database is down");
            }
        };
        try (GmailRoutes routes = started(NOTIFIED + "&breakOnFirstError=true&maxRedeliveries=0", failing)) {
            deliver(gmail(), 1, 1);
            assertThat(push(routes, ALICE, currentId())).isEqualTo(503);

            received(routes, 1);
        }
    }

    @Test
    void notificationsFromAQueueWakeTheFeed() throws Exception {
        try (GmailRoutes routes = started("&notificationUri=seda:notified")) {
            for (int number = 1; number <= 20; number++) {
                deliver(gmail(), number, number);
                queue(routes, ALICE, currentId());
            }
            received(routes, 20);
            assertThat(subjects(routes.mock("mail"))).isEqualTo(subjects(1, 20));
        }
    }
}

package io.github.camelgmail.component;

import static io.github.camelgmail.component.FeedRoutes.mail;
import static io.github.camelgmail.component.FeedRoutes.on;
import static io.github.camelgmail.component.FeedRoutes.received;
import static io.github.camelgmail.component.GmailRoutes.historyUri;
import static io.github.camelgmail.component.Notifications.bring;
import static io.github.camelgmail.component.Notifications.push;
import static io.github.camelgmail.component.Notifications.pushLater;
import static io.github.camelgmail.component.Tenants.consumer;
import static io.github.camelgmail.component.Tenants.routes;
import static io.github.camelgmail.component.Tenants.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import io.github.camelgmail.test.fault.Fault;
import io.github.camelgmail.test.fault.FaultRule;
import io.github.camelgmail.test.mailbox.VisibilityLag;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Notifications from one Camel endpoint wake the feeds of many mailboxes. */
class MailboxesNotificationTest {

    private static final String NOTIFIED =
            "&userId=#mailboxes&notificationAuthentication=none&notificationUri=direct:notified";

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL = EmbeddedGmailExtension.newInstance();

    @TempDir
    Path state;

    private final CountDownLatch released = new CountDownLatch(1);

    private static EmbeddedGmail gmail() {
        return GMAIL.gmail();
    }

    /** Starts a route, and waits until each mailbox has had the scan that follows each start. */
    private GmailRoutes started(Tenants tenants, String options, Processor... steps) throws Exception {
        GmailRoutes routes =
                on(routes(gmail(), tenants), state, NOTIFIED + options, steps).started();
        return scannedOnce(routes, tenants.addresses().size());
    }

    private static GmailRoutes scannedOnce(GmailRoutes routes, int users) {
        Awaitility.await()
                .until(() -> gmail().requests().of("history.list") >= users
                        && consumer(routes).getMailboxesActive() == users);
        gmail().resetRequests();
        return routes;
    }

    private GmailRoutes pollingRarely(String options, Processor step) throws Exception {
        GmailRoutes routes = routes(gmail(), Tenants.on(gmail(), 2)).with(new RouteBuilder() {
            @Override
            public void configure() {
                from(historyUri(state, NOTIFIED + options).replace("delay=20", "delay=1000"))
                        .routeId("feed")
                        .process(step);
            }
        });
        return scannedOnce(routes.started(), 2);
    }

    private static String currentId(int user) {
        return Notifications.current(gmail(), user(user));
    }

    private static int notify(GmailRoutes routes, int user) {
        return push(routes, user(user), currentId(user));
    }

    private static long scans() {
        return gmail().requests().of("history.list");
    }

    @Test
    void eachNotificationWakesItsMailbox() throws Exception {
        try (GmailRoutes routes = started(Tenants.on(gmail(), 5), "")) {
            for (int user = 1; user <= 5; user++) {
                gmail().mailbox(user(user)).deliver(mail(user));

                assertThat(notify(routes, user)).isEqualTo(204);
                assertThat(routes.mock("mail").getReceivedCounter()).isEqualTo(user);
            }
            assertThat(scans()).isEqualTo(5);
        }
    }

    @Test
    void nobodyPollsWhileNothingIsNotified() throws Exception {
        try (GmailRoutes routes = started(Tenants.on(gmail(), 3), "")) {
            gmail().mailbox(user(1)).deliver(mail(1));

            received(routes, 0);
            assertThat(scans()).isZero();
        }
    }

    @Test
    void afterSilenceEachMailboxIsPolled() throws Exception {
        try (GmailRoutes routes = started(Tenants.on(gmail(), 3), "&notificationSilence=200")) {
            for (int user = 1; user <= 3; user++) {
                gmail().mailbox(user(user)).deliver(mail(user));
            }
            received(routes, 3);
        }
    }

    @Test
    void aMailboxThatIsNotOursIsAcknowledgedAndCounted() throws Exception {
        try (GmailRoutes routes = started(Tenants.on(gmail(), 1), "")) {
            assertThat(push(routes, "nobody@example.com", "7")).isEqualTo(204);
            assertThat(push(routes, user(1), "1")).isEqualTo(204);

            assertThat(consumer(routes).getNotificationsUnknownMailbox()).isEqualTo(1);
            assertThat(consumer(routes).getNotificationsStale()).isEqualTo(1);
            assertThat(scans()).isZero();
        }
    }

    @Test
    void whatComesDuringAScanIsMergedAndScannedForOnceMore() throws Exception {
        Processor waiting =
                exchange -> assertThat(released.await(20, TimeUnit.SECONDS)).isTrue();
        try (GmailRoutes routes = started(Tenants.on(gmail(), 2), "", waiting)) {
            gmail().mailbox(user(1)).deliver(mail(1));
            CompletableFuture<Integer> first = pushLater(routes, user(1), currentId(1));
            Awaitility.await().until(() -> consumer(routes).getPendingExchangesSize() == 1);
            gmail().mailbox(user(1)).deliver(mail(2));
            CompletableFuture<Integer> second = pushLater(routes, user(1), currentId(1));
            CompletableFuture<Integer> third = pushLater(routes, user(1), currentId(1));
            Awaitility.await().until(() -> consumer(routes).getNotificationsMerged() == 1);

            released.countDown();
            CompletableFuture.allOf(first, second, third).get(10, TimeUnit.SECONDS);
            assertThat(routes.mock("mail").getReceivedCounter()).isEqualTo(2);
            assertThat(scans()).isEqualTo(2);
        }
    }

    @Test
    void aMailboxThatFailsIsScannedWhenItIsTimeAndHoldsNoNotification() throws Exception {
        try (GmailRoutes routes = started(Tenants.on(gmail(), 2), "&maxAttempts=1")) {
            long fault = gmail().faults().add(FaultRule.of(Fault.unavailable()).inMailbox(user(1)));
            gmail().mailbox(user(1)).deliver(mail(1));
            assertThat(bring(routes, user(1), currentId(1)).getException()).isNotNull();
            Awaitility.await().until(() -> consumer(routes).getMailboxesBackingOff() == 1);

            Awaitility.await().until(() -> isPostponed(routes, bring(routes, user(1), currentId(1))));
            gmail().mailbox(user(2)).deliver(mail(2));
            assertThat(notify(routes, 2)).isEqualTo(204);
            received(routes, 1);

            gmail().faults().remove(fault);
            received(routes, 2);
        }
    }

    /** One that meets the next scan fails with it, and would come again. */
    private static boolean isPostponed(GmailRoutes routes, Exchange brought) {
        return brought.getException() == null && consumer(routes).getNotificationsPostponed() > 0;
    }

    @Test
    void aMessageThatBreaksItsFeedIsNotTriedForEachNotificationThatComesAgain() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        Processor failing = exchange -> {
            attempts.incrementAndGet();
            throw new IllegalStateException("The database is down");
        };
        try (GmailRoutes routes = pollingRarely("&breakOnFirstError=true&maxRedeliveries=0", failing)) {
            gmail().mailbox(user(1)).deliver(mail(1));
            List<CompletableFuture<Void>> brokers =
                    Stream.generate(() -> redelivering(routes)).limit(3).toList();
            CompletableFuture.allOf(brokers.toArray(CompletableFuture[]::new)).get(10, TimeUnit.SECONDS);

            assertThat(attempts).hasValueLessThanOrEqualTo(5);
            assertThat(consumer(routes).getNotificationsPostponed()).isPositive();
        }
    }

    /** Brings a notification again and again, as brokers do, until it is acknowledged. */
    private static CompletableFuture<Void> redelivering(GmailRoutes routes) {
        return CompletableFuture.runAsync(() -> {
            for (int times = 0;
                    times < 200 && bring(routes, user(1), currentId(1)).getException() != null;
                    times++) {
                Thread.onSpinWait();
            }
        });
    }

    @Test
    void aRevokedMailboxIsAcknowledgedAndTheOthersGoOn() throws Exception {
        try (GmailRoutes routes = started(Tenants.on(gmail(), 2), "")) {
            gmail().faults().add(FaultRule.of(Fault.invalidCredentials()).inMailbox(user(1)));
            gmail().mailbox(user(1)).deliver(mail(1));
            assertThat(bring(routes, user(1), currentId(1)).getException()).isNotNull();
            Awaitility.await().until(() -> consumer(routes).getMailboxesRevoked() == 1);

            for (int i = 0; i < 5; i++) {
                assertThat(notify(routes, 1)).isEqualTo(204);
            }
            gmail().mailbox(user(2)).deliver(mail(2));
            assertThat(notify(routes, 2)).isEqualTo(204);
            received(routes, 1);
            assertThat(consumer(routes).getNotificationsPostponed()).isEqualTo(5);
        }
    }

    @Test
    void aMailboxOfAnotherNodeIsAcknowledgedAndCounted() throws Exception {
        try (GmailRoutes owner = started(Tenants.on(gmail(), 1), "");
                GmailRoutes other = on(routes(gmail(), Tenants.on(gmail(), 1)), state, NOTIFIED)
                        .started()) {
            Awaitility.await().until(() -> consumer(other).getMailboxes() == 1);
            gmail().mailbox(user(1)).deliver(mail(1));

            assertThat(notify(other, 1)).isEqualTo(204);
            assertThat(consumer(other).getNotificationsElsewhere()).isEqualTo(1);
            assertThat(notify(owner, 1)).isEqualTo(204);
            received(owner, 1);
        }
    }

    @Test
    void aMailboxThatLeavesAcknowledgesWhatWaited() throws Exception {
        Processor waiting =
                exchange -> assertThat(released.await(20, TimeUnit.SECONDS)).isTrue();
        Tenants tenants = Tenants.on(gmail(), 2);
        try (GmailRoutes routes = started(tenants, "", waiting)) {
            gmail().mailbox(user(1)).deliver(mail(1));
            CompletableFuture<Integer> running = pushLater(routes, user(1), currentId(1));
            Awaitility.await().until(() -> consumer(routes).getPendingExchangesSize() == 1);

            tenants.leave(user(1));

            assertThat(running.get(10, TimeUnit.SECONDS)).isEqualTo(204);
            assertThat(notify(routes, 1)).isEqualTo(204);
            assertThat(consumer(routes).getNotificationsUnknownMailbox()).isEqualTo(1);
            released.countDown();
            Awaitility.await().until(() -> consumer(routes).getMailboxes() == 1);
        }
    }

    @Test
    void mailOfWhichGmailDidNotNotifyAsItCameTooSoonIsFoundSoonAfter() throws Exception {
        try (GmailRoutes routes = started(Tenants.on(gmail(), 2), "")) {
            gmail().mailbox(user(1)).deliver(mail(1));
            assertThat(notify(routes, 1)).isEqualTo(204);
            gmail().mailbox(user(1)).deliver(mail(2));

            received(routes, 2);
        }
    }

    @Test
    void aHistoryThatLagsBehindItsNotificationIsLookedAtAgain() throws Exception {
        try (GmailRoutes routes = started(Tenants.on(gmail(), 2), "")) {
            gmail().mailbox(user(1)).delayVisibility(VisibilityLag.of(Duration.ofMillis(500)));
            gmail().mailbox(user(1)).deliver(mail(1));

            assertThat(notify(routes, 1)).isEqualTo(204);
            assertThat(routes.mock("mail").getReceivedCounter()).isZero();
            received(routes, 1);
        }
    }

    @Test
    void aSuspensionHasNotificationsComeAgainAndAResumptionTakesThem() throws Exception {
        Processor waiting =
                exchange -> assertThat(released.await(20, TimeUnit.SECONDS)).isTrue();
        try (GmailRoutes routes = started(Tenants.on(gmail(), 2), "", waiting)) {
            gmail().mailbox(user(1)).deliver(mail(1));
            CompletableFuture<Integer> held = pushLater(routes, user(1), currentId(1));
            Awaitility.await().until(() -> consumer(routes).getPendingExchangesSize() == 1);

            CompletableFuture<Void> suspension = CompletableFuture.runAsync(() -> suspend(routes));
            assertThat(held.get(10, TimeUnit.SECONDS)).isEqualTo(503);
            released.countDown();
            suspension.get(10, TimeUnit.SECONDS);
            received(routes, 1);

            routes.context().getRouteController().resumeRoute("feed");
            Awaitility.await().until(() -> consumer(routes).getLeasesHeld() == 2);
            gmail().mailbox(user(2)).deliver(mail(2));
            assertThat(notify(routes, 2)).isEqualTo(204);
            received(routes, 2);
        }
    }

    private static void suspend(GmailRoutes routes) {
        try {
            routes.context().getRouteController().suspendRoute("feed");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

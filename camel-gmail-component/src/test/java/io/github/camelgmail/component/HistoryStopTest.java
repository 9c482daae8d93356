package io.github.camelgmail.component;

import static io.github.camelgmail.component.FeedRoutes.consumer;
import static io.github.camelgmail.component.FeedRoutes.deliver;
import static io.github.camelgmail.component.FeedRoutes.feed;
import static io.github.camelgmail.component.FeedRoutes.received;
import static io.github.camelgmail.component.FeedRoutes.subject;
import static io.github.camelgmail.component.FeedRoutes.subjects;
import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.component.checkpoint.CheckpointLease;
import io.github.camelgmail.component.checkpoint.FileCheckpointStore;
import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Processor;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** How a feed stops and goes on. */
class HistoryStopTest {

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    @TempDir
    Path state;

    private final CountDownLatch entered = new CountDownLatch(5);
    private final CountDownLatch released = new CountDownLatch(1);

    private static EmbeddedGmail gmail() {
        return GMAIL.gmail();
    }

    /** Waits in the fifth exchange until it is released. */
    private Processor waiting() {
        return exchange -> {
            entered.countDown();
            if (entered.getCount() == 0) {
                assertThat(released.await(20, TimeUnit.SECONDS)).isTrue();
            }
        };
    }

    private void awaitPending(GmailRoutes routes, int exchanges) {
        Awaitility.await().until(() -> consumer(routes).getPendingExchangesSize() == exchanges);
    }

    @Test
    void aSuspensionInMidBacklogLetsTheRunningExchangeEndAndTheRestWait() throws Exception {
        try (GmailRoutes routes = feed(gmail(), state, "", waiting()).started()) {
            deliver(gmail(), 1, 20);
            assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(consumer(routes).getPendingExchangesSize()).isEqualTo(1);

            CompletableFuture<Void> suspension = CompletableFuture.runAsync(() -> suspend(routes));
            Awaitility.await().until(() -> consumer(routes).isSuspendingOrSuspended());
            released.countDown();
            suspension.get(10, TimeUnit.SECONDS);

            received(routes, 5);
            Awaitility.await().until(() -> !consumer(routes).isLeaseHeld());
            routes.context().getRouteController().resumeRoute("feed");
            received(routes, 20);
            assertThat(subjects(routes.mock("mail"))).containsExactlyElementsOf(subjects(1, 20));
        }
    }

    private static void suspend(GmailRoutes routes) {
        try {
            routes.context().getRouteController().suspendRoute("feed");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aStopWaitsForTheRunningExchangeAndGivesTheCheckpointBack() throws Exception {
        List<String> routed = new CopyOnWriteArrayList<>();
        GmailRoutes routes = feed(gmail(), state, "", waiting(), exchange -> routed.add(subject(exchange)))
                .started();
        deliver(gmail(), 1, 20);
        assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();

        CompletableFuture<Void> stop = CompletableFuture.runAsync(routes::close);
        Awaitility.await().until(() -> consumer(routes).isSuspendingOrSuspended());
        assertThat(stop).isNotDone();
        released.countDown();
        stop.get(10, TimeUnit.SECONDS);

        assertThat(routed).containsExactlyElementsOf(subjects(1, 5));
        new FileCheckpointStore(state).tryAcquire(ALICE + "/default").ifPresentOrElse(CheckpointLease::close, () -> {
            throw new AssertionError("The checkpoint is still held");
        });
        try (GmailRoutes next = feed(gmail(), state, "").started()) {
            received(next, 15);
            assertThat(subjects(next.mock("mail"))).containsExactlyElementsOf(subjects(6, 20));
        }
    }

    @Test
    void aStopThatCannotWaitAnyLongerInterruptsAndTheMessageComesAgain() throws Exception {
        GmailRoutes routes = feed(gmail(), state, "", waiting());
        routes.context().getShutdownStrategy().setTimeout(1);
        routes.started();
        deliver(gmail(), 1, 6);
        assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();

        routes.close();

        try (GmailRoutes next = feed(gmail(), state, "").started()) {
            received(next, 2);
            assertThat(subjects(next.mock("mail"))).containsExactly("Mail 5", "Mail 6");
        }
    }

    @Test
    void manyStopsLoseAndDoubleNothing() throws Exception {
        List<String> all = new ArrayList<>();
        feed(gmail(), state, "").started().close();
        try (GmailRoutes routes = feed(gmail(), state, "").started()) {
            for (int round = 0; round < 10; round++) {
                deliver(gmail(), round * 10 + 1, round * 10 + 10);
                int wanted = round * 7;
                Awaitility.await().until(() -> routes.mock("mail").getReceivedCounter() >= wanted);
                routes.context().getRouteController().stopRoute("feed");
                assertThat(consumer(routes).isLeaseHeld()).isFalse();
                routes.context().getRouteController().startRoute("feed");
            }
            received(routes, 100);
            all.addAll(subjects(routes.mock("mail")));
        }
        assertThat(all).containsExactlyElementsOf(subjects(1, 100));
    }

    @Test
    void aRestartedRouteCountsNoPendingExchanges() throws Exception {
        try (GmailRoutes routes = feed(gmail(), state, "").started()) {
            deliver(gmail(), 1, 3);
            received(routes, 3);
            awaitPending(routes, 0);
            assertThat(consumer(routes).getDelivered()).isEqualTo(3);
            assertThat(consumer(routes).getHistoryId()).isNotNull();
        }
    }
}

package io.github.camelgmail.component;

import static io.github.camelgmail.component.FeedRoutes.deliver;
import static io.github.camelgmail.component.FeedRoutes.subjects;
import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static io.github.camelgmail.component.MatchRoutes.consumer;
import static io.github.camelgmail.component.MatchRoutes.matches;
import static io.github.camelgmail.component.MatchRoutes.received;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ShutdownRunningTask;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** How gmail:messages stops, and what it knows when it starts again. */
class MessagesRestartTest {

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    @TempDir
    Path state;

    private final List<String> routed = new CopyOnWriteArrayList<>();
    private final CountDownLatch entered = new CountDownLatch(5);
    private final CountDownLatch released = new CountDownLatch(1);

    private static EmbeddedGmail gmail() {
        return GMAIL.gmail();
    }

    private GmailRoutes remembering(String options, Processor... steps) throws Exception {
        GmailRoutes routes = GmailRoutes.on(gmail());
        routes.context()
                .getRegistry()
                .bind(
                        "repository",
                        FileIdempotentRepository.fileIdempotentRepository(
                                state.resolve("delivered.txt").toFile(), 2));
        return MatchRoutes.on(routes, "&idempotentRepository=#repository" + options, steps);
    }

    /** Waits in the fifth exchange until it is released. */
    private void waits(Exchange exchange) throws InterruptedException {
        routed.add(FeedRoutes.subject(exchange));
        entered.countDown();
        if (entered.getCount() == 0) {
            assertThat(released.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void whatARepositoryKnowsIsNotDeliveredAgainAfterARestart() throws Exception {
        deliver(gmail(), 1, 5);
        try (GmailRoutes routes = remembering("").started()) {
            received(routes, 5);
        }
        deliver(gmail(), 6, 7);
        try (GmailRoutes routes = remembering("").started()) {
            assertThat(subjects(received(routes, 2))).containsExactly("Mail 6", "Mail 7");
        }
        try (GmailRoutes routes = remembering("&maxMessagesPerPoll=1").started()) {
            deliver(gmail(), 8, 8);
            assertThat(subjects(received(routes, 1))).containsExactly("Mail 8");
        }
    }

    @Test
    void aRepositoryIsSharedWithTheFeed() throws Exception {
        deliver(gmail(), 1, 2);
        GmailRoutes feed = GmailRoutes.on(gmail());
        feed.context()
                .getRegistry()
                .bind(
                        "repository",
                        FileIdempotentRepository.fileIdempotentRepository(
                                state.resolve("delivered.txt").toFile(), 2));
        try (GmailRoutes routes = FeedRoutes.on(feed, state, "&startFrom=earliest&idempotentRepository=#repository")
                .started()) {
            FeedRoutes.received(routes, 2);
        }
        deliver(gmail(), 3, 3);
        try (GmailRoutes routes = remembering("").started()) {
            assertThat(subjects(received(routes, 1))).containsExactly("Mail 3");
        }
    }

    @Test
    void whatWasGivenUpDoesNotCountAsDoneAfterARestart() throws Exception {
        String options = "&trash=true&maxRedeliveries=0&failureLabel=Failed&createMissingLabels=true";
        deliver(gmail(), 1, 2);
        try (GmailRoutes routes =
                remembering(options, MessagesRestartTest::failOnTheSecond).started()) {
            received(routes, 1);
        }
        deliver(gmail(), 3, 3);
        try (GmailRoutes routes = remembering(options).started()) {
            assertThat(subjects(received(routes, 1))).containsExactly("Mail 3");
        }

        assertThat(gmail().mailbox(ALICE).messages("in:trash")).hasSize(2);
        assertThat(gmail().mailbox(ALICE).messages("label:failed in:inbox")).hasSize(1);
    }

    private static void failOnTheSecond(Exchange exchange) {
        if ("Mail 2".equals(FeedRoutes.subject(exchange))) {
            throw new IllegalStateException("The database is down");
        }
    }

    @Test
    void aRouteThatIsStoppedAndStartedAgainRemembers() throws Exception {
        deliver(gmail(), 1, 3);
        try (GmailRoutes routes = matches(gmail(), "").started()) {
            received(routes, 3);
            routes.context().getRouteController().stopRoute("matches");
            deliver(gmail(), 4, 4);
            routes.context().getRouteController().startRoute("matches");

            assertThat(subjects(received(routes, 4))).containsExactlyElementsOf(subjects(1, 4));
        }
    }

    @Test
    void withoutAnythingThatRemembersANewProcessDeliversWhatMatches() throws Exception {
        deliver(gmail(), 1, 3);
        try (GmailRoutes routes = matches(gmail(), "").started()) {
            received(routes, 3);
        }
        try (GmailRoutes routes = matches(gmail(), "").started()) {
            received(routes, 3);
        }
    }

    @Test
    void aStopInMidBatchLetsTheRunningExchangeEndAndTheRestWait() throws Exception {
        deliver(gmail(), 1, 20);
        GmailRoutes routes = remembering("", this::waits).started();
        assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();

        CompletableFuture<Void> stop = CompletableFuture.runAsync(routes::close);
        Awaitility.await().until(() -> !consumer(routes).isBatchAllowed());
        assertThat(stop).isNotDone();
        released.countDown();
        stop.get(10, TimeUnit.SECONDS);

        assertThat(routed).containsExactlyElementsOf(subjects(1, 5));
        try (GmailRoutes next = remembering("").started()) {
            assertThat(subjects(received(next, 15))).containsExactlyElementsOf(subjects(6, 20));
        }
    }

    @Test
    void aStopCompletesTheBatchWhereItShall() throws Exception {
        deliver(gmail(), 1, 20);
        GmailRoutes routes = remembering("", this::waits);
        routes.context().setShutdownRunningTask(ShutdownRunningTask.CompleteAllTasks);
        routes.started();
        assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();

        CompletableFuture<Void> stop = CompletableFuture.runAsync(routes::close);
        Awaitility.await().until(() -> consumer(routes).isSuspendingOrSuspended());
        assertThat(consumer(routes).getPendingExchangesSize()).isEqualTo(15);
        released.countDown();
        stop.get(10, TimeUnit.SECONDS);

        assertThat(routed).containsExactlyElementsOf(subjects(1, 20));
    }

    @Test
    void aSuspendedRouteGoesOnWhereItWas() throws Exception {
        deliver(gmail(), 1, 20);
        try (GmailRoutes routes = matches(gmail(), "", this::waits).started()) {
            assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();
            CompletableFuture<Void> suspension = CompletableFuture.runAsync(() -> suspend(routes));
            Awaitility.await().until(() -> !consumer(routes).isBatchAllowed());
            released.countDown();
            suspension.get(10, TimeUnit.SECONDS);

            received(routes, 5);
            routes.context().getRouteController().resumeRoute("matches");
            assertThat(subjects(received(routes, 20))).containsExactlyElementsOf(subjects(1, 20));
        }
    }

    private static void suspend(GmailRoutes routes) {
        try {
            routes.context().getRouteController().suspendRoute("matches");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aStopThatCannotWaitAnyLongerRedelivers() throws Exception {
        deliver(gmail(), 1, 6);
        GmailRoutes routes = remembering("", this::waits);
        routes.context().getShutdownStrategy().setTimeout(1);
        routes.started();
        assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();

        routes.close();

        try (GmailRoutes next = remembering("").started()) {
            assertThat(subjects(received(next, 2))).containsExactly("Mail 5", "Mail 6");
        }
    }
}

package io.github.camelgmail.component;

import static io.github.camelgmail.component.FeedRoutes.consumer;
import static io.github.camelgmail.component.FeedRoutes.deliver;
import static io.github.camelgmail.component.FeedRoutes.feed;
import static io.github.camelgmail.component.FeedRoutes.on;
import static io.github.camelgmail.component.FeedRoutes.received;
import static io.github.camelgmail.component.FeedRoutes.subjects;
import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.component.checkpoint.CheckpointException;
import io.github.camelgmail.component.checkpoint.CheckpointLease;
import io.github.camelgmail.component.checkpoint.CheckpointStore;
import io.github.camelgmail.component.checkpoint.MemoryCheckpointStore;
import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.ExceptionHandler;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Several consumers of one feed: one owns it, the others wait. */
class HistoryStandbyTest {

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    @TempDir
    Path state;

    private final MemoryCheckpointStore memory = new MemoryCheckpointStore();

    private static EmbeddedGmail gmail() {
        return GMAIL.gmail();
    }

    private GmailRoutes node(CheckpointStore store, String options) throws Exception {
        GmailRoutes routes = GmailRoutes.on(gmail());
        routes.context().getRegistry().bind("store", store);
        return on(routes, state, "&checkpointStore=#store" + options).started();
    }

    @Test
    void oneOfTwoRoutesAllAndTheOtherTakesOverWhenItStops() throws Exception {
        GmailRoutes first = node(memory, "");
        try (first;
                GmailRoutes second = node(memory, "&sendEmptyMessageWhenIdle=true")) {
            deliver(gmail(), 1, 3);
            received(first, 3);
            assertThat(consumer(first).isLeaseHeld()).isTrue();
            assertThat(consumer(second).isLeaseHeld()).isFalse();
            Awaitility.await().until(() -> consumer(second).isConsumerReady());
            received(second, 0);
        }
        try (GmailRoutes third = node(memory, "")) {
            deliver(gmail(), 4, 6);
            received(third, 3);
            assertThat(subjects(third.mock("mail"))).containsExactlyElementsOf(subjects(4, 6));
        }
    }

    @Test
    void aStandbyTakesOverWhatASuspendedConsumerLeaves() throws Exception {
        try (GmailRoutes first = node(memory, "");
                GmailRoutes second = node(memory, "")) {
            deliver(gmail(), 1, 2);
            received(first, 2);

            first.context().getRouteController().suspendRoute("feed");
            deliver(gmail(), 3, 4);

            received(second, 2);
            assertThat(subjects(second.mock("mail"))).containsExactly("Mail 3", "Mail 4");
            first.context().getRouteController().resumeRoute("feed");
            deliver(gmail(), 5, 5);
            received(second, 3);
            received(first, 2);
        }
    }

    @Test
    void aConsumerThatLosesItsLeaseRoutesNothingMoreUntilItHasANewOne() throws Exception {
        StealableStore store = new StealableStore(memory);
        try (GmailRoutes routes = node(store, "")) {
            deliver(gmail(), 1, 1);
            received(routes, 1);

            store.stolen.set(true);
            Awaitility.await().until(() -> !consumer(routes).isLeaseHeld());
            deliver(gmail(), 2, 3);
            received(routes, 1);
            store.stolen.set(false);

            received(routes, 3);
            assertThat(subjects(routes.mock("mail"))).containsExactlyElementsOf(subjects(1, 3));
        }
    }

    @Test
    void aCommitThatIsRefusedIsRepeatedByTheNextOwner() throws Exception {
        StealableStore store = new StealableStore(memory);
        AtomicInteger routed = new AtomicInteger();
        GmailRoutes routes = GmailRoutes.on(gmail());
        routes.context().getRegistry().bind("store", store);
        try (routes) {
            on(routes, state, "&checkpointStore=#store", exchange -> store.stolen.set(routed.incrementAndGet() == 2))
                    .started();
            deliver(gmail(), 1, 3);
            Awaitility.await().until(() -> routed.get() >= 2);
            Awaitility.await().until(() -> store.refused.get() > 0);
            store.stolen.set(false);

            received(routes, 4);
            assertThat(subjects(routes.mock("mail"))).containsExactly("Mail 1", "Mail 2", "Mail 2", "Mail 3");
        }
    }

    @Test
    void aStoreThatFailsIsReportedAndTriedAgain() throws Exception {
        List<Throwable> reported = new CopyOnWriteArrayList<>();
        AtomicBoolean failing = new AtomicBoolean();
        CheckpointStore store = key -> memory.tryAcquire(key).map(lease -> new FailingLease(lease, failing));
        GmailRoutes routes = GmailRoutes.on(gmail());
        routes.context().getRegistry().bind("store", store);
        routes.context().getRegistry().bind("reports", new Reports(reported));
        try (routes) {
            on(routes, state, "&checkpointStore=#store&exceptionHandler=#reports", exchange -> failing.set(true))
                    .started();
            deliver(gmail(), 1, 1);
            Awaitility.await().until(() -> !reported.isEmpty());
            failing.set(false);
            deliver(gmail(), 2, 2);

            Awaitility.await().until(() -> subjects(routes.mock("mail")).contains("Mail 2"));
            assertThat(subjects(routes.mock("mail"))).containsExactly("Mail 1", "Mail 2");
            assertThat(reported).allMatch(CheckpointException.class::isInstance);
        }
    }

    @Test
    void feedsOfTwoStoresInOneContextAreTwo() throws Exception {
        try (GmailRoutes routes = feed(gmail(), state, "")) {
            routes.context().getRegistry().bind("one", memory);
            routes.context().getRegistry().bind("two", new MemoryCheckpointStore());
            routes.with(new RouteBuilder() {
                @Override
                public void configure() {
                    from("gmail:history?initialDelay=0&delay=20&checkpointStore=#one")
                            .to("mock:one");
                    from("gmail:history?initialDelay=0&delay=20&checkpointStore=#two")
                            .to("mock:two");
                }
            });
            routes.started();
            deliver(gmail(), 1, 1);

            received(routes, 1);
            Awaitility.await().until(() -> routes.mock("one").getReceivedCounter() == 1);
            Awaitility.await().until(() -> routes.mock("two").getReceivedCounter() == 1);
        }
    }

    private record Reports(List<Throwable> reported) implements ExceptionHandler {

        @Override
        public void handleException(Throwable exception) {
            reported.add(exception);
        }

        @Override
        public void handleException(String message, Throwable exception) {
            reported.add(exception);
        }

        @Override
        public void handleException(String message, Exchange exchange, Throwable exception) {
            reported.add(exception);
        }
    }

    private record FailingLease(CheckpointLease lease, AtomicBoolean failing) implements CheckpointLease {

        @Override
        public Optional<String> load() {
            return lease.load();
        }

        @Override
        public void store(String checkpoint) {
            if (failing.get()) {
                throw new CheckpointException("The disk is full");
            }
            lease.store(checkpoint);
        }

        @Override
        public long fencingToken() {
            return lease.fencingToken();
        }

        @Override
        public boolean isHeld() {
            return lease.isHeld();
        }

        @Override
        public void close() {
            lease.close();
        }
    }
}

package io.github.camelgmail.component;

import static io.github.camelgmail.component.FeedRoutes.mail;
import static io.github.camelgmail.component.FeedRoutes.on;
import static io.github.camelgmail.component.FeedRoutes.received;
import static io.github.camelgmail.component.FeedRoutes.subject;
import static io.github.camelgmail.component.Tenants.consumer;
import static io.github.camelgmail.component.Tenants.routes;
import static io.github.camelgmail.component.Tenants.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.component.checkpoint.CheckpointException;
import io.github.camelgmail.component.checkpoint.CheckpointLease;
import io.github.camelgmail.component.checkpoint.CheckpointStore;
import io.github.camelgmail.component.checkpoint.MemoryCheckpointStore;
import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** How feeds of many mailboxes stop and go on. */
class MailboxesStopTest {

    private static final int USERS = 5;

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL = EmbeddedGmailExtension.newInstance();

    @TempDir
    Path state;

    private final MemoryCheckpointStore memory = new MemoryCheckpointStore();
    private final List<String> routed = new CopyOnWriteArrayList<>();

    private static EmbeddedGmail gmail() {
        return GMAIL.gmail();
    }

    private GmailRoutes node(Tenants tenants, String options) throws Exception {
        GmailRoutes routes = routes(gmail(), tenants);
        routes.context().getRegistry().bind("memory", memory);
        return on(
                routes,
                state,
                "&userId=#mailboxes&startFrom=earliest"
                        + (options.contains("checkpointStore") ? "" : "&checkpointStore=#memory")
                        + options,
                exchange -> routed.add(of(exchange)));
    }

    private static String of(Exchange exchange) {
        return exchange.getMessage().getHeader(GmailConstants.USER_ID, String.class) + ": " + subject(exchange);
    }

    private static List<String> deliver(int first, int last) {
        List<String> delivered = new ArrayList<>();
        for (int user = 1; user <= USERS; user++) {
            for (int number = first; number <= last; number++) {
                gmail().mailbox(user(user)).deliver(mail(number));
                delivered.add(user(user) + ": Mail " + number);
            }
        }
        return delivered;
    }

    private boolean isFree(int user) {
        return memory.tryAcquire(user(user) + "/default")
                .map(lease -> {
                    lease.close();
                    return true;
                })
                .orElse(false);
    }

    @Test
    void manyStopsLoseAndDoubleNothing() throws Exception {
        Tenants tenants = Tenants.on(gmail(), USERS);
        List<String> all = new ArrayList<>();
        try (GmailRoutes routes = node(tenants, "").started()) {
            for (int round = 0; round < 10; round++) {
                all.addAll(deliver(round * 5 + 1, round * 5 + 5));
                int wanted = round * 20;
                Awaitility.await().until(() -> routed.size() >= wanted);
                routes.context().getRouteController().stopRoute("feed");
                assertThat(memory.free(List.of(user(1) + "/default", user(2) + "/default")))
                        .hasSize(2);
                routes.context().getRouteController().startRoute("feed");
            }
            Awaitility.await().until(() -> routed.size() >= all.size());
        }
        assertThat(routed).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void aSuspensionGivesTheMailboxesBackAndAResumptionTakesThem() throws Exception {
        Tenants tenants = Tenants.on(gmail(), USERS);
        try (GmailRoutes routes = node(tenants, "").started()) {
            Awaitility.await().until(() -> consumer(routes).getLeasesHeld() == USERS);
            routes.context().getRouteController().suspendRoute("feed");
            Awaitility.await().until(() -> consumer(routes).getLeasesHeld() == 0);
            assertThat(isFree(3)).isTrue();
            List<String> all = deliver(1, 2);
            received(routes, 0);

            routes.context().getRouteController().resumeRoute("feed");
            received(routes, all.size());
        }
    }

    @Test
    void aSeatThatCannotBeGivenBackStopsNoSuspension() throws Exception {
        Tenants tenants = Tenants.on(gmail(), USERS);
        GmailRoutes made = node(tenants, "&checkpointStore=#seats");
        made.context().getRegistry().bind("seats", new StoreOfFastSeats(memory));
        try (GmailRoutes routes = made.started()) {
            Awaitility.await().until(() -> consumer(routes).getLeasesHeld() == USERS);

            routes.context().getRouteController().suspendRoute("feed");

            Awaitility.await().until(() -> consumer(routes).getLeasesHeld() == 0);
            assertThat(consumer(routes).isSuspended()).isTrue();
        }
    }

    private record StoreOfFastSeats(CheckpointStore store) implements CheckpointStore {

        @Override
        public Optional<CheckpointLease> tryAcquire(String key) {
            return store.tryAcquire(key).map(lease -> key.startsWith("seats/") ? new FastSeat(lease) : lease);
        }

        @Override
        public Set<String> free(Collection<String> keys) {
            return store.free(keys);
        }
    }

    /** A seat whose database is away when it is given back. */
    private record FastSeat(CheckpointLease lease) implements CheckpointLease {

        @Override
        public Optional<String> load() {
            return lease.load();
        }

        @Override
        public void store(String checkpoint) {
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
            throw new CheckpointException("The database is away", new SQLException());
        }
    }

    @Test
    void aStopThatCannotWaitAnyLongerGivesAllBack() throws Exception {
        Tenants tenants = Tenants.on(gmail(), USERS);
        List<String> all = deliver(1, 2);
        CountDownLatch entered = new CountDownLatch(2);
        GmailRoutes routes = routes(gmail(), tenants);
        routes.context().getRegistry().bind("memory", memory);
        routes.context().getShutdownStrategy().setTimeout(1);
        on(routes, state, "&userId=#mailboxes&checkpointStore=#memory&startFrom=earliest&workers=2", exchange -> {
                    entered.countDown();
                    assertThat(new CountDownLatch(1).await(20, TimeUnit.SECONDS))
                            .isTrue();
                })
                .started();
        assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();

        routes.close();

        try (GmailRoutes next = node(tenants, "").started()) {
            received(next, all.size());
            assertThat(routed).containsExactlyInAnyOrderElementsOf(all);
        }
    }
}

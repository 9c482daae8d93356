package io.github.camelgmail.component.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeSeatsTest {

    private static final String GROUP = "orders";

    @TempDir
    Path directory;

    private final AtomicLong nanos = new AtomicLong();
    private final AskedStore store = new AskedStore();

    /** A store in memory that counts what it is asked, and may fail. */
    private static final class AskedStore implements CheckpointStore {

        final MemoryCheckpointStore kept = new MemoryCheckpointStore();
        int calls;
        boolean failing;

        @Override
        public Optional<CheckpointLease> tryAcquire(String key) {
            return answer().tryAcquire(key);
        }

        @Override
        public Set<String> free(Collection<String> keys) {
            return answer().free(keys);
        }

        private CheckpointStore answer() {
            calls++;
            if (failing) {
                throw new CheckpointException("the database is away");
            }
            return kept;
        }
    }

    /** A store that has to take what it looks at. */
    private record BlindStore(CheckpointStore kept) implements CheckpointStore {

        @Override
        public Optional<CheckpointLease> tryAcquire(String key) {
            return kept.tryAcquire(key);
        }
    }

    private NodeSeats node(CheckpointStore shared) {
        return new NodeSeats(shared, GROUP, nanos::get);
    }

    private void later() {
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    }

    private List<Integer> counts(List<NodeSeats> nodes) {
        later();
        return nodes.stream().map(NodeSeats::count).toList();
    }

    /** Each has then seen twice what the others did at first. */
    private List<Integer> settledCounts(List<NodeSeats> nodes) {
        counts(nodes);
        counts(nodes);
        return counts(nodes);
    }

    private boolean isTaken(int seat) {
        return store.kept.free(List.of("seats/" + GROUP + "/" + seat)).isEmpty();
    }

    private void growsAndShrinks(CheckpointStore shared) {
        List<NodeSeats> nodes = new ArrayList<>();
        for (int number = 1; number <= 5; number++) {
            nodes.add(node(shared));
            assertThat(settledCounts(nodes)).hasSize(number).containsOnly(number);
        }
        for (int left = 4; left >= 1; left--) {
            nodes.remove(left / 2).close();
            assertThat(settledCounts(nodes)).hasSize(left).containsOnly(left);
        }
        nodes.remove(0).close();
        assertThat(shared.free(List.of("seats/" + GROUP + "/1"))).hasSize(1);
    }

    @Test
    void inMemoryEachNodeCountsThoseThatComeAndGo() {
        growsAndShrinks(new MemoryCheckpointStore());
    }

    @Test
    void inFilesEachNodeCountsThoseThatComeAndGo() {
        growsAndShrinks(new FileCheckpointStore(directory));
    }

    @Test
    void inADatabaseEachNodeCountsThoseThatComeAndGo() {
        growsAndShrinks(
                new JdbcCheckpointStore(Databases.at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")));
    }

    @Test
    void inAStoreThatCannotLookEachNodeCountsThoseThatComeAndGo() {
        growsAndShrinks(new BlindStore(new MemoryCheckpointStore()));
    }

    @Test
    void aNodeAloneCountsItself() {
        assertThat(node(store).count()).isEqualTo(1);
        assertThat(isTaken(1)).isTrue();
    }

    @Test
    void otherGroupsAreNotCounted() {
        node(store).count();
        assertThat(new NodeSeats(store, "invoices", nanos::get).count()).isEqualTo(1);
    }

    @Test
    void aNodeThatComesKnowsTheOthersAtOnce() {
        node(store).count();
        node(store).count();
        assertThat(node(store).count()).isEqualTo(3);
    }

    @Test
    void pollsMayAskAsOftenAsTheyLike() {
        NodeSeats node = node(store);
        node.count();
        int first = store.calls;
        for (int poll = 0; poll < 1_000; poll++) {
            node.count();
        }
        assertThat(store.calls).isEqualTo(first);
        later();
        node.count();
        assertThat(store.calls).isEqualTo(first + 1);
    }

    @Test
    void aSeatThatIsHeldForAMomentIsNotTakenForANode() {
        NodeSeats node = node(store);
        node.count();
        for (int seat = 2; seat < 5; seat++) {
            later();
            try (CheckpointLease look =
                    store.tryAcquire("seats/" + GROUP + "/" + seat).orElseThrow()) {
                assertThat(look.isHeld()).isTrue();
                assertThat(node.count()).isEqualTo(1);
            }
            later();
            assertThat(node.count()).isEqualTo(1);
        }
    }

    @Test
    void aNodeThatDiedIsCountedNoMoreAndTheOthersMoveDown() {
        CheckpointLease dead = store.tryAcquire("seats/" + GROUP + "/1").orElseThrow();
        List<NodeSeats> nodes = List.of(node(store), node(store));
        assertThat(counts(nodes)).containsExactly(2, 3);
        assertThat(settledCounts(nodes)).containsExactly(3, 3);
        dead.close();

        assertThat(settledCounts(nodes)).containsExactly(2, 2);
        assertThat(isTaken(1)).isTrue();
        assertThat(isTaken(2)).isTrue();
        assertThat(isTaken(3)).isFalse();
    }

    @Test
    void aNodeThatLostItsSeatTakesAnother() {
        AtomicLong standstill = new AtomicLong();
        JdbcCheckpointStore database = new JdbcCheckpointStore(
                Databases.at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"),
                JdbcCheckpointStore.DEFAULT_TABLE_NAME,
                Duration.ofHours(1),
                standstill::get);
        NodeSeats node = node(database);
        node.count();
        standstill.addAndGet(Duration.ofHours(1).toNanos());

        assertThat(counts(List.of(node))).containsExactly(1);
        assertThat(database.free(List.of("seats/orders/1", "seats/orders/2"))).containsExactly("seats/orders/2");
    }

    @Test
    void theLastCountStandsWhileTheStoreFails() {
        List<NodeSeats> nodes = List.of(node(store), node(store));
        settledCounts(nodes);
        store.failing = true;
        assertThat(counts(nodes)).containsExactly(2, 2);
        NodeSeats late = node(store);
        assertThat(late.count()).isEqualTo(1);
        assertThat(late.count()).isEqualTo(1);

        store.failing = false;
        later();
        assertThat(late.count()).isEqualTo(3);
    }

    @Test
    void aNodeDoesNotBeginWithAStoreThatFails() {
        NodeSeats node = node(store);
        store.failing = true;

        assertThatThrownBy(node::open).isInstanceOf(CheckpointException.class);
    }

    @Test
    void aFailingStoreIsNotAskedAgainAtOnce() {
        NodeSeats node = node(store);
        store.failing = true;
        node.count();
        int first = store.calls;
        node.count();
        assertThat(store.calls).isEqualTo(first);
    }

    @Test
    void aStoreThatCallsEverythingTakenIsNotAskedForever() {
        NodeSeats node = node(key -> Optional.empty());
        assertThat(node.count()).isEqualTo(101);
        later();
        assertThat(node.count()).isEqualTo(101);
    }

    @Test
    void aNodeThatHasStoppedTakesNoSeatAgain() {
        NodeSeats node = node(store);
        node.count();
        node.close();
        node.close();
        later();

        assertThat(node.count()).isEqualTo(1);
        assertThat(isTaken(1)).isFalse();
    }

    @Test
    void nodesThatCountAtTheSameMomentSettle() throws Exception {
        CheckpointStore files = new FileCheckpointStore(directory);
        List<NodeSeats> nodes = List.of(node(files), node(files), node(files), node(files));
        var threads = Executors.newFixedThreadPool(nodes.size());
        try {
            for (int round = 0; round < 20; round++) {
                later();
                List<Future<Integer>> counts =
                        nodes.stream().map(node -> threads.submit(node::count)).toList();
                for (Future<Integer> count : counts) {
                    assertThat(count.get()).isBetween(1, 2 * nodes.size());
                }
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(settledCounts(nodes)).containsExactly(4, 4, 4, 4);
    }
}

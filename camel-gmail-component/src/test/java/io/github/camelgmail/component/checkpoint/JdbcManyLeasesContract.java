package io.github.camelgmail.component.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What many leases of one store cost the database, and that each is still on its own. */
abstract class JdbcManyLeasesContract {

    private static final String TABLE = JdbcCheckpointStore.DEFAULT_TABLE_NAME;
    private static final Duration LEASE = Duration.ofSeconds(3);

    private final List<String> statements = new CopyOnWriteArrayList<>();
    private Connection connection;

    /** Returns the database of this test, which is empty when a test begins. */
    abstract DataSource database();

    @BeforeEach
    void connect() throws SQLException {
        connection = database().getConnection();
        new JdbcCheckpointStore(pool()).free(List.of());
        statements.clear();
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    private DataSource pool() {
        return Databases.poolOf(connection, statements::add);
    }

    private JdbcCheckpointStore store() {
        return new JdbcCheckpointStore(pool(), TABLE, LEASE);
    }

    /** A store whose leases never run out by its own clock. */
    private JdbcCheckpointStore timeless() {
        return new JdbcCheckpointStore(pool(), TABLE, LEASE, () -> 0);
    }

    private static List<CheckpointLease> acquire(CheckpointStore store, List<String> keys) {
        return keys.stream().map(key -> store.tryAcquire(key).orElseThrow()).toList();
    }

    private static List<String> keys(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> "user" + i + "@example.com/orders")
                .toList();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private <T> T query(String sql, Class<T> type) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getObject(1, type);
        }
    }

    private OffsetDateTime firstEnd() throws SQLException {
        return query("SELECT MIN(lease_until) FROM " + TABLE, OffsetDateTime.class);
    }

    @Test
    void manyLeasesAreRenewedWithFewStatements() throws Exception {
        List<CheckpointLease> leases = acquire(store(), keys(1_100));
        OffsetDateTime before =
                query("SELECT CURRENT_TIMESTAMP", OffsetDateTime.class).plus(LEASE);
        statements.clear();

        await().until(() -> firstEnd().isAfter(before));
        assertThat(statements).hasSizeBetween(3, 9).allMatch(sql -> sql.contains("lease_until ="));
        assertThat(leases).allMatch(CheckpointLease::isHeld);
        assertThat(store().free(keys(1_101))).containsExactly("user1100@example.com/orders");
        leases.forEach(CheckpointLease::close);
    }

    @Test
    void oneOfManyThatIsTakenOverIsLostAlone() throws Exception {
        List<CheckpointLease> leases = acquire(timeless(), keys(3));
        execute("UPDATE " + TABLE + " SET lease_owner = 'another' WHERE checkpoint_key = 'user1@example.com/orders'");

        await().until(() -> !leases.get(1).isHeld());
        assertThat(leases.get(0).isHeld()).isTrue();
        leases.get(0).store("kept");
        leases.get(2).store("kept");
        leases.forEach(CheckpointLease::close);
    }

    @Test
    void aRowOfTheSameOwnerWithAnotherTokenIsLost() throws Exception {
        CheckpointLease lease = timeless().tryAcquire("key").orElseThrow();
        execute("UPDATE " + TABLE + " SET fencing_token = fencing_token + 1");

        await().until(() -> !lease.isHeld());
    }

    @Test
    void aCheckpointIsTakenAndReadWithOneStatement() {
        try (CheckpointLease lease = store().tryAcquire("key").orElseThrow()) {
            lease.store("text");
        }
        statements.clear();
        try (CheckpointLease lease = store().tryAcquire("key").orElseThrow()) {
            long token = lease.fencingToken();
            assertThat(lease.load()).contains("text");
            assertThat(token).isEqualTo(2);
            assertThat(statements.stream().filter(sql -> !sql.contains("1 = 0")))
                    .hasSize(1);
        }
    }

    @Test
    void aTextThatWasStoredIsReadAgain() {
        try (CheckpointLease lease = store().tryAcquire("key").orElseThrow()) {
            lease.store("first");
            assertThat(lease.load()).contains("first");
        }
    }

    @Test
    void whoStandsByForManyAsksForHundredsAtOnce() {
        List<CheckpointLease> leases = acquire(store(), keys(20));
        JdbcCheckpointStore other = store();
        statements.clear();

        assertThat(other.free(keys(2_000))).hasSize(1_980).doesNotContainAnyElementsOf(keys(20));
        assertThat(statements).hasSize(4);
        leases.forEach(CheckpointLease::close);
    }

    @Test
    void aCheckpointWhoseLeaseRanOutIsFree() throws Exception {
        try (CheckpointLease lease = store().tryAcquire("key").orElseThrow()) {
            execute("UPDATE " + TABLE + " SET lease_until = CURRENT_TIMESTAMP");

            assertThat(lease.isHeld()).isTrue();
            assertThat(store().free(List.of("key"))).containsExactly("key");
        }
    }

    @Test
    void aRenewalThatFailsIsTriedAgainBeforeTheLeaseRunsOut() throws Exception {
        AtomicInteger failures = new AtomicInteger();
        DataSource shaky = Databases.prepared(pool(), borrowed -> {
            if (Thread.currentThread().getName().equals("gmail-checkpoint-leases") && failures.incrementAndGet() < 4) {
                throw new SQLException("the network is away");
            }
        });
        CheckpointLease lease =
                new JdbcCheckpointStore(shaky, TABLE, LEASE).tryAcquire("key").orElseThrow();
        OffsetDateTime first = firstEnd();

        await().until(() -> firstEnd().isAfter(first));
        assertThat(failures).hasValueGreaterThanOrEqualTo(4);
        assertThat(lease.isHeld()).isTrue();
        lease.close();
    }

    @Test
    void aStoreThatHadNoLeaseForAWhileRenewsTheNext() throws Exception {
        JdbcCheckpointStore store = store();
        store.tryAcquire("key").orElseThrow().close();
        CheckpointLease lost = store.tryAcquire("key").orElseThrow();
        execute("UPDATE " + TABLE + " SET lease_owner = NULL");
        await().until(() -> !lost.isHeld());
        CheckpointLease next = store.tryAcquire("key").orElseThrow();
        OffsetDateTime first = firstEnd();

        await().until(() -> firstEnd().isAfter(first));
        assertThat(next.isHeld()).isTrue();
        lost.close();
        assertThat(next.isHeld()).isTrue();
        next.store("kept");
        next.close();
    }
}

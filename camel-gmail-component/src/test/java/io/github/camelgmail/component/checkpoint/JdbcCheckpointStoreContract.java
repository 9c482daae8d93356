package io.github.camelgmail.component.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What the JDBC store does on every database. */
abstract class JdbcCheckpointStoreContract extends CheckpointStoreContract {

    static final Duration SHORT = Duration.ofSeconds(2);
    static final String TABLE = JdbcCheckpointStore.DEFAULT_TABLE_NAME;

    /** Returns the database of this test, which is empty when a test begins. */
    abstract DataSource database();

    @Override
    CheckpointStore store() {
        return new JdbcCheckpointStore(database());
    }

    private JdbcCheckpointStore shortly(DataSource dataSource) {
        return new JdbcCheckpointStore(dataSource, TABLE, SHORT);
    }

    private <T> T query(String sql, Class<T> type) {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getObject(1, type);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private OffsetDateTime leaseEnd() {
        return query("SELECT lease_until FROM " + TABLE, OffsetDateTime.class);
    }

    private OffsetDateTime now() {
        return query("SELECT CURRENT_TIMESTAMP", OffsetDateTime.class);
    }

    @Test
    void aLeaseIsRenewedAsLongAsItIsHeld() {
        try (CheckpointLease lease = shortly(database()).tryAcquire(KEY).orElseThrow()) {
            OffsetDateTime first = leaseEnd();
            await().until(() -> now().isAfter(first.plus(SHORT)));

            assertThat(store().tryAcquire(KEY)).isEmpty();
            assertThat(lease.isHeld()).isTrue();
            lease.store("kept");
        }
    }

    @Test
    void aNodeCutOffFromTheDatabaseKnowsItsLeaseLostBeforeAnotherTakesOver() {
        AtomicBoolean cut = new AtomicBoolean();
        CheckpointLease first = shortly(cutOff(cut)).tryAcquire(KEY).orElseThrow();
        first.store("first");
        cut.set(true);
        OffsetDateTime end = leaseEnd();

        List<Boolean> heldAtTakeOver = new ArrayList<>();
        CheckpointLease second = await().until(
                        () -> {
                            boolean heldBefore = first.isHeld();
                            var taken = store().tryAcquire(KEY);
                            taken.ifPresent(lease -> heldAtTakeOver.add(heldBefore));
                            return taken;
                        },
                        Optional::isPresent)
                .orElseThrow();
        assertThat(heldAtTakeOver).containsExactly(false);
        assertThat(now()).isAfterOrEqualTo(end);
        second.store("second");
        cut.set(false);

        assertThatThrownBy(() -> first.store("late")).isInstanceOf(LeaseLostException.class);
        assertThat(first.isHeld()).isFalse();
        first.close();
        assertThat(store().tryAcquire(KEY)).isEmpty();
        assertThat(second.load()).contains("second");
        assertThat(second.fencingToken()).isGreaterThan(first.fencingToken());
        second.close();
    }

    @Test
    void aLeaseThatMayHaveRunOutIsNotRevivedByTheNextRenewal() {
        AtomicLong jump = new AtomicLong();
        CheckpointLease lease = new JdbcCheckpointStore(
                        database(), TABLE, Duration.ofSeconds(3), () -> System.nanoTime() + jump.get())
                .tryAcquire(KEY)
                .orElseThrow();
        lease.store("kept");
        jump.set(Duration.ofSeconds(3).toNanos());
        OffsetDateTime end = leaseEnd();
        assertThat(lease.isHeld()).isFalse();
        jump.set(0);

        assertThat(lease.isHeld()).isFalse();
        assertThatThrownBy(() -> lease.store("late")).isInstanceOf(LeaseLostException.class);
        await().until(() -> now().isAfter(end));
        assertThat(leaseEnd()).isEqualTo(end);
        acquired(KEY).close();
    }

    @Test
    void theDatabaseFencesOffAnOwnerThatKnowsNothingOfItsSuccessor() throws Exception {
        CheckpointLease first = acquired(KEY);
        execute("UPDATE " + TABLE + " SET lease_until = CURRENT_TIMESTAMP");
        try (CheckpointLease second = acquired(KEY)) {
            second.store("second");
            assertThat(first.isHeld()).isTrue();

            assertThatThrownBy(() -> first.store("late")).isInstanceOf(LeaseLostException.class);
            assertThat(first.isHeld()).isFalse();
            assertThat(second.load()).contains("second");
        }
    }

    @Test
    void aRenewalThatFindsASuccessorEndsTheLease() throws Exception {
        CheckpointLease first = new JdbcCheckpointStore(database(), TABLE, SHORT, () -> 0)
                .tryAcquire(KEY)
                .orElseThrow();
        execute("UPDATE " + TABLE + " SET lease_owner = 'another', fencing_token = 7");

        await().until(() -> !first.isHeld());
    }

    @Test
    void aRenewalThatComesTooLateDoesNotReviveTheLease() throws Exception {
        CheckpointLease lease = new JdbcCheckpointStore(database(), TABLE, SHORT, () -> 0)
                .tryAcquire(KEY)
                .orElseThrow();
        execute("UPDATE " + TABLE + " SET lease_until = CURRENT_TIMESTAMP");
        OffsetDateTime end = leaseEnd();

        await().until(() -> !lease.isHeld());
        assertThat(leaseEnd()).isEqualTo(end);
    }

    @Test
    void aCheckpointThatWasDeletedBeginsAnew() throws Exception {
        CheckpointLease first = acquired(KEY);
        first.store("first");
        execute("DELETE FROM " + TABLE);

        assertThatThrownBy(() -> first.store("late")).isInstanceOf(LeaseLostException.class);
        try (CheckpointLease second = acquired(KEY)) {
            assertThat(second.load()).isEmpty();
        }
    }

    @Test
    void manyNodesMayMakeTheTableAtOnce() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 5; round++) {
                String table = "made_at_once_" + round;
                List<Future<?>> attempts = new ArrayList<>();
                for (int node = 0; node < 4; node++) {
                    String key = "node " + node;
                    attempts.add(nodes.submit(() -> new JdbcCheckpointStore(database(), table, SHORT)
                            .tryAcquire(key)
                            .orElseThrow()
                            .close()));
                }
                for (Future<?> attempt : attempts) {
                    attempt.get();
                }
                execute("DROP TABLE " + table);
            }
        } finally {
            nodes.shutdownNow();
        }
    }

    @Test
    void aConnectionWithoutAutocommitCommitsEachStatementAndIsGivenBackAsItCame() throws Exception {
        try (Connection connection = database().getConnection()) {
            connection.setAutoCommit(false);
            storesThrough(connection);
            assertThat(connection.getAutoCommit()).isFalse();
        }
    }

    @Test
    void aSerializableConnectionReadsWhatIsCommittedAndIsGivenBackAsItCame() throws Exception {
        try (Connection connection = database().getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            connection.setAutoCommit(false);
            storesThrough(connection);
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
        }
    }

    @Test
    void ofManyWithSerializableConnectionsOneSucceedsAndNoneFails() throws Exception {
        DataSource serializable = Databases.prepared(
                database(), connection -> connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE));
        raceFor(() -> new JdbcCheckpointStore(serializable));
    }

    private void storesThrough(Connection connection) {
        DataSource pool = Databases.poolOf(connection);
        try (CheckpointLease lease =
                new JdbcCheckpointStore(pool).tryAcquire(KEY).orElseThrow()) {
            lease.store("kept");
            assertThat(query("SELECT checkpoint_text FROM " + TABLE, String.class))
                    .isEqualTo("kept");
        }
    }

    @Test
    void aDatabaseOutOfReachIsToldWithTheOption() {
        AtomicBoolean cut = new AtomicBoolean();
        try (CheckpointLease lease =
                new JdbcCheckpointStore(cutOff(cut)).tryAcquire(KEY).orElseThrow()) {
            assertThat(lease.load()).isEmpty();
            cut.set(true);
            assertThatThrownBy(() -> lease.store("text"))
                    .isInstanceOf(CheckpointException.class)
                    .isNotInstanceOf(LeaseLostException.class)
                    .hasMessageContaining("checkpointStore")
                    .hasMessageContaining(KEY);
            assertThatThrownBy(lease::load).isInstanceOf(CheckpointException.class);
            assertThatThrownBy(() -> shortly(cutOff(cut)).tryAcquire(KEY)).isInstanceOf(CheckpointException.class);
            cut.set(false);
            lease.store("text");
        }
    }

    @Test
    void aLeaseThatCannotBeGivenBackIsOverAllTheSame() {
        AtomicBoolean cut = new AtomicBoolean();
        CheckpointLease lease = shortly(cutOff(cut)).tryAcquire(KEY).orElseThrow();
        cut.set(true);

        assertThatThrownBy(lease::close).isInstanceOf(CheckpointException.class).hasMessageContaining("runs out");
        assertThat(lease.isHeld()).isFalse();
        lease.close();
        await().until(() -> store().tryAcquire(KEY), Optional::isPresent)
                .orElseThrow()
                .close();
    }

    private DataSource cutOff(AtomicBoolean cut) {
        return Databases.prepared(database(), connection -> {
            if (cut.get()) {
                connection.close();
            }
        });
    }

    @Test
    void aTableOfOtherColumnsIsNamedWithTheDefinition() throws Exception {
        execute("CREATE TABLE other_columns (id INTEGER)");

        assertThatThrownBy(() -> new JdbcCheckpointStore(database(), "other_columns", SHORT).tryAcquire(KEY))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("other_columns");
    }

    @Test
    void aTableThatCannotBeMadeIsNamedWithTheDefinition() {
        assertThatThrownBy(() -> new JdbcCheckpointStore(database(), "no_such_schema.x", SHORT).tryAcquire(KEY))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("CREATE TABLE IF NOT EXISTS no_such_schema.x");
    }
}

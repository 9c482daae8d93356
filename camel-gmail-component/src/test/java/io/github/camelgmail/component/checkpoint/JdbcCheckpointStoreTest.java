package io.github.camelgmail.component.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcCheckpointStoreTest {

    private static final Duration LEASE = Duration.ofSeconds(1);

    private final DataSource database = Databases.at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a b", "a;DROP TABLE b", "a--", "\"a\"", "1a", "a.b.c", "a.", ".a", "tablé", "a'b", "a\n"})
    void aTableNameThatIsNoIdentifierIsRefused(String name) {
        assertThatThrownBy(() -> new JdbcCheckpointStore(database, name, LEASE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("table name");
    }

    @Test
    void aTableNameMayHaveASchema() {
        new JdbcCheckpointStore(database, "PUBLIC.Feed_1", LEASE)
                .tryAcquire("key")
                .orElseThrow()
                .close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0.999S", "PT0S", "PT-30S", "P1DT1S"})
    void aLeaseDurationOutOfRangeIsRefused(String duration) {
        assertThatThrownBy(() -> new JdbcCheckpointStore(database, "t", Duration.parse(duration)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lease duration");
    }

    @Test
    void anOwnerGivesUpBeforeOthersMayTakeOver() {
        AtomicLong clock = new AtomicLong();
        try (CheckpointLease lease = new JdbcCheckpointStore(database, "t", Duration.ofDays(1), clock::get)
                .tryAcquire("key")
                .orElseThrow()) {
            clock.set(Duration.ofHours(20).toNanos() - 1);
            assertThat(lease.isHeld()).isTrue();
            clock.incrementAndGet();
            assertThat(lease.isHeld()).isFalse();
        }
    }

    @Test
    void aLeaseIsCountedFromTheQuestionNotFromTheAnswer() {
        AtomicLong clock = new AtomicLong();
        DataSource slow = Databases.prepared(
                database, connection -> clock.addAndGet(Duration.ofHours(20).toNanos()));

        try (CheckpointLease lease = new JdbcCheckpointStore(slow, "t", Duration.ofDays(1), clock::get)
                .tryAcquire("key")
                .orElseThrow()) {
            assertThat(lease.isHeld()).isFalse();
        }
    }

    @Test
    void aDataSourceThatThrowsWhatItLikesIsToldWithTheOption() {
        DataSource broken = Databases.prepared(database, connection -> {
            throw new IllegalStateException("the pool is closed");
        });

        assertThatThrownBy(() -> new JdbcCheckpointStore(broken).tryAcquire("key"))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("the pool is closed")
                .hasMessageContaining("checkpointStore");
    }

    @Test
    void aPoolThatRefusesInterruptedThreadsServesAStoppingRoute() {
        DataSource pool = Databases.prepared(database, connection -> {
            if (Thread.currentThread().isInterrupted()) {
                throw new SQLException("interrupted while waiting for a connection");
            }
        });
        CheckpointStore store = new JdbcCheckpointStore(pool);
        CheckpointLease lease = store.tryAcquire("key").orElseThrow();
        Thread.currentThread().interrupt();
        lease.store("last");
        lease.close();
        assertThat(Thread.interrupted()).isTrue();

        try (CheckpointLease next = store.tryAcquire("key").orElseThrow()) {
            assertThat(next.load()).contains("last");
        }
    }

    @Test
    void noThreadIsLeftWhenNoLeaseIs() {
        Set<Thread> ofOthers = renewing();
        CheckpointLease lease =
                new JdbcCheckpointStore(database).tryAcquire("key").orElseThrow();
        assertThat(newSince(ofOthers)).hasSize(1).allMatch(Thread::isDaemon);
        lease.close();

        await().until(() -> newSince(ofOthers).isEmpty());
    }

    private static Set<Thread> newSince(Set<Thread> before) {
        Set<Thread> threads = renewing();
        threads.removeAll(before);
        return threads;
    }

    private static Set<Thread> renewing() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("gmail-checkpoint-leases"))
                .collect(Collectors.toSet());
    }

    @Test
    void aStoreIsNamedAfterItsTable() {
        assertThat(new JdbcCheckpointStore(database)).hasToString("the table camel_gmail_checkpoint");
    }
}

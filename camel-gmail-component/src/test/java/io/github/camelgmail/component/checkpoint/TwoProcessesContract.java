package io.github.camelgmail.component.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What happens between two JVMs on one database when one of them dies or stands still. */
@Timeout(120)
abstract class TwoProcessesContract {

    private static final String KEY = "alice@example.com/default";
    private static final int LEASE_SECONDS = 3;

    /** Returns the URL of the database of this test. */
    abstract String url();

    private Optional<CheckpointLease> tryAcquire() {
        return new JdbcCheckpointStore(
                        Databases.at(url()), JdbcCheckpointStore.DEFAULT_TABLE_NAME, Duration.ofSeconds(LEASE_SECONDS))
                .tryAcquire(KEY);
    }

    private CheckpointLease takeOver() {
        return await().until(this::tryAcquire, Optional::isPresent).orElseThrow();
    }

    private OffsetDateTime query(String sql) throws SQLException {
        try (Connection connection = Databases.at(url()).getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getObject(1, OffsetDateTime.class);
        }
    }

    private OffsetDateTime leaseEnd() throws SQLException {
        return query("SELECT lease_until FROM " + JdbcCheckpointStore.DEFAULT_TABLE_NAME);
    }

    private OffsetDateTime now() throws SQLException {
        return query("SELECT CURRENT_TIMESTAMP");
    }

    @Test
    void whenANodeIsKilledAnotherTakesOverAfterTheLeaseAndNotBefore() throws Exception {
        try (OtherProcess other = OtherProcess.withDatabase(url(), LEASE_SECONDS)) {
            long token = Long.parseLong(other.ask("acquire " + KEY));
            assertThat(other.ask("store first")).isEqualTo("stored");
            assertThat(tryAcquire()).isEmpty();
            other.kill();
            OffsetDateTime end = leaseEnd();

            try (CheckpointLease lease = takeOver()) {
                assertThat(now()).isAfterOrEqualTo(end);
                assertThat(lease.load()).contains("first");
                assertThat(lease.fencingToken()).isGreaterThan(token);
            }
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aNodePausedForLongerThanItsLeaseFindsItLostWhenItWakes() throws Exception {
        try (OtherProcess other = OtherProcess.withDatabase(url(), LEASE_SECONDS)) {
            long token = Long.parseLong(other.ask("acquire " + KEY));
            assertThat(other.ask("store first")).isEqualTo("stored");
            other.signal("STOP");
            OffsetDateTime end = leaseEnd();

            try (CheckpointLease lease = takeOver()) {
                assertThat(now()).isAfterOrEqualTo(end);
                assertThat(lease.fencingToken()).isGreaterThan(token);
                lease.store("second");
                other.tell("held");
                other.tell("store late");
                other.signal("CONT");

                assertThat(other.answer()).isEqualTo("false");
                assertThat(other.answer()).isEqualTo("lost");
                assertThat(other.ask("acquire " + KEY)).isEqualTo("taken");
                assertThat(lease.load()).contains("second");
                assertThat(lease.isHeld()).isTrue();
            }
            assertThat(other.ask("acquire " + KEY)).matches("[0-9]+");
        }
    }

    @Test
    void aNodeThatStopsFreesTheCheckpointAtOnce() throws Exception {
        try (OtherProcess other = OtherProcess.withDatabase(url(), 3600)) {
            other.ask("acquire " + KEY);
            assertThat(other.ask("close")).isEqualTo("closed");

            tryAcquire().orElseThrow().close();
        }
    }
}

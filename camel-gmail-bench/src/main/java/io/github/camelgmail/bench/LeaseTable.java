package io.github.camelgmail.bench;

import io.github.camelgmail.component.checkpoint.JdbcCheckpointStore;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** What the table of checkpoints and the statistics of PostgreSQL say. */
record LeaseTable(DataSource postgres, Connection connection) {

    /** Makes the table. */
    void make() {
        Set<String> unused = new JdbcCheckpointStore(postgres).free(Set.of());
    }

    /** Returns the id of the process that holds each mailbox, by the key of its checkpoint. */
    Map<String, Long> holders() throws SQLException {
        String sql = """
                SELECT checkpoint_key, split_part(lease_owner, '/', 1) FROM camel_gmail_checkpoint
                WHERE lease_until > CURRENT_TIMESTAMP AND checkpoint_key LIKE '%@%'""";
        Map<String, Long> holders = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                holders.put(row.getString(1), Long.valueOf(row.getString(2)));
            }
        }
        return holders;
    }

    /** Returns how many mailboxes have a checkpoint. */
    long begun() throws SQLException {
        return number("SELECT count(*) FROM camel_gmail_checkpoint WHERE checkpoint_text IS NOT NULL");
    }

    /** Returns how many transactions there were so far, of one statement each. */
    long statements() throws SQLException {
        return number("SELECT xact_commit FROM pg_stat_database WHERE datname = current_database()");
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}

package io.github.camelgmail.component.checkpoint;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Runs statements so that each is a transaction of its own and sees what others have committed, whatever a pool makes of its
 * connections, and gives the connections back as they came.
 */
final class Database {

    private final DataSource dataSource;

    Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What is done with a connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /**
     * Runs statements on a connection; an interrupted thread runs them too.
     *
     * @param purpose continues "could not be", for the text of the failure
     * @throws CheckpointException if no connection is to be had, or a statement fails
     */
    <T> T run(String purpose, Work<T> work) {
        try {
            return Interrupts.postpone(() -> onConnection(work));
        } catch (SQLException | RuntimeException e) {
            throw new CheckpointException(
                    purpose + " (" + e + "). See to the database and the rights of the user of the DataSource that the"
                            + " bean of the option checkpointStore was given; the feed goes on from the last checkpoint,"
                            + " so no mail is lost.",
                    e);
        }
    }

    private <T> T onConnection(Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getAutoCommit() ? readingCommitted(connection, work) : committing(connection, work);
        }
    }

    private static <T> T committing(Connection connection, Work<T> work) throws SQLException {
        connection.setAutoCommit(true);
        try {
            return readingCommitted(connection, work);
        } finally {
            connection.setAutoCommit(false);
        }
    }

    private static <T> T readingCommitted(Connection connection, Work<T> work) throws SQLException {
        int isolation = connection.getTransactionIsolation();
        if (isolation == Connection.TRANSACTION_READ_COMMITTED) {
            return work.on(connection);
        }
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        try {
            return work.on(connection);
        } finally {
            connection.setTransactionIsolation(isolation);
        }
    }
}

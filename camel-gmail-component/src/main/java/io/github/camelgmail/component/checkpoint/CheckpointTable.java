package io.github.camelgmail.component.checkpoint;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The statements on the table of checkpoints, one row a checkpoint. The clock is the database's alone, so that the clocks of
 * the nodes may differ. Each change of a row names the owner and token that may make it; where no row was changed, somebody
 * else is the owner.
 */
final class CheckpointTable {

    private static final String IDENTIFIER = "[A-Za-z_][A-Za-z0-9_]{0,62}";
    private static final Pattern NAME = Pattern.compile(IDENTIFIER + "(\\." + IDENTIFIER + ")?");

    private static final String DEFINITION = """
            CREATE TABLE IF NOT EXISTS {table} (
              checkpoint_key  VARCHAR(255) NOT NULL PRIMARY KEY,
              lease_owner     VARCHAR(255),
              fencing_token   BIGINT NOT NULL,
              lease_until     TIMESTAMP WITH TIME ZONE,
              checkpoint_text TEXT,
              updated_at      TIMESTAMP WITH TIME ZONE NOT NULL
            )""";

    private static final String PROBE = """
            SELECT checkpoint_key, lease_owner, fencing_token, lease_until, checkpoint_text, updated_at
            FROM {table} WHERE 1 = 0""";

    private static final String TAKE = """
            UPDATE {table} SET lease_owner = ?, fencing_token = fencing_token + 1, lease_until = {until}
            WHERE checkpoint_key = ? AND (lease_owner IS NULL OR lease_until <= CURRENT_TIMESTAMP)""";

    private static final String INSERT = """
            INSERT INTO {table} (checkpoint_key, lease_owner, fencing_token, lease_until, updated_at)
            SELECT CAST(? AS VARCHAR(255)), CAST(? AS VARCHAR(255)), 1, {until}, CURRENT_TIMESTAMP
            WHERE NOT EXISTS (SELECT 1 FROM {table} WHERE checkpoint_key = CAST(? AS VARCHAR(255)))""";

    private static final String OWNED = " WHERE checkpoint_key = ? AND lease_owner = ? AND fencing_token = ?";

    private static final String RENEW = """
            UPDATE {table} SET lease_until = {until}
            WHERE lease_owner = ? AND lease_until > CURRENT_TIMESTAMP AND checkpoint_key IN ({keys})""";

    private static final String RELEASE = "UPDATE {table} SET lease_owner = NULL, lease_until = NULL" + OWNED;

    private static final String LOAD = "SELECT checkpoint_text FROM {table} WHERE checkpoint_key = ?";

    private static final String STORE =
            "UPDATE {table} SET checkpoint_text = ?, updated_at = CURRENT_TIMESTAMP" + OWNED;

    private static final String HELD = """
            SELECT checkpoint_key FROM {table}
            WHERE checkpoint_key IN ({keys}) AND lease_owner IS NOT NULL AND lease_until > CURRENT_TIMESTAMP""";

    private final String name;
    private final String until;

    /** The owner of a row, and the number of its lease. */
    record Ownership(String key, String owner, long token) {}

    /** The number of a new lease, and the text that was stored last, if any. */
    record Grant(long token, @Nullable String text) {}

    /**
     * Names the table.
     *
     * @throws IllegalArgumentException if the name is not a plain identifier, or two with a dot
     */
    CheckpointTable(String name, Duration lease) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("The table name '" + name + "' is not letters, digits and underscores,"
                    + " with the name of a schema and a dot before it if need be");
        }
        this.name = name;
        this.until = "CURRENT_TIMESTAMP + " + lease.toMillis() + " * INTERVAL '0.001' SECOND";
    }

    private String worded(String template) {
        return template.replace("{table}", name).replace("{until}", until);
    }

    /** Makes the table if need be. Two nodes may do so in the same moment. */
    void make(Connection connection) throws SQLException {
        if (isUsable(connection)) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(worded(DEFINITION));
        } catch (SQLException e) {
            if (!isUsable(connection)) {
                throw new SQLException("the table cannot be made by " + worded(DEFINITION), e.getSQLState(), e);
            }
        }
        probe(connection);
    }

    private boolean isUsable(Connection connection) {
        try {
            probe(connection);
            return true;
        } catch (SQLException absentOrOfOtherColumns) {
            return false;
        }
    }

    private void probe(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(worded(PROBE));
        }
    }

    /** Makes an owner the one of a row, if nobody is or the term of the last one is over. Returns what it was given. */
    Optional<Grant> acquire(Connection connection, String key, String owner) throws SQLException {
        Optional<Grant> taken = take(connection, key, owner);
        return taken.isPresent() || !insert(connection, key, owner) ? taken : Optional.of(new Grant(1, null));
    }

    private Optional<Grant> take(Connection connection, String key, String owner) throws SQLException {
        String sql = returning(connection, TAKE, "fencing_token, checkpoint_text");
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, owner, key);
            ResultSet row = statement.executeQuery();
            return row.next() ? Optional.of(new Grant(row.getLong(1), row.getString(2))) : Optional.empty();
        }
    }

    /** One statement, so that the token read is the one that was set, however long the thread stands still. */
    private String returning(Connection connection, String change, String columns) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("H2")
                ? "SELECT " + columns + " FROM FINAL TABLE (" + worded(change) + ")"
                : worded(change) + " RETURNING " + columns;
    }

    private boolean insert(Connection connection, String key, String owner) throws SQLException {
        try {
            return update(connection, INSERT, key, owner, key);
        } catch (SQLException e) {
            if (isDuplicateKey(e)) {
                return false;
            }
            throw e;
        }
    }

    private static boolean isDuplicateKey(SQLException e) {
        return e.getSQLState() != null && e.getSQLState().startsWith("23");
    }

    /** Returns those of some keys whose row has an owner, and its term is not over. */
    Set<String> held(Connection connection, KeyList keys) throws SQLException {
        String sql = worded(HELD).replace("{keys}", keys.marks());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, keys.values().toArray());
            ResultSet row = statement.executeQuery();
            Set<String> held = new HashSet<>();
            while (row.next()) {
                held.add(row.getString(1));
            }
            return held;
        }
    }

    /**
     * Lets the terms of an owner begin anew, but for those that are over.
     *
     * @param keys of one owner's rows; those of others are left alone
     * @return the token of each row that is the owner's
     */
    Map<String, Long> renew(Connection connection, String owner, KeyList keys) throws SQLException {
        String sql =
                returning(connection, RENEW, "checkpoint_key, fencing_token").replace("{keys}", keys.marks());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(
                    statement,
                    Stream.concat(Stream.of(owner), keys.values().stream()).toArray());
            ResultSet row = statement.executeQuery();
            Map<String, Long> tokens = new HashMap<>();
            while (row.next()) {
                tokens.put(row.getString(1), row.getLong(2));
            }
            return tokens;
        }
    }

    /** Frees the row of an owner. Returns whether it was the owner. */
    boolean release(Connection connection, Ownership mine) throws SQLException {
        return update(connection, RELEASE, mine.key(), mine.owner(), mine.token());
    }

    /** Stores the text of an owner. Returns whether it is the owner. */
    boolean store(Connection connection, Ownership mine, String checkpoint) throws SQLException {
        return update(connection, STORE, checkpoint, mine.key(), mine.owner(), mine.token());
    }

    Optional<String> load(Connection connection, String key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(worded(LOAD))) {
            bind(statement, key);
            ResultSet row = statement.executeQuery();
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        }
    }

    private boolean update(Connection connection, String template, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(worded(template))) {
            bind(statement, values);
            return statement.executeUpdate() == 1;
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}

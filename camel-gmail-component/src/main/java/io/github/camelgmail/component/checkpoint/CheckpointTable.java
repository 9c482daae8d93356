package io.github.camelgmail.component.checkpoint;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

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

    private static final String TOKEN =
            "SELECT fencing_token FROM {table} WHERE checkpoint_key = ? AND lease_owner = ?";

    private static final String OWNED = " WHERE checkpoint_key = ? AND lease_owner = ? AND fencing_token = ?";

    private static final String RENEW =
            "UPDATE {table} SET lease_until = {until}" + OWNED + " AND lease_until > CURRENT_TIMESTAMP";

    private static final String RELEASE = "UPDATE {table} SET lease_owner = NULL, lease_until = NULL" + OWNED;

    private static final String LOAD = "SELECT checkpoint_text FROM {table} WHERE checkpoint_key = ?";

    private static final String STORE =
            "UPDATE {table} SET checkpoint_text = ?, updated_at = CURRENT_TIMESTAMP" + OWNED;

    private final String name;
    private final String until;

    /** The owner of a row, and the number of its lease. */
    record Ownership(String key, String owner, long token) {}

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

    /** Makes an owner the one of a row, if nobody is or the term of the last one is over. Returns its token. */
    OptionalLong acquire(Connection connection, String key, String owner) throws SQLException {
        boolean acquired = update(connection, TAKE, owner, key) || insert(connection, key, owner);
        return acquired ? token(connection, key, owner) : OptionalLong.empty();
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

    private OptionalLong token(Connection connection, String key, String owner) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(worded(TOKEN))) {
            bind(statement, key, owner);
            ResultSet row = statement.executeQuery();
            return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
        }
    }

    /** Lets the term of an owner begin anew, unless it is over. Returns whether it is the owner. */
    boolean renew(Connection connection, Ownership mine) throws SQLException {
        return update(connection, RENEW, mine.key(), mine.owner(), mine.token());
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

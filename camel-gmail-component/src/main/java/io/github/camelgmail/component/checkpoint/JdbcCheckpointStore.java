package io.github.camelgmail.component.checkpoint;

import io.github.camelgmail.component.checkpoint.CheckpointTable.Grant;
import io.github.camelgmail.component.checkpoint.CheckpointTable.Ownership;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Keeps checkpoints in a table of H2 or PostgreSQL, one row each, so that several nodes can stand by for one another. The table
 * is made when the first lease is taken, if it is not there.
 *
 * <p>A lease lasts as long as its node renews it, which a daemon thread of this store does three times a lease, for up to 512
 * leases with one statement. When the node dies or is cut off from the database, another can take over as soon as the lease has
 * run out by the clock of the database; a node that was only paused then finds its lease lost, and cannot write. A store needs no
 * closing: its thread ends when no lease is left.
 *
 * <p>The DataSource may be a pool or not, with or without autocommit, but not one that joins a transaction of the calling
 * thread. Let its connections fail (time-outs of connection and socket) well within a lease, so that a renewal that hangs leaves
 * time for the next. Texts with a NUL character are refused by PostgreSQL.
 */
public final class JdbcCheckpointStore implements CheckpointStore {

    /** The table where none is named: {@value}. */
    public static final String DEFAULT_TABLE_NAME = "camel_gmail_checkpoint";

    /** How long a lease lasts without renewal where nothing is said: 30 seconds. */
    public static final Duration DEFAULT_LEASE_DURATION = Duration.ofSeconds(30);

    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(1);
    private static final Duration LONGEST_LEASE = Duration.ofDays(1);

    /** The owner gives up this part of a lease before others may take it, as the clocks of two machines run at two speeds. */
    private static final int SAFETY_PART = 6;

    private final Database database;
    private final CheckpointTable table;
    private final Duration leaseDuration;
    private final LongSupplier nanoTime;
    private final String owner = ProcessHandle.current().pid() + "/" + UUID.randomUUID();
    private final LeaseRenewals renewals;
    private volatile boolean tableMade;

    /** Keeps checkpoints in the table {@value #DEFAULT_TABLE_NAME}, with leases of 30 seconds. */
    public JdbcCheckpointStore(DataSource dataSource) {
        this(dataSource, DEFAULT_TABLE_NAME, DEFAULT_LEASE_DURATION);
    }

    /**
     * Keeps checkpoints in a table of one's choice.
     *
     * @param tableName     letters, digits and underscores, at most 63; may have the name of a schema and a dot before it
     * @param leaseDuration from a second to a day: how soon another node takes over from one that died. All nodes should have
     *                      the same.
     * @throws IllegalArgumentException if one of them is not
     */
    public JdbcCheckpointStore(DataSource dataSource, String tableName, Duration leaseDuration) {
        this(dataSource, tableName, leaseDuration, System::nanoTime);
    }

    JdbcCheckpointStore(DataSource dataSource, String tableName, Duration leaseDuration, LongSupplier nanoTime) {
        if (leaseDuration.compareTo(SHORTEST_LEASE) < 0 || leaseDuration.compareTo(LONGEST_LEASE) > 0) {
            throw new IllegalArgumentException("The lease duration " + leaseDuration + " is not between "
                    + SHORTEST_LEASE + " and " + LONGEST_LEASE);
        }
        this.database = new Database(Objects.requireNonNull(dataSource));
        this.table = new CheckpointTable(tableName, leaseDuration);
        this.leaseDuration = leaseDuration;
        this.nanoTime = nanoTime;
        this.renewals = new LeaseRenewals(database, table, owner, leaseDuration);
    }

    @Override
    public Optional<CheckpointLease> tryAcquire(String key) {
        LeaseTerm term = new LeaseTerm(nanoTime, leaseDuration.minus(leaseDuration.dividedBy(SAFETY_PART)));
        String row = KeySpelling.forLine(key);
        return acquire(row).map(grant -> {
            JdbcCheckpointLease lease =
                    new JdbcCheckpointLease(database, table, new Ownership(row, owner, grant.token()), term, renewals);
            lease.begin(grant);
            return lease;
        });
    }

    private Optional<Grant> acquire(String row) {
        return database.run("The checkpoint " + row + " in the table " + table + " could not be taken", connection -> {
            makeTable(connection);
            return table.acquire(connection, row, owner);
        });
    }

    private void makeTable(Connection connection) throws SQLException {
        if (!tableMade) {
            table.make(connection);
            tableMade = true;
        }
    }

    /** Asks the database with one statement for up to 512 keys. */
    @Override
    public Set<String> free(Collection<String> keys) {
        Set<String> held = held(keys.stream().map(KeySpelling::forLine).collect(Collectors.toSet()));
        return keys.stream()
                .filter(key -> !held.contains(KeySpelling.forLine(key)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> held(Set<String> rows) {
        return database.run("Checkpoints in the table " + table + " could not be looked at", connection -> {
            makeTable(connection);
            Set<String> held = new HashSet<>();
            for (KeyList some : KeyList.of(rows)) {
                held.addAll(table.held(connection, some));
            }
            return held;
        });
    }

    /** Returns the name of the table. */
    @Override
    public String toString() {
        return "the table " + table;
    }
}

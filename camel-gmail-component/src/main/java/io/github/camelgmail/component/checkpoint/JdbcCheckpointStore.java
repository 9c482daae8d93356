package io.github.camelgmail.component.checkpoint;

import io.github.camelgmail.component.checkpoint.CheckpointTable.Ownership;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/**
 * Keeps checkpoints in a table of H2 or PostgreSQL, one row each, so that several nodes can stand by for one another. The table
 * is made when the first lease is taken, if it is not there.
 *
 * <p>A lease lasts as long as its node renews it, which a daemon thread of this store does three times a lease. When the node
 * dies or is cut off from the database, another can take over as soon as the lease has run out by the clock of the database; a
 * node that was only paused then finds its lease lost, and cannot write. A store needs no closing: its thread ends when no lease
 * is left.
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
    private static final int RENEWALS_A_LEASE = 3;

    /** The owner gives up this part of a lease before others may take it, as the clocks of two machines run at two speeds. */
    private static final int SAFETY_PART = 6;

    private final Database database;
    private final CheckpointTable table;
    private final Duration leaseDuration;
    private final LongSupplier nanoTime;
    private final ScheduledThreadPoolExecutor renewals = renewals();
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
    }

    private static ScheduledThreadPoolExecutor renewals() {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "gmail-checkpoint-leases");
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        executor.setKeepAliveTime(1, TimeUnit.SECONDS);
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    @Override
    public Optional<CheckpointLease> tryAcquire(String key) {
        LeaseTerm term = new LeaseTerm(nanoTime, leaseDuration.minus(leaseDuration.dividedBy(SAFETY_PART)));
        String row = KeySpelling.forLine(key);
        String owner = ProcessHandle.current().pid() + "/" + UUID.randomUUID();
        OptionalLong token = acquire(row, owner);
        if (token.isEmpty()) {
            return Optional.empty();
        }
        JdbcCheckpointLease lease =
                new JdbcCheckpointLease(database, table, new Ownership(row, owner, token.getAsLong()), term);
        lease.renewEvery(leaseDuration.dividedBy(RENEWALS_A_LEASE), renewals);
        return Optional.of(lease);
    }

    private OptionalLong acquire(String row, String owner) {
        return database.run("The checkpoint " + row + " in the table " + table + " could not be taken", connection -> {
            if (!tableMade) {
                table.make(connection);
                tableMade = true;
            }
            return table.acquire(connection, row, owner);
        });
    }

    /** Returns the name of the table. */
    @Override
    public String toString() {
        return "the table " + table;
    }
}

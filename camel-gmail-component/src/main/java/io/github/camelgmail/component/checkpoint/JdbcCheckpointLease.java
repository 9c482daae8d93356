package io.github.camelgmail.component.checkpoint;

import io.github.camelgmail.component.checkpoint.CheckpointTable.Ownership;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A row of the table of checkpoints, lent for a term that is extended again and again until it is closed or lost. */
final class JdbcCheckpointLease implements CheckpointLease {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcCheckpointLease.class);

    private final Database database;
    private final CheckpointTable table;
    private final Ownership mine;
    private final LeaseTerm term;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile @Nullable Future<?> renewal;

    JdbcCheckpointLease(Database database, CheckpointTable table, Ownership mine, LeaseTerm term) {
        this.database = database;
        this.table = table;
        this.mine = mine;
        this.term = term;
    }

    void renewEvery(Duration period, ScheduledExecutorService scheduler) {
        renewal =
                scheduler.scheduleWithFixedDelay(this::renew, period.toNanos(), period.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void renew() {
        if (!term.isRunning()) {
            stopRenewing();
            return;
        }
        long asked = term.now();
        try {
            if (database.run(this + " could not be renewed", connection -> table.renew(connection, mine))) {
                term.extendFrom(asked);
            } else {
                term.finish();
            }
        } catch (CheckpointException e) {
            LOG.warn("Renewing a lease is tried again until it runs out", e);
        }
    }

    private void stopRenewing() {
        Future<?> scheduled = renewal;
        if (scheduled != null) {
            scheduled.cancel(false);
        }
    }

    @Override
    public Optional<String> load() {
        return database.run(this + " could not be read", connection -> table.load(connection, mine.key()));
    }

    @Override
    public void store(String checkpoint) {
        if (!term.isRunning()) {
            throw lost();
        }
        if (!database.run(this + " could not be written", connection -> table.store(connection, mine, checkpoint))) {
            term.finish();
            throw lost();
        }
    }

    private LeaseLostException lost() {
        return new LeaseLostException(
                this + " is no longer lent to this consumer: it was given back, or this process stood"
                        + " still or was without the database for longer than a lease, so that another may have taken over."
                        + " What was delivered since the last checkpoint is delivered again by the next owner.");
    }

    @Override
    public long fencingToken() {
        return mine.token();
    }

    @Override
    public boolean isHeld() {
        return term.isRunning();
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        stopRenewing();
        term.finish();
        database.run(
                this + " could not be given back, so it is free only when its lease runs out",
                connection -> table.release(connection, mine));
    }

    /** Returns the key and the table. */
    @Override
    public String toString() {
        return "The checkpoint " + mine.key() + " in the table " + table;
    }
}

package io.github.camelgmail.component.checkpoint;

import io.github.camelgmail.component.checkpoint.CheckpointTable.Grant;
import io.github.camelgmail.component.checkpoint.CheckpointTable.Ownership;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A row of the table of checkpoints, lent for a term that is extended again and again until it is closed or lost. */
final class JdbcCheckpointLease implements CheckpointLease {

    private final Database database;
    private final CheckpointTable table;
    private final Ownership mine;
    private final LeaseTerm term;
    private final LeaseRenewals renewals;
    private final AtomicBoolean closed = new AtomicBoolean();
    private @Nullable Grant unread;

    JdbcCheckpointLease(
            Database database, CheckpointTable table, Ownership mine, LeaseTerm term, LeaseRenewals renewals) {
        this.database = database;
        this.table = table;
        this.mine = mine;
        this.term = term;
        this.renewals = renewals;
    }

    /** Begins to be renewed; the first load returns the text that came with the lease. */
    void begin(Grant grant) {
        unread = grant;
        renewals.add(this);
    }

    String key() {
        return mine.key();
    }

    /** Returns a reading of this lease's clock, for {@link #renewed}. */
    long now() {
        return term.now();
    }

    /**
     * Takes the database's answer to a renewal.
     *
     * @param asked a reading of the clock from before the question
     * @param token of the row, or null if the row is not this owner's
     */
    void renewed(long asked, @Nullable Long token) {
        if (token != null && token == mine.token()) {
            term.extendFrom(asked);
        } else {
            term.finish();
        }
    }

    @Override
    public Optional<String> load() {
        Grant first = unread;
        unread = null;
        return first == null
                ? database.run(this + " could not be read", connection -> table.load(connection, mine.key()))
                : Optional.ofNullable(first.text());
    }

    @Override
    public void store(String checkpoint) {
        unread = null;
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
        renewals.remove(this);
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

package io.github.camelgmail.component.checkpoint;

import java.util.Optional;

/** An entry of a state repository, lent until its count of leases says that somebody else has come. */
final class StateRepositoryCheckpointLease implements CheckpointLease {

    private final RepositoryEntry entry;
    private final long token;
    private final Runnable giveBack;
    private volatile boolean held = true;

    StateRepositoryCheckpointLease(RepositoryEntry entry, long token, Runnable giveBack) {
        this.entry = entry;
        this.token = token;
        this.giveBack = giveBack;
    }

    @Override
    public Optional<String> load() {
        return entry.text();
    }

    /** Waits for a {@link #close} and makes it wait, so that nothing is written once another owner may come. */
    @Override
    public synchronized void store(String checkpoint) {
        if (held && entry.count() != token) {
            close();
        }
        if (!held) {
            throw new LeaseLostException(entry + " was given back, or taken over by another user of the repository."
                    + " What was delivered since the last checkpoint is delivered again by the next owner.");
        }
        entry.text(checkpoint);
    }

    @Override
    public long fencingToken() {
        return token;
    }

    @Override
    public boolean isHeld() {
        return held;
    }

    @Override
    public synchronized void close() {
        if (held) {
            held = false;
            giveBack.run();
        }
    }

    /** Returns the key and the repository. */
    @Override
    public String toString() {
        return entry.toString();
    }
}

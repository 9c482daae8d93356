package io.github.camelgmail.component.checkpoint;

import java.util.Optional;

/**
 * The right to read and write one feed's checkpoint. {@link #load}, {@link #store} and {@link #close} are for one thread at a
 * time; {@link #isHeld} and {@link #fencingToken} for any.
 */
public interface CheckpointLease extends AutoCloseable {

    /**
     * Returns the text stored last, or nothing if none was.
     *
     * @throws CheckpointException if it cannot be read
     */
    Optional<String> load();

    /**
     * Stores a text, if this is still the owner. A crash of the process later keeps it; a crash of the machine leaves it or
     * the one before it, whole.
     *
     * @throws LeaseLostException if the lease was closed, ran out or was taken over; then nothing was written
     * @throws CheckpointException if it cannot be written
     */
    void store(String checkpoint);

    /** Returns a number that is higher than that of every earlier lease of this checkpoint; at least 1. */
    long fencingToken();

    /**
     * Tells whether this is still the owner, from what is known here, without asking the store. Once false it stays false: when
     * the lease was closed, was found to be taken over, or may have run out by the clock. True is a snapshot: only {@link #store}
     * asks the store itself.
     */
    boolean isHeld();

    /**
     * Gives the checkpoint back, so that another owner may take it at once. May be called twice.
     *
     * @throws CheckpointException if the store cannot be told; this lease is over all the same
     */
    @Override
    void close();
}

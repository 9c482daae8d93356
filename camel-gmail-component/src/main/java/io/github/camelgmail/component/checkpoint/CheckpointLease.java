package io.github.camelgmail.component.checkpoint;

import java.util.Optional;

/** The right to read and write one feed's checkpoint. For one thread at a time. */
public interface CheckpointLease extends AutoCloseable {

    /**
     * Returns the text stored last, or nothing if none was.
     *
     * @throws CheckpointException if it cannot be read
     */
    Optional<String> load();

    /**
     * Stores a text. A crash of the process later keeps it; a crash of the machine leaves it or the one before it, whole.
     *
     * @throws CheckpointException if it cannot be written, or the lease is closed
     */
    void store(String checkpoint);

    /** Gives the checkpoint back. */
    @Override
    void close();
}

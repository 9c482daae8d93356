package io.github.camelgmail.component.checkpoint;

/** Keeps one checkpoint a feed, and lends each to one owner at a time. Thread-safe. */
public interface CheckpointStore {

    /**
     * Takes the checkpoint of a feed until the lease is closed.
     *
     * @param key names the feed; any text
     * @throws CheckpointException if another owner holds it, or the store cannot be used
     */
    CheckpointLease acquire(String key);
}

package io.github.camelgmail.component.checkpoint;

import java.util.Optional;

/** Keeps one checkpoint a feed, and lends each to one owner at a time. Thread-safe. */
public interface CheckpointStore {

    /**
     * Takes the checkpoint of a feed, without waiting, until the lease is closed or lost.
     *
     * @param key names the feed; any text
     * @return nothing if another owner holds it; trying again later may succeed
     * @throws CheckpointException if the store cannot be used, with the option to mend
     */
    Optional<CheckpointLease> tryAcquire(String key);
}

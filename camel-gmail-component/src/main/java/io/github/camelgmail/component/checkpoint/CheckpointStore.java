package io.github.camelgmail.component.checkpoint;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    /**
     * Tells which checkpoints nobody holds at the moment, so that whoever stands by for thousands tries for these alone. A
     * store that cannot look takes each for a moment, which others may see.
     *
     * @param keys name feeds, as for {@link #tryAcquire}
     * @return those of them that are free, also such as never had an owner
     * @throws CheckpointException if the store cannot be used, with the option to mend
     */
    default Set<String> free(Collection<String> keys) {
        return keys.stream().filter(this::isFree).collect(Collectors.toUnmodifiableSet());
    }

    private boolean isFree(String key) {
        Optional<CheckpointLease> taken = tryAcquire(key);
        taken.ifPresent(CheckpointLease::close);
        return taken.isPresent();
    }
}

package io.github.camelgmail.bench;

import io.github.camelgmail.component.checkpoint.CheckpointLease;
import io.github.camelgmail.component.checkpoint.CheckpointStore;
import io.github.camelgmail.component.checkpoint.MemoryCheckpointStore;
import java.util.Optional;

/** A memory store for one feed, which can be set back to where that feed began. */
final class StartingPoint implements CheckpointStore {

    private final MemoryCheckpointStore store = new MemoryCheckpointStore();
    private volatile String key = "";
    private String beginning = "";

    @Override
    public Optional<CheckpointLease> tryAcquire(String newKey) {
        key = newKey;
        return store.tryAcquire(newKey);
    }

    /** Remembers what is stored now. The feed must be stopped. */
    void remember() {
        try (CheckpointLease lease = store.tryAcquire(key).orElseThrow()) {
            beginning = lease.load().orElseThrow();
        }
    }

    /** Stores again what was remembered. The feed must be stopped. */
    void rewind() {
        try (CheckpointLease lease = store.tryAcquire(key).orElseThrow()) {
            lease.store(beginning);
        }
    }
}

package io.github.camelgmail.component.checkpoint;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** Keeps checkpoints as long as the process lives: for tests, and for feeds that begin anew at each start. */
public final class MemoryCheckpointStore implements CheckpointStore {

    private final Map<String, String> checkpoints = new ConcurrentHashMap<>();
    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    @Override
    public CheckpointLease acquire(String key) {
        if (!taken.add(key)) {
            throw new CheckpointException("The checkpoint " + key + " is in use by another gmail:history consumer."
                    + " Give each consumer of a mailbox its own name with the option feedName.");
        }
        return new MemoryLease(key);
    }

    /** Says that nothing outlives the process. */
    @Override
    public String toString() {
        return "memory";
    }

    private final class MemoryLease implements CheckpointLease {

        private final String key;
        private final AtomicBoolean held = new AtomicBoolean(true);

        MemoryLease(String key) {
            this.key = key;
        }

        @Override
        public Optional<String> load() {
            return Optional.ofNullable(checkpoints.get(key));
        }

        @Override
        public void store(String checkpoint) {
            if (!held.get()) {
                throw new CheckpointException("The checkpoint " + key + " was given back, as its consumer has stopped."
                        + " What was delivered since is delivered again after the next start.");
            }
            checkpoints.put(key, checkpoint);
        }

        @Override
        public void close() {
            if (held.getAndSet(false)) {
                taken.remove(key);
            }
        }
    }
}

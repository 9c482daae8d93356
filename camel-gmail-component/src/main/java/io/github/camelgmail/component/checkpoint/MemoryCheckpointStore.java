package io.github.camelgmail.component.checkpoint;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps checkpoints as long as the process lives: for tests, and for feeds that begin anew at each start. */
public final class MemoryCheckpointStore implements CheckpointStore {

    private final Map<String, String> checkpoints = new ConcurrentHashMap<>();
    private final Map<String, MemoryLease> owners = new ConcurrentHashMap<>();
    private final AtomicLong tokens = new AtomicLong();

    @Override
    public Optional<CheckpointLease> tryAcquire(String key) {
        MemoryLease lease = new MemoryLease(key, tokens.incrementAndGet());
        return owners.putIfAbsent(key, lease) == null ? Optional.of(lease) : Optional.empty();
    }

    @Override
    public Set<String> free(Collection<String> keys) {
        return keys.stream().filter(key -> !owners.containsKey(key)).collect(Collectors.toUnmodifiableSet());
    }

    /** Says that nothing outlives the process. */
    @Override
    public String toString() {
        return "memory";
    }

    private final class MemoryLease implements CheckpointLease {

        private final String key;
        private final long token;

        MemoryLease(String key, long token) {
            this.key = key;
            this.token = token;
        }

        @Override
        public Optional<String> load() {
            return Optional.ofNullable(checkpoints.get(key));
        }

        @Override
        public void store(String checkpoint) {
            owners.compute(key, (name, owner) -> {
                requireThis(owner);
                checkpoints.put(key, checkpoint);
                return owner;
            });
        }

        private void requireThis(@Nullable MemoryLease owner) {
            if (owner != this) {
                throw new LeaseLostException("The checkpoint " + key + " was given back, as its consumer has stopped."
                        + " What was delivered since is delivered again after the next start.");
            }
        }

        @Override
        public long fencingToken() {
            return token;
        }

        @Override
        public boolean isHeld() {
            return owners.get(key) == this;
        }

        @Override
        public void close() {
            owners.remove(key, this);
        }

        /** Returns the key. */
        @Override
        public String toString() {
            return key;
        }
    }
}

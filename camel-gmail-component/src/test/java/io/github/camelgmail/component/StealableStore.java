package io.github.camelgmail.component;

import io.github.camelgmail.component.checkpoint.CheckpointLease;
import io.github.camelgmail.component.checkpoint.CheckpointStore;
import io.github.camelgmail.component.checkpoint.LeaseLostException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes the lease away when told to, as another owner would. */
final class StealableStore implements CheckpointStore {

    private final CheckpointStore store;
    final AtomicBoolean stolen = new AtomicBoolean();
    final AtomicInteger refused = new AtomicInteger();

    StealableStore(CheckpointStore store) {
        this.store = store;
    }

    @Override
    public Optional<CheckpointLease> tryAcquire(String key) {
        return stolen.get() ? Optional.empty() : store.tryAcquire(key).map(Stealable::new);
    }

    private final class Stealable implements CheckpointLease {

        private final CheckpointLease lease;
        private volatile boolean lost;

        Stealable(CheckpointLease lease) {
            this.lease = lease;
        }

        @Override
        public Optional<String> load() {
            return lease.load();
        }

        @Override
        public void store(String checkpoint) {
            if (!isHeld()) {
                refused.incrementAndGet();
                throw new LeaseLostException("Another owner has taken over");
            }
            lease.store(checkpoint);
        }

        @Override
        public long fencingToken() {
            return lease.fencingToken();
        }

        @Override
        public boolean isHeld() {
            lost |= stolen.get();
            return !lost;
        }

        @Override
        public void close() {
            lease.close();
        }
    }
}

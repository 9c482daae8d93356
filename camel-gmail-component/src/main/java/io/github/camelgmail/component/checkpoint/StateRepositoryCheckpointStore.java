package io.github.camelgmail.component.checkpoint;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.camel.spi.StateRepository;

/**
 * Keeps checkpoints in a {@link StateRepository} of Camel, under two keys each: the text under the feed's, the count of
 * leases, which gives the fencing token, under that and an ending.
 *
 * <p>Such a repository knows no locks, so a lease keeps out the other users of this object only. A lease taken through another
 * object, in this process or another, is noticed at the next store, unless both happen in the same moment. Where several nodes
 * share a repository, let one at a time run the route, with {@code master:}, or use {@link JdbcCheckpointStore}.
 *
 * <p>A repository that is found stopped is started, and left running: Camel's in memory forgets all when it stops.
 */
public final class StateRepositoryCheckpointStore implements CheckpointStore {

    private final StateRepository<String, String> repository;
    private final BorrowedService service;
    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    /** Keeps checkpoints in a repository; what else it holds stays as it is. */
    public StateRepositoryCheckpointStore(StateRepository<String, String> repository) {
        this.repository = Objects.requireNonNull(repository);
        this.service = new BorrowedService(repository);
    }

    @Override
    public Optional<CheckpointLease> tryAcquire(String key) {
        String spelling = KeySpelling.forLine(key);
        if (!taken.add(spelling)) {
            return Optional.empty();
        }
        try {
            service.use();
        } catch (RuntimeException e) {
            taken.remove(spelling);
            throw new CheckpointException(
                    "The state repository " + repository + " of the option checkpointStore cannot be started (" + e
                            + "). Mend its settings.",
                    e);
        }
        return Optional.of(lease(spelling));
    }

    /** Knows the owners of this object only. */
    @Override
    public Set<String> free(Collection<String> keys) {
        return keys.stream()
                .filter(key -> !taken.contains(KeySpelling.forLine(key)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private CheckpointLease lease(String key) {
        RepositoryEntry entry = new RepositoryEntry(repository, key);
        try {
            long token = entry.count() + 1;
            entry.count(token);
            return new StateRepositoryCheckpointLease(entry, token, () -> giveBack(key));
        } catch (CheckpointException e) {
            giveBack(key);
            throw e;
        }
    }

    private void giveBack(String key) {
        taken.remove(key);
    }

    /** Returns the repository. */
    @Override
    public String toString() {
        return repository.toString();
    }
}

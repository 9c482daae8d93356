package io.github.camelgmail.component.client;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many calls travel in one batch request: some more after each that passed whole, half as many after one of which
 * Gmail refused parts, as its guide warns of with more than 50. Safe for many threads.
 */
final class BatchSize {

    /** What Gmail's guide advises not to exceed. */
    private static final int FIRST = 50;

    private static final int LEAST = 5;
    private static final int STEP = 10;

    private final int most;
    private final AtomicInteger current;

    /** Begins with 50, or with the most if that is less. */
    BatchSize(int most) {
        this.most = most;
        this.current = new AtomicInteger(Math.min(FIRST, most));
    }

    int current() {
        return current.get();
    }

    /** Takes note of how a request went. Of one that was not full nothing is learnt but that it was refused. */
    void learn(BatchRound round) {
        if (round.wasRefused()) {
            current.updateAndGet(size -> Math.min(most, Math.max(LEAST, Math.min(size, round.size()) / 2)));
        } else if (round.failures().isEmpty()) {
            current.updateAndGet(size -> round.size() < size ? size : Math.min(most, size + STEP));
        }
    }
}

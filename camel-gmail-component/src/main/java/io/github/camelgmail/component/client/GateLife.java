package io.github.camelgmail.component.client;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** Whether a gate is open, and who waits at it. Safe for use by many threads. */
final class GateLife {

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Set<Runnable> cancellations = ConcurrentHashMap.newKeySet();

    boolean isClosed() {
        return closed.getCount() == 0;
    }

    /** Ends all waits, now and later. */
    void close() {
        closed.countDown();
        cancellations.forEach(Runnable::run);
    }

    /** Waits between attempts. */
    void sleep(Duration wait) throws InterruptedException {
        closed.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Waits for a turn, and cancels it when the wait ends otherwise.
     *
     * @throws CancellationException if the gate is closed
     */
    <T> T await(CompletableFuture<T> turn) throws InterruptedException, ExecutionException {
        if (turn.isDone()) {
            return turn.get();
        }
        Runnable cancellation = () -> turn.cancel(false);
        cancellations.add(cancellation);
        try {
            if (isClosed()) {
                throw new CancellationException();
            }
            return turn.get();
        } finally {
            cancellations.remove(cancellation);
            cancellation.run();
        }
    }

    /** Cancels a turn when the gate is closed before it comes. */
    <T> CompletableFuture<T> bind(CompletableFuture<T> turn) {
        if (turn.isDone()) {
            return turn;
        }
        Runnable cancellation = () -> turn.cancel(false);
        cancellations.add(cancellation);
        if (isClosed()) {
            cancellation.run();
        }
        return turn.whenComplete((given, failure) -> cancellations.remove(cancellation));
    }
}

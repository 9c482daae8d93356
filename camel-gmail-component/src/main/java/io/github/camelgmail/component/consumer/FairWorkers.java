package io.github.camelgmail.component.consumer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Threads that serve many lanes in turn: of each lane one task, then one of the next. A lane with a million tasks
 * delays another by no more than the tasks that run. Safe for use by many threads.
 */
final class FairWorkers {

    private static final Logger LOG = LoggerFactory.getLogger(FairWorkers.class);

    private final Executor threads;
    private final int most;
    private final int mostOfALane;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Lane> ring = new ArrayDeque<>();
    private final Deque<Runnable> starts = new ArrayDeque<>();
    private final Set<Thread> ours = ConcurrentHashMap.newKeySet();
    private int working;
    private boolean startIsNext;

    /**
     * Makes workers. A lane has all but one of them at the most, and one where there is but one.
     *
     * @param threads run the workers, as many at a time as there are
     * @param workers how many there are, at least 1
     */
    FairWorkers(Executor threads, int workers) {
        this.threads = threads;
        this.most = workers;
        this.mostOfALane = Math.max(1, workers - 1);
    }

    /** Returns a new lane, without tasks. */
    Lane lane() {
        return new Lane();
    }

    /**
     * Runs a task that begins something. However many there are, every second task is one of a lane, where there is any.
     *
     * @throws RejectedExecutionException if the threads have been shut down
     */
    void begin(Runnable start) {
        lock.lock();
        try {
            starts.add(start);
            engage();
        } finally {
            lock.unlock();
        }
    }

    /** Returns whether the current thread is one of the workers. */
    boolean isWorking() {
        return ours.contains(Thread.currentThread());
    }

    private void engage() {
        if (working < most) {
            threads.execute(this::work);
            working++;
        }
    }

    private void work() {
        ours.add(Thread.currentThread());
        try {
            for (Runnable next = next(); next != null; next = next()) {
                run(next);
            }
        } finally {
            ours.remove(Thread.currentThread());
        }
    }

    /** A task that fails, or is interrupted, must not take the worker with it, whom other lanes need. */
    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            LOG.error("A task failed of which nobody else will tell", e);
        }
        if (Thread.interrupted()) {
            LOG.debug("A task left its worker interrupted");
        }
    }

    private @Nullable Runnable next() {
        lock.lock();
        try {
            startIsNext = !startIsNext;
            boolean starting = !starts.isEmpty() && (startIsNext || ring.isEmpty());
            Runnable next = starting ? starts.poll() : nextOfTheRing();
            if (next == null) {
                working--;
            }
            return next;
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Runnable nextOfTheRing() {
        Lane lane = ring.poll();
        return lane == null ? null : lane.take();
    }

    /** Tasks that run in the order in which they came, perhaps several at a time. */
    final class Lane implements Executor {

        private final Deque<Runnable> tasks = new ArrayDeque<>(1);
        private int running;
        private boolean queued;

        private Lane() {}

        /**
         * Adds a task.
         *
         * @throws RejectedExecutionException if the threads have been shut down
         */
        @Override
        public void execute(Runnable task) {
            lock.lock();
            try {
                tasks.add(task);
                queue();
                engage();
            } finally {
                lock.unlock();
            }
        }

        private void queue() {
            if (!queued && !tasks.isEmpty() && running < mostOfALane) {
                queued = true;
                ring.add(this);
            }
        }

        private Runnable take() {
            Runnable task = tasks.remove();
            queued = false;
            running++;
            queue();
            return () -> runAndQueue(task);
        }

        private void runAndQueue(Runnable task) {
            try {
                task.run();
            } finally {
                lock.lock();
                try {
                    running--;
                    queue();
                } finally {
                    lock.unlock();
                }
            }
        }
    }
}

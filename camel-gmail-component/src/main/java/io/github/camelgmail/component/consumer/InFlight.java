package io.github.camelgmail.component.consumer;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The messages whose exchanges run. Thread-safe. */
final class InFlight {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private final Set<String> ids = new HashSet<>();

    /** Notes that the exchange of a message begins, and returns whether none ran. */
    boolean begin(String id) {
        lock.lock();
        try {
            return ids.add(id);
        } finally {
            lock.unlock();
        }
    }

    void end(String id) {
        lock.lock();
        try {
            ids.remove(id);
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean contains(String id) {
        lock.lock();
        try {
            return ids.contains(id);
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return ids.size();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until fewer than so many run, and returns whether that is so. */
    boolean awaitFewerThan(int most, Duration patience) throws InterruptedException {
        long left = patience.toNanos();
        lock.lock();
        try {
            while (ids.size() >= most && left > 0) {
                left = ended.awaitNanos(left);
            }
            return ids.size() < most;
        } finally {
            lock.unlock();
        }
    }
}

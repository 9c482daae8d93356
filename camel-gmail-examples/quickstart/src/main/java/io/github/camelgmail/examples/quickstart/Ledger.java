package io.github.camelgmail.examples.quickstart;

import java.io.Closeable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/** Counts what the route did with each message; remembers it over restarts. Thread-safe. */
final class Ledger implements Closeable {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final LedgerFile file;
    private final Set<String> received = new LinkedHashSet<>();
    private final Set<String> handled = new LinkedHashSet<>();
    private final Set<String> unanswered = new LinkedHashSet<>();
    private final Map<String, SavedAttachment> attachments = new LinkedHashMap<>();
    private int deliveries;
    private int answers;

    private Ledger(LedgerFile file) {
        this.file = file;
        file.entries().forEach(this::count);
    }

    /** Opens the ledger that is kept in a file, with what earlier runs wrote there. */
    static Ledger open(Path file) {
        return new Ledger(LedgerFile.open(file));
    }

    /** Writes an entry down and counts it. */
    void record(LedgerEntry entry) {
        lock.lock();
        try {
            file.append(entry);
            count(entry);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** What was counted so far. */
    LedgerTotals totals() {
        lock.lock();
        try {
            return new LedgerTotals(
                    List.copyOf(received),
                    deliveries,
                    Set.copyOf(handled),
                    new ArrayList<>(attachments.values()),
                    answers,
                    Set.copyOf(unanswered));
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until enough messages are handled.
     *
     * @param enough is asked with the ids of the handled messages after each entry
     * @param patience the longest time in which no message is handled
     * @return false when the patience ran out
     */
    boolean await(Predicate<Set<String>> enough, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            int before = handled.size();
            long left = patience.toNanos();
            while (!enough.test(handled)) {
                left = handled.size() > before ? patience.toNanos() : left;
                before = handled.size();
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            file.close();
        } finally {
            lock.unlock();
        }
    }

    private void count(LedgerEntry entry) {
        if (entry instanceof LedgerEntry.Received first) {
            deliveries++;
            received.add(first.messageId());
        } else if (entry instanceof LedgerEntry.Saved saved) {
            attachments.put(saved.messageId() + "/" + saved.attachment().name(), saved.attachment());
        } else if (entry instanceof LedgerEntry.Answered) {
            answers++;
        } else if (entry instanceof LedgerEntry.LeftUnanswered left) {
            unanswered.add(left.messageId());
        } else if (entry instanceof LedgerEntry.Handled last) {
            handled.add(last.messageId());
        }
    }
}

package io.github.camelgmail.component.consumer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets so many mailboxes have their turns at a time, as each holds some messages in memory, and the others in the order in which
 * they came. Thread-safe.
 */
final class Turns {

    private static final int MOST_FOR_A_WORKER = 16;
    private static final Duration LONG = Duration.ofSeconds(5);

    private final FairWorkers workers;
    private final int most;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition noneLeft = lock.newCondition();
    private final Deque<MailboxFeed> waiting = new ArrayDeque<>();
    private final Map<Ticket, Instant> begun = new LinkedHashMap<>();

    /** One turn of a mailbox; each is another one. */
    static final class Ticket {

        private final MailboxFeed feed;

        private Ticket(MailboxFeed feed) {
            this.feed = feed;
        }
    }

    /**
     * Makes it.
     *
     * @param count how many workers there are
     */
    Turns(FairWorkers workers, int count, Clock clock) {
        this.workers = workers;
        this.most = MOST_FOR_A_WORKER * count;
        this.clock = clock;
    }

    /** Gives a mailbox a turn, which lasts until {@link #end}. */
    void take(MailboxFeed feed) {
        lock.lock();
        try {
            waiting.add(feed);
            begin();
        } finally {
            lock.unlock();
        }
    }

    void end(Ticket ticket) {
        lock.lock();
        try {
            begun.remove(ticket);
            begin();
            if (begun.isEmpty()) {
                noneLeft.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private void begin() {
        try {
            while (begun.size() < most && !waiting.isEmpty()) {
                Ticket ticket = new Ticket(waiting.getFirst());
                workers.begin(() -> ticket.feed.takeTurn(ticket));
                waiting.remove();
                begun.put(ticket, clock.instant());
            }
        } catch (RejectedExecutionException stopped) {
            waiting.clear();
        }
    }

    /** Asks those to make room that have had their turns for long, if others wait. */
    void makeRoom() {
        longest().forEach(MailboxFeed::makeRoom);
    }

    private List<MailboxFeed> longest() {
        Instant before = clock.instant().minus(LONG);
        lock.lock();
        try {
            return begun.entrySet().stream()
                    .filter(turn -> turn.getValue().isBefore(before))
                    .limit(waiting.size())
                    .map(turn -> turn.getKey().feed)
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until no mailbox has its turn.
     *
     * @return false if that took longer than allowed
     */
    boolean awaitNone(long timeout, TimeUnit unit) throws InterruptedException {
        long left = unit.toNanos(timeout);
        lock.lock();
        try {
            while (!begun.isEmpty() && left > 0) {
                left = noneLeft.awaitNanos(left);
            }
            return begun.isEmpty();
        } finally {
            lock.unlock();
        }
    }
}

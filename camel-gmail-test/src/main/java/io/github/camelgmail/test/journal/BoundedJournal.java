package io.github.camelgmail.test.journal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** Remembers the latest requests up to a bound. Safe for use by several threads. */
public final class BoundedJournal implements RequestJournal {

    /** How many requests are remembered unless told otherwise. */
    public static final int DEFAULT_CAPACITY = 10_000;

    private final int capacity;
    private final RequestCounters counters;
    private final Object lock = new Object();
    private final Deque<RecordedRequest> latest = new ArrayDeque<>();
    private long recorded;

    /**
     * Creates an empty journal.
     *
     * @param capacity how many requests are remembered, 0 or more
     * @param counters counts them all
     */
    public BoundedJournal(int capacity, RequestCounters counters) {
        if (capacity < 0) {
            throw new IllegalArgumentException("the journal remembers 0 requests or more, not " + capacity);
        }
        this.capacity = capacity;
        this.counters = counters;
    }

    /** Remembers a request; its number is given here. */
    public void add(RecordedRequest request) {
        synchronized (lock) {
            recorded++;
            if (capacity == 0) {
                return;
            }
            if (latest.size() == capacity) {
                latest.removeFirst();
            }
            latest.addLast(request.numbered(recorded));
        }
    }

    @Override
    public List<RecordedRequest> requests() {
        synchronized (lock) {
            return List.copyOf(latest);
        }
    }

    @Override
    public List<RecordedRequest> of(String mailbox) {
        String address = mailbox.toLowerCase(Locale.ROOT);
        return requests().stream()
                .filter(request -> request.mailbox().equals(address))
                .toList();
    }

    @Override
    public List<RecordedRequest> ofMethod(String method) {
        return requests().stream()
                .filter(request -> request.method().equals(method))
                .toList();
    }

    @Override
    public RequestCounts counts() {
        return counters.counts();
    }

    @Override
    public int capacity() {
        return capacity;
    }

    @Override
    public void clear() {
        synchronized (lock) {
            latest.clear();
            recorded = 0;
        }
        counters.reset();
    }
}

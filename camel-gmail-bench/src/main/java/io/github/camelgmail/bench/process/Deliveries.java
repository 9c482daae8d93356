package io.github.camelgmail.bench.process;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** The messages that a reader has delivered. Safe for use by several threads. */
public final class Deliveries {

    private final int expected;
    private final Set<String> distinct = ConcurrentHashMap.newKeySet();
    private final AtomicInteger all = new AtomicInteger();
    private final CountDownLatch complete = new CountDownLatch(1);

    /**
     * Expects so many messages.
     *
     * @param expected 1 or more
     */
    public Deliveries(int expected) {
        this.expected = expected;
    }

    /**
     * Counts a message.
     *
     * @param id its id; the same for a second time counts as delivered again
     */
    public void add(String id) {
        int unused = all.incrementAndGet();
        if (distinct.add(id) && distinct.size() == expected) {
            complete.countDown();
        }
    }

    /** Waits until all expected messages are delivered. */
    public void await() throws InterruptedException {
        complete.await();
    }

    /** How many deliveries there were. */
    public int all() {
        return all.get();
    }

    /** How many messages were delivered. */
    public int distinct() {
        return distinct.size();
    }
}

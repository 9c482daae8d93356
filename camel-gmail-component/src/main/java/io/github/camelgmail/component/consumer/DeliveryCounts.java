package io.github.camelgmail.component.consumer;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the exchanges of a consumer. Thread-safe. */
final class DeliveryCounts {

    private final AtomicInteger running = new AtomicInteger();
    private final AtomicLong completed = new AtomicLong();
    private final AtomicLong gone = new AtomicLong();

    void begin() {
        running.incrementAndGet();
    }

    void end() {
        running.decrementAndGet();
    }

    void complete() {
        completed.incrementAndGet();
    }

    /** Notes messages that were gone before they could be read. */
    void gone(int messages) {
        gone.addAndGet(messages);
    }

    /** Returns how many messages were gone before they could be read. */
    long gone() {
        return gone.get();
    }

    /** Returns how many exchanges are on their way. */
    int running() {
        return running.get();
    }

    /** Returns how many exchanges have completed. */
    long completed() {
        return completed.get();
    }
}

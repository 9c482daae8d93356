package io.github.camelgmail.component.consumer;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the exchanges of a consumer. Thread-safe. */
final class DeliveryCounts {

    private final AtomicInteger running = new AtomicInteger();
    private final AtomicLong completed = new AtomicLong();

    void begin() {
        running.incrementAndGet();
    }

    void end() {
        running.decrementAndGet();
    }

    void complete() {
        completed.incrementAndGet();
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

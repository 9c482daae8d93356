package io.github.camelgmail.component.client.quota;

import java.time.Instant;

/** The time of budgets; tests give one that passes as they like. Safe for use by many threads. */
public interface QuotaClock extends AutoCloseable {

    /** The time of day. */
    Instant now();

    /** Nanoseconds that only ever grow, from any origin. */
    long nanos();

    /**
     * Runs a short task once.
     *
     * @param nanos how long to wait; 0 or more
     * @return calls the task off, if it has not run
     */
    Runnable after(long nanos, Runnable task);

    /** Runs no more tasks. */
    @Override
    void close();
}

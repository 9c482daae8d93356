package io.github.camelgmail.bench;

import java.lang.management.ManagementFactory;

/** The heap in use after collections, while the JVM goes on working. For one thread at a time. */
final class LiveHeap {

    private long least = Long.MAX_VALUE;
    private long most;

    /** Collects and measures. What is allocated between the two counts as live. */
    void sample() {
        System.gc();
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        least = Math.min(least, used);
        most = Math.max(most, used);
    }

    /** The smallest sample in bytes. */
    long least() {
        return least;
    }

    /** The largest sample in bytes; 0 if there is none. */
    long most() {
        return most;
    }
}

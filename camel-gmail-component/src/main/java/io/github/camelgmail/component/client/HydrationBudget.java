package io.github.camelgmail.component.client;

import java.util.concurrent.atomic.AtomicLong;

/** The memory that the messages may take which feeds have read ahead of their turn. Safe for many threads. */
public final class HydrationBudget {

    private static final long MOST_BY_DEFAULT = 64L << 20;
    private static final int SHARE_OF_HEAP = 16;

    private final AtomicLong left;

    /**
     * Makes a budget of so many bytes.
     *
     * @param bytes 0 or more
     */
    public HydrationBudget(long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("A budget must not be negative, as " + bytes + " is");
        }
        this.left = new AtomicLong(bytes);
    }

    /** Returns a sixteenth of the heap, at most 64 MB, in bytes. */
    public static long defaultBytes() {
        return Math.min(MOST_BY_DEFAULT, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
    }

    /** Returns how many bytes are left. */
    long left() {
        return left.get();
    }

    /** Takes some bytes if they are left, and returns whether they were. */
    boolean take(long bytes) {
        return left.getAndUpdate(before -> before < bytes ? before : before - bytes) >= bytes;
    }

    void giveBack(long bytes) {
        left.addAndGet(bytes);
    }
}

package io.github.camelgmail.component.client;

/**
 * The quota units that whole threads have saved so far. A thread may turn out to be gone, or not to have what was wanted of
 * it; only what others have saved is risked for it, so that in no mailbox much more is spent than for messages one by one.
 */
final class ThreadCredit {

    /** So many threads may be lost before any has saved something. */
    private static final int FIRST = 4;

    /** As many as a batch can have. */
    private static final int MOST = 100;

    private long saved;

    /** Returns how many threads may be read now. */
    int threads(int threadPrice) {
        return (int) Math.max(0, Math.min(MOST, Math.floorDiv(saved, threadPrice) + FIRST));
    }

    /**
     * Takes note of a thread that was read.
     *
     * @param useful how many of its messages were wanted, now or later
     */
    void read(int useful, int messagePrice, int threadPrice) {
        saved = Math.min((long) MOST * threadPrice, saved + (long) useful * messagePrice - threadPrice);
    }
}

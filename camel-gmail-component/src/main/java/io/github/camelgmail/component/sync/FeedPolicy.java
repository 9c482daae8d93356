package io.github.camelgmail.component.sync;

import java.time.Duration;

/**
 * What the user chose for a feed.
 *
 * @param selection which events are delivered
 * @param expiry    what happens when the history since the cursor is gone
 * @param pace      how much is done at a time
 * @param failures  what happens to an event whose delivery fails
 * @param onSuccess what is changed on a message after its event was delivered
 */
public record FeedPolicy(EventSelection selection, Expiry expiry, Pace pace, Failures failures, LabelChange onSuccess) {

    /** Returns what is owed to a message whose event has ended so. */
    LabelChange owed(Cursor.Verdict verdict) {
        return switch (verdict) {
            case COMPLETED -> onSuccess;
            case GIVEN_UP -> failures.onGivingUp();
            case PASSED -> LabelChange.NONE;
        };
    }

    /**
     * What happens when the history since the cursor is gone.
     *
     * @param action       what to do
     * @param resyncWindow how far before the last message seen a resync looks for mail, not negative
     * @param exact        whether listings leave out what was delivered before, so that a resync may look at all the
     *                     feed's time instead of the window
     * @param reportGone   whether a resync asks for messages that are gone
     */
    public record Expiry(OnHistoryExpired action, Duration resyncWindow, boolean exact, boolean reportGone) {

        public Expiry {
            if (resyncWindow.isNegative()) {
                throw new IllegalArgumentException("resyncWindow=" + resyncWindow + " must not be negative");
            }
        }
    }

    /**
     * How much is done at a time.
     *
     * @param batchSize   how many messages are hydrated at a time, at least 1
     * @param concurrency how many deliveries run at a time, at least 1; with more than one, only the order within a
     *                    thread is kept
     * @param lookahead   how many steps may be listed and not read yet before no further page is listed, at least 1; the
     *                    last page may bring more
     */
    public record Pace(int batchSize, int concurrency, int lookahead) {

        /** How far is looked ahead unless somebody says otherwise; a step takes about 300 bytes. */
        public static final int DEFAULT_LOOKAHEAD = 5_000;

        public Pace {
            if (batchSize < 1) {
                throw new IllegalArgumentException("batchSize=" + batchSize + " must be at least 1");
            }
            if (concurrency < 1) {
                throw new IllegalArgumentException("concurrentConsumers=" + concurrency + " must be at least 1");
            }
            if (lookahead < 1) {
                throw new IllegalArgumentException("lookahead=" + lookahead + " must be at least 1");
            }
        }
    }

    /**
     * What happens to an event whose delivery fails.
     *
     * @param redelivery        how it is delivered again
     * @param breakOnFirstError whether an event that is given up ends the scan, to be delivered again by the next one,
     *                          instead of being passed
     * @param onGivingUp        what is changed on a message whose event is passed
     */
    public record Failures(RedeliveryPolicy redelivery, boolean breakOnFirstError, LabelChange onGivingUp) {}
}

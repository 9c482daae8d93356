package io.github.camelgmail.component.sync;

import java.time.Duration;
import java.util.Objects;

/**
 * What the user chose for a feed.
 *
 * @param startFrom        where to begin when no cursor is stored
 * @param onHistoryExpired what to do when the history since the cursor is gone
 * @param resyncWindow     how far before the last complete scan a resync looks for mail, not negative
 * @param batchSize        how many messages are hydrated at a time, at least 1
 * @param selection        which messages are delivered
 */
public record FeedPolicy(
        StartFrom startFrom,
        OnHistoryExpired onHistoryExpired,
        Duration resyncWindow,
        int batchSize,
        MessageSelection selection) {

    public FeedPolicy {
        Objects.requireNonNull(selection);
        if (resyncWindow.isNegative()) {
            throw new IllegalArgumentException("resyncWindow=" + resyncWindow + " must not be negative");
        }
        if (batchSize < 1) {
            throw new IllegalArgumentException("batchSize=" + batchSize + " must be at least 1");
        }
    }
}

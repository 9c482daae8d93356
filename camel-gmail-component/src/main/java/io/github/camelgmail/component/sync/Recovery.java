package io.github.camelgmail.component.sync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A listing of the mailbox that has begun and not ended: it fills the gap between what was delivered and the cursor.
 *
 * @param since    the internal date to list from; null for the whole mailbox
 * @param seenUpTo messages unchanged since this id were delivered before the gap; null if nothing was
 * @param progress the last message that this recovery delivered; null at its beginning
 */
public record Recovery(
        @Nullable Instant since,
        @Nullable HistoryId seenUpTo,
        @Nullable Progress progress) {

    /**
     * How far a recovery has come.
     *
     * @param messageId    the last message delivered
     * @param internalDate its internal date
     */
    public record Progress(String messageId, Instant internalDate) {}

    boolean wasSeen(FeedMessage<?> message) {
        return seenUpTo != null && !message.historyId().isAfter(seenUpTo);
    }

    Recovery delivered(FeedMessage<?> message) {
        return new Recovery(since, seenUpTo, new Progress(message.id(), message.internalDate()));
    }
}

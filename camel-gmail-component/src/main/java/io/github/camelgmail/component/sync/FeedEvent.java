package io.github.camelgmail.component.sync;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A change that the feed delivers.
 *
 * @param change   what happened, less the labels that the feed itself changed
 * @param recordId the history record that told it; null where a listing of the mailbox did
 * @param message  the message as it is now; null if it was deleted
 */
public record FeedEvent<M>(
        Change change,
        @Nullable HistoryId recordId,
        @Nullable FeedMessage<M> message) {

    /** Returns the message's label ids: those it has now, or for a deleted one those that Gmail told, if any. */
    public Set<String> labelIds() {
        return message == null ? change.labelIds() : message.labelIds();
    }

    /**
     * Returns a text that is the same whenever this event is delivered, and different for any other event of the
     * mailbox: for an arrival the message id, otherwise the message id, the type and, for labels, the record.
     */
    public String key() {
        return key(change, recordId);
    }

    /** Returns the id of the message that an event of this key is about. */
    static String messageId(String key) {
        int end = key.indexOf('/');
        return end < 0 ? key : key.substring(0, end);
    }

    /** Returns whether an event of this key can be met in one history record only. */
    static boolean belongsToRecord(String key) {
        return key.indexOf('/') != key.lastIndexOf('/');
    }

    static String key(Change change, @Nullable HistoryId recordId) {
        String id = change.message().id();
        return switch (change.type()) {
            case messageAdded -> id;
            case messageDeleted -> id + "/" + change.type();
            case labelAdded, labelRemoved -> id + "/" + change.type() + "/" + recordId;
        };
    }
}

package io.github.camelgmail.test.mailbox;

import java.time.Instant;
import java.util.List;

/**
 * One change of one message. Changes with the same id were made by one call and are one record of {@code history.list}.
 *
 * @param id the history id, increasing with gaps
 * @param at when it happened
 * @param type what happened
 * @param messageId the message
 * @param threadId its thread
 * @param messageLabelIds the labels of the message after the change
 * @param changedLabelIds the labels that were added or removed; empty for added and deleted messages
 */
public record HistoryRecord(
        long id,
        Instant at,
        HistoryType type,
        String messageId,
        String threadId,
        List<String> messageLabelIds,
        List<String> changedLabelIds) {

    /** Copies the lists. */
    public HistoryRecord {
        messageLabelIds = List.copyOf(messageLabelIds);
        changedLabelIds = List.copyOf(changedLabelIds);
    }
}

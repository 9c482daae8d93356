package io.github.camelgmail.test.mailbox;

import java.time.Instant;
import java.util.List;

/**
 * One change of one message.
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

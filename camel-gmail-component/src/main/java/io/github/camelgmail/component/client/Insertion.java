package io.github.camelgmail.component.client;

import com.google.api.services.gmail.model.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a message is inserted or imported.
 *
 * @param labelIds the ids of the labels that it gets
 * @param threadId the thread to join, or null
 * @param internalDateSource {@code receivedTime} or {@code dateHeader}; null for the method's own choice
 * @param deleted whether it is only visible in Google Vault
 * @param neverMarkSpam whether it is never taken for spam; for import only
 * @param processForCalendar whether invitations get into the calendar; for import only
 */
public record Insertion(
        List<String> labelIds,
        @Nullable String threadId,
        @Nullable String internalDateSource,
        boolean deleted,
        boolean neverMarkSpam,
        boolean processForCalendar) {

    public Insertion {
        labelIds = List.copyOf(labelIds);
    }

    Message metadata() {
        return new Message().setThreadId(threadId).setLabelIds(labelIds.isEmpty() ? null : labelIds);
    }

    /** Leaves out what is not asked for. */
    @Nullable
    Boolean flag(boolean asked) {
        return asked ? Boolean.TRUE : null;
    }
}

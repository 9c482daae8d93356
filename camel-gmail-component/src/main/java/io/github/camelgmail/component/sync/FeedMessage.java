package io.github.camelgmail.component.sync;

import java.time.Instant;
import java.util.Set;

/**
 * A hydrated message, with what the engine must know of it.
 *
 * @param reference    its ids
 * @param labelIds     its label ids now
 * @param historyId    the last history record that changed it
 * @param internalDate when Gmail accepted it, by Gmail's clock
 * @param matches      whether the user's query selects it; true where there is none
 * @param content      the message itself, opaque to the engine
 */
public record FeedMessage<M>(
        MessageReference reference,
        Set<String> labelIds,
        HistoryId historyId,
        Instant internalDate,
        boolean matches,
        M content) {

    public FeedMessage {
        labelIds = Set.copyOf(labelIds);
    }

    /** Returns the message id. */
    public String id() {
        return reference.id();
    }
}

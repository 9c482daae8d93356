package io.github.camelgmail.component.sync;

import java.time.Instant;
import java.util.Set;

/**
 * A hydrated message, with what the engine must know of it.
 *
 * @param id           the message id
 * @param labelIds     its label ids now
 * @param historyId    the last history record that changed it
 * @param internalDate when Gmail accepted it
 * @param content      the message itself, opaque to the engine
 */
public record FeedMessage<M>(String id, Set<String> labelIds, HistoryId historyId, Instant internalDate, M content) {

    public FeedMessage {
        labelIds = Set.copyOf(labelIds);
    }
}

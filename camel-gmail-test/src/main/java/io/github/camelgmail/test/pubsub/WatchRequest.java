package io.github.camelgmail.test.pubsub;

import java.util.List;
import java.util.Set;

/**
 * What a caller wants to be told of (Gmail's {@code WatchRequest}).
 *
 * @param topicName where to, as the caller wrote it
 * @param labelIds the labels that matter; none means every change
 * @param exclude whether messages with those labels are left out, instead of being the only ones
 */
public record WatchRequest(String topicName, Set<String> labelIds, boolean exclude) {

    /** Copies the set. */
    public WatchRequest {
        labelIds = Set.copyOf(labelIds);
    }

    /** Whether a change of a message with these labels is told. */
    boolean wants(List<String> labels) {
        return labelIds.isEmpty() || labels.stream().anyMatch(labelIds::contains) != exclude;
    }
}

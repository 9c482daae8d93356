package io.github.camelgmail.component.watch;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is watched, and how a watch is kept.
 *
 * @param topicName      where notifications go to, {@code projects/<project>/topics/<topic>}
 * @param labelIds       the labels whose changes count; all changes where there are none
 * @param labelFilter    {@code include} or {@code exclude}: whether changes of those labels are the only ones, or left out; null for
 *                       Gmail's default
 * @param renewal        how long after its start or renewal a watch is renewed; positive, and less than its life of 7 days
 * @param stopOnShutdown whether the watch is ended with the feed
 */
public record WatchSettings(
        String topicName,
        List<String> labelIds,
        @Nullable String labelFilter,
        Duration renewal,
        boolean stopOnShutdown) {

    public WatchSettings {
        labelIds = List.copyOf(labelIds);
    }
}

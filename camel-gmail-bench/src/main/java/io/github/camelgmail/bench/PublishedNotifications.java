package io.github.camelgmail.bench;

import io.github.camelgmail.test.pubsub.Notification;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Counts what became of notifications on their way to Pub/Sub, by what was published. Safe for use by several threads. */
final class PublishedNotifications implements Consumer<Notification> {

    private final Map<String, Long> latest = new HashMap<>();
    private final Set<String> messageIds = new HashSet<>();
    private long doubled;
    private long overtaken;

    @Override
    public synchronized void accept(Notification notification) {
        if (!messageIds.add(notification.messageId())) {
            doubled++;
            return;
        }
        long before = latest.getOrDefault(notification.emailAddress(), 0L);
        if (notification.historyId() < before) {
            overtaken++;
        } else {
            latest.put(notification.emailAddress(), notification.historyId());
        }
    }

    /** The counts so far. */
    synchronized Mishaps mishaps() {
        return new Mishaps(messageIds.size(), doubled, overtaken);
    }

    /**
     * What became of them.
     *
     * @param published how many were published, once or twice
     * @param doubled how many of those twice
     * @param overtaken how many of those after a later one of their mailbox
     */
    record Mishaps(long published, long doubled, long overtaken) {}
}

package io.github.camelgmail.test.mailbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The messages of one mailbox, found by id, by thread, by label, by Message-ID, and in Gmail's order. Not thread-safe. */
final class MessageIndex {

    private final Map<String, Message> byId = new HashMap<>();
    private final NavigableMap<Position, Message> newestFirst = new TreeMap<>();
    private final Map<String, NavigableMap<Position, Message>> byThread = new HashMap<>();
    private final LabelIndex byLabel = new LabelIndex();
    private final Map<String, List<String>> idsByMessageId = new HashMap<>();

    void put(Message message) {
        Message previous = byId.put(message.id(), message);
        if (previous != null) {
            byLabel.remove(previous);
        }
        byLabel.add(message);
        newestFirst.put(message.position(), message);
        byThread.computeIfAbsent(message.threadId(), id -> new TreeMap<>()).put(message.position(), message);
        String messageId = message.mail().messageId();
        if (previous == null && !messageId.isEmpty()) {
            idsByMessageId.computeIfAbsent(messageId, id -> new ArrayList<>(1)).add(message.id());
        }
    }

    void remove(Message message) {
        Message present = byId.remove(message.id());
        if (present != null) {
            byLabel.remove(present);
        }
        newestFirst.remove(message.position());
        byThread.computeIfPresent(message.threadId(), (id, messages) -> {
            messages.remove(message.position());
            return messages.isEmpty() ? null : messages;
        });
        idsByMessageId.computeIfPresent(message.mail().messageId(), (messageId, ids) -> {
            ids.remove(message.id());
            return ids.isEmpty() ? null : ids;
        });
    }

    @Nullable
    Message find(String id) {
        return byId.get(id);
    }

    /** All messages from a place in Gmail's order on, that place left out, newest first; null for the beginning. */
    Collection<Message> after(@Nullable Position position) {
        return position == null
                ? newestFirst.values()
                : newestFirst.tailMap(position, false).values();
    }

    /** The same of the messages with a label. */
    Collection<Message> withLabel(String labelId, @Nullable Position after) {
        return byLabel.messages(labelId, after);
    }

    /** What a label counts. */
    LabelCounts counts(String labelId) {
        return byLabel.counts(labelId);
    }

    /** The messages of a thread, newest first; empty when there is no such thread. */
    Collection<Message> thread(String threadId) {
        return byThread.getOrDefault(threadId, Collections.emptyNavigableMap()).values();
    }

    /** The messages of a thread that come before a place in Gmail's order. */
    Collection<Message> threadBefore(String threadId, Position position) {
        return byThread.getOrDefault(threadId, Collections.emptyNavigableMap())
                .headMap(position, false)
                .values();
    }

    List<Message> withMessageId(String messageId) {
        return idsByMessageId.getOrDefault(messageId, List.of()).stream()
                .map(byId::get)
                .toList();
    }

    int size() {
        return byId.size();
    }

    int threadCount() {
        return byThread.size();
    }
}

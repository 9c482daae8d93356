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

/** The messages of one mailbox, found by id, by thread, by Message-ID, and in Gmail's order. Not thread-safe. */
final class MessageIndex {

    private final Map<String, Message> byId = new HashMap<>();
    private final NavigableMap<Position, Message> newestFirst = new TreeMap<>();
    private final Map<String, NavigableMap<Position, Message>> byThread = new HashMap<>();
    private final Map<String, List<String>> idsByMessageId = new HashMap<>();

    void put(Message message) {
        Message previous = byId.put(message.id(), message);
        newestFirst.put(message.position(), message);
        byThread.computeIfAbsent(message.threadId(), id -> new TreeMap<>()).put(message.position(), message);
        String messageId = message.mail().messageId();
        if (previous == null && !messageId.isEmpty()) {
            idsByMessageId.computeIfAbsent(messageId, id -> new ArrayList<>(1)).add(message.id());
        }
    }

    void remove(Message message) {
        byId.remove(message.id());
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

    /** All messages, newest first. */
    Collection<Message> all() {
        return newestFirst.values();
    }

    /** The messages that come after a place in Gmail's order, newest first. */
    Collection<Message> after(Position position) {
        return newestFirst.tailMap(position, false).values();
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

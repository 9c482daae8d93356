package io.github.camelgmail.component.consumer;

import com.google.api.services.gmail.model.History;
import com.google.api.services.gmail.model.HistoryLabelAdded;
import com.google.api.services.gmail.model.HistoryLabelRemoved;
import com.google.api.services.gmail.model.HistoryMessageAdded;
import com.google.api.services.gmail.model.HistoryMessageDeleted;
import com.google.api.services.gmail.model.Message;
import io.github.camelgmail.component.sync.Change;
import io.github.camelgmail.component.sync.EventType;
import io.github.camelgmail.component.sync.HistoryId;
import io.github.camelgmail.component.sync.HistoryRecord;
import io.github.camelgmail.component.sync.MessageReference;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the records of {@code users.history.list}. */
final class HistoryRecords {

    private HistoryRecords() {}

    static List<HistoryRecord> of(@Nullable List<History> history) {
        return stream(history).map(HistoryRecords::record).toList();
    }

    /** A record with several labels of one message tells of one change. */
    private static HistoryRecord record(History history) {
        Stream<Change> added = changes(
                EventType.messageAdded, history.getMessagesAdded(), HistoryMessageAdded::getMessage, one -> null);
        Stream<Change> labelled = changes(
                EventType.labelAdded,
                history.getLabelsAdded(),
                HistoryLabelAdded::getMessage,
                HistoryLabelAdded::getLabelIds);
        Stream<Change> unlabelled = changes(
                EventType.labelRemoved,
                history.getLabelsRemoved(),
                HistoryLabelRemoved::getMessage,
                HistoryLabelRemoved::getLabelIds);
        Stream<Change> deleted = changes(
                EventType.messageDeleted, history.getMessagesDeleted(), HistoryMessageDeleted::getMessage, one -> null);
        return new HistoryRecord(
                required(history.getId(), "A record of users.history.list"),
                Stream.of(added, labelled, unlabelled, deleted)
                        .flatMap(changes -> changes)
                        .toList());
    }

    private static <T> Stream<Change> changes(
            EventType type,
            @Nullable List<T> items,
            Function<T, Message> message,
            Function<T, @Nullable List<String>> labels) {
        Map<String, Change> byMessage = new LinkedHashMap<>();
        stream(items)
                .map(item -> change(type, message.apply(item), labels.apply(item)))
                .forEach(change -> byMessage.merge(change.message().id(), change, HistoryRecords::merged));
        return byMessage.values().stream();
    }

    private static Change change(EventType type, Message message, @Nullable List<String> changedLabelIds) {
        return new Change(type, referenceTo(message), set(message.getLabelIds()), set(changedLabelIds));
    }

    private static Change merged(Change first, Change second) {
        Set<String> changed = new HashSet<>(first.changedLabelIds());
        changed.addAll(second.changedLabelIds());
        return new Change(first.type(), first.message(), second.labelIds(), changed);
    }

    /** Returns the ids of a message, with an empty thread id where Gmail did not say. */
    static MessageReference referenceTo(Message message) {
        String threadId = message.getThreadId();
        return new MessageReference(message.getId(), threadId == null ? "" : threadId);
    }

    /** A cursor is made of it, and a wrong one skips mail. */
    static HistoryId required(@Nullable BigInteger id, String answer) {
        if (id == null) {
            throw new IllegalStateException(answer + " has no history id. Check that rootUrl is Gmail's;"
                    + " the feed goes on from its checkpoint at the next poll.");
        }
        return new HistoryId(id.longValue());
    }

    private static Set<String> set(@Nullable List<String> labelIds) {
        return labelIds == null ? Set.of() : Set.copyOf(labelIds);
    }

    /** Returns the items of a list that Gmail leaves out when it is empty. */
    static <T> Stream<T> stream(@Nullable Collection<T> items) {
        return items == null ? Stream.empty() : items.stream();
    }
}

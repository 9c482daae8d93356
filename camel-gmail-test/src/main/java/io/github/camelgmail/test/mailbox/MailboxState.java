package io.github.camelgmail.test.mailbox;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Everything one mailbox remembers, and the few changes it can undergo, each written to the history log.
 *
 * <p>All access goes through {@link #locked} and {@link #change}; only immutable objects leave it.
 */
final class MailboxState {

    private final Clock clock;
    private final MessageIndex messages = new MessageIndex();
    private final LabelBook labels = new LabelBook();
    private final DraftBox drafts = new DraftBox();
    private final String address;
    private final IdSequence ids;
    private final HistoryLog history;

    MailboxState(String address, Clock clock, HistoryRetention retention) {
        this.address = address;
        this.clock = clock;
        this.ids = new IdSequence(address);
        this.history = new HistoryLog(retention, ids.currentHistoryId());
    }

    synchronized <T> T locked(Supplier<T> action) {
        return action.get();
    }

    synchronized void change(Runnable action) {
        action.run();
    }

    String address() {
        return address;
    }

    Instant now() {
        return clock.instant();
    }

    MessageIndex messages() {
        return messages;
    }

    LabelBook labels() {
        return labels;
    }

    DraftBox drafts() {
        return drafts;
    }

    IdSequence ids() {
        return ids;
    }

    HistoryLog history() {
        return history;
    }

    /** Adds a message, in a thread of its own when none is given. */
    Message add(Mail mail, Collection<String> labelIds, @Nullable String threadId, Instant internalDate) {
        String id = ids.nextMessageId();
        long millis = internalDate.truncatedTo(ChronoUnit.SECONDS).toEpochMilli();
        Message message = new Message(
                id,
                threadId == null ? id : threadId,
                List.copyOf(new LinkedHashSet<>(labelIds)),
                ids.nextHistoryId(),
                new Position(millis, ids.nextSequence()),
                mail);
        messages.put(message);
        record(message.historyId(), HistoryType.MESSAGE_ADDED, message, List.of());
        return message;
    }

    /**
     * Changes labels; what is on already is not added, what is not on is not removed, and nothing to do leaves no
     * trace.
     */
    Message relabel(Message message, LabelChange change) {
        Message changed = message;
        List<String> added =
                change.add().stream().filter(id -> !message.hasLabel(id)).toList();
        if (!added.isEmpty()) {
            Set<String> more = new LinkedHashSet<>(changed.labelIds());
            more.addAll(added);
            changed = relabel(changed, List.copyOf(more), HistoryType.LABEL_ADDED, added);
        }
        List<String> removed =
                change.remove().stream().filter(message::hasLabel).toList();
        if (!removed.isEmpty()) {
            List<String> fewer = new ArrayList<>(changed.labelIds());
            fewer.removeAll(removed);
            changed = relabel(changed, fewer, HistoryType.LABEL_REMOVED, removed);
        }
        return changed;
    }

    /** Deletes a message for good, and the draft that held it. */
    void remove(Message message) {
        messages.remove(message);
        String draftId = drafts.draftId(message.id());
        if (draftId != null) {
            drafts.remove(draftId);
        }
        record(ids.nextHistoryId(), HistoryType.MESSAGE_DELETED, message, List.of());
    }

    private Message relabel(Message message, List<String> labelIds, HistoryType type, List<String> changedLabelIds) {
        Message changed = message.withLabels(labelIds, ids.nextHistoryId());
        messages.put(changed);
        record(changed.historyId(), type, changed, changedLabelIds);
        return changed;
    }

    private void record(long historyId, HistoryType type, Message message, List<String> changedLabelIds) {
        history.append(new HistoryRecord(
                historyId, now(), type, message.id(), message.threadId(), message.labelIds(), changedLabelIds));
    }
}

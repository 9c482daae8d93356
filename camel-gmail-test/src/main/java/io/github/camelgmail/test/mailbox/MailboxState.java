package io.github.camelgmail.test.mailbox;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Everything one mailbox remembers, and the few changes it can undergo, each written to the history log.
 *
 * <p>All access goes through {@link #locked} and {@link #change}; only immutable objects leave it.
 */
final class MailboxState {

    private final Clock clock;
    private final MailboxListener listener;
    private final Queue<HistoryRecord> untold = new ConcurrentLinkedQueue<>();
    private final MessageIndex messages = new MessageIndex();
    private final LabelBook labels = new LabelBook();
    private final DraftBox drafts = new DraftBox();
    private final String address;
    private final IdSequence ids;
    private final HistoryLog history;

    MailboxState(String address, Clock clock, HistoryRetention retention, MailboxListener listener) {
        this.address = address;
        this.clock = clock;
        this.listener = listener;
        this.ids = new IdSequence(address);
        this.history = new HistoryLog(retention, ids.currentHistoryId());
    }

    <T> T locked(Supplier<T> action) {
        try {
            synchronized (this) {
                return action.get();
            }
        } finally {
            tell();
        }
    }

    void change(Runnable action) {
        locked(() -> {
            action.run();
            return true;
        });
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

    /** A message that only Google Vault keeps: it gets ids, but no place in the mailbox and no history. */
    Message vaulted(Mail mail, Collection<String> labelIds, Instant internalDate) {
        String id = ids.nextMessageId();
        Position position =
                new Position(internalDate.truncatedTo(ChronoUnit.SECONDS).toEpochMilli(), 0);
        return new Message(id, id, List.copyOf(new LinkedHashSet<>(labelIds)), ids.currentHistoryId(), position, mail);
    }

    /**
     * Changes labels, which is one record of the history; what is on already is not added, what is not on is not
     * removed, and nothing to do leaves no trace.
     */
    Message relabel(Message message, LabelChange change) {
        List<String> added =
                change.add().stream().filter(id -> !message.hasLabel(id)).toList();
        List<String> removed =
                change.remove().stream().filter(message::hasLabel).toList();
        if (added.isEmpty() && removed.isEmpty()) {
            return message;
        }
        Set<String> labelIds = new LinkedHashSet<>(message.labelIds());
        labelIds.addAll(added);
        removed.forEach(labelIds::remove);
        Message changed = message.withLabels(List.copyOf(labelIds), ids.nextHistoryId());
        messages.put(changed);
        recordLabels(HistoryType.LABEL_ADDED, changed, added);
        recordLabels(HistoryType.LABEL_REMOVED, changed, removed);
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

    private void recordLabels(HistoryType type, Message changed, List<String> labelIds) {
        if (!labelIds.isEmpty()) {
            record(changed.historyId(), type, changed, labelIds);
        }
    }

    private void record(long historyId, HistoryType type, Message message, List<String> changedLabelIds) {
        HistoryRecord written = new HistoryRecord(
                historyId, now(), type, message.id(), message.threadId(), message.labelIds(), changedLabelIds);
        history.append(written);
        untold.add(written);
    }

    /** The listener hears of changes once the outermost call has given the lock up. */
    private void tell() {
        if (Thread.holdsLock(this) || untold.isEmpty()) {
            return;
        }
        List<HistoryRecord> records = new ArrayList<>();
        for (HistoryRecord next = untold.poll(); next != null; next = untold.poll()) {
            records.add(next);
        }
        if (!records.isEmpty()) {
            listener.changed(address, records);
        }
    }
}

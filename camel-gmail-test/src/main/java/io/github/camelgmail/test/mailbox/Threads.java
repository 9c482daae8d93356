package io.github.camelgmail.test.mailbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** Gmail's {@code users.threads} of one mailbox. Thread-safe. All methods refuse with {@link GmailFailure}. */
public final class Threads {

    private final MailboxState state;

    Threads(MailboxState state) {
        this.state = state;
    }

    /** Reads one thread ({@code threads.get}). */
    public MailThread get(String id) {
        return state.locked(() -> {
            Ids.requireThread(state, id, "Invalid id value");
            return snapshot(id);
        });
    }

    /** Lists the threads that have a matching message, newest such message first ({@code threads.list}). */
    public Page<MailThread> list(ListQuery query) {
        return Listing.map(Listing.threadHeads(state, query), head -> state.locked(() -> snapshotOf(head)));
    }

    /** Changes the labels of all present messages of a thread ({@code threads.modify}). */
    public MailThread modify(String id, Collection<String> addLabelIds, Collection<String> removeLabelIds) {
        return changeAll(id, () -> LabelChange.checked(addLabelIds, removeLabelIds, state.labels()));
    }

    /** Moves a thread to the trash ({@code threads.trash}). */
    public MailThread trash(String id) {
        return changeAll(id, () -> LabelChange.TRASH);
    }

    /** Takes a thread out of the trash ({@code threads.untrash}). */
    public MailThread untrash(String id) {
        return changeAll(id, () -> LabelChange.UNTRASH);
    }

    /** Deletes a thread with all its messages for good ({@code threads.delete}). */
    public void delete(String id) {
        state.change(() -> {
            Ids.requireThread(state, id, "Invalid id value");
            oldestFirst(id).forEach(state::remove);
        });
    }

    private MailThread changeAll(String id, Supplier<LabelChange> change) {
        return state.locked(() -> {
            Ids.requireThread(state, id, "Invalid id value");
            LabelChange checked = change.get();
            oldestFirst(id).forEach(message -> state.relabel(message, checked));
            return snapshot(id);
        });
    }

    /** A thread may have gone since it was listed; then the listed message stands for it. */
    private MailThread snapshotOf(Message head) {
        return state.messages().thread(head.threadId()).isEmpty()
                ? MailThread.of(head.threadId(), List.of(head))
                : snapshot(head.threadId());
    }

    private MailThread snapshot(String id) {
        return MailThread.of(id, oldestFirst(id));
    }

    private List<Message> oldestFirst(String id) {
        List<Message> messages = new ArrayList<>(state.messages().thread(id));
        Collections.reverse(messages);
        return messages;
    }
}

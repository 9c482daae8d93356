package io.github.camelgmail.test.mailbox;

import io.github.camelgmail.test.mime.Octets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gmail's {@code users.drafts} of one mailbox. Thread-safe. All methods refuse with {@link GmailFailure}. */
public final class Drafts {

    private static final List<String> DRAFT = List.of(SystemLabels.DRAFT);

    private final MailboxState state;
    private final Sending sending;

    Drafts(MailboxState state, Sending sending) {
        this.state = state;
        this.sending = sending;
    }

    /**
     * Creates a draft ({@code drafts.create}).
     *
     * @param raw the message; null when the request has none, which Gmail refuses
     * @param threadId the thread to join, null for none
     */
    public Draft create(byte @Nullable [] raw, @Nullable String threadId) {
        return create(RawMessage.copyOf(raw), threadId);
    }

    /** The same as {@link #create(byte[], String)} with a message that may be on the disk. */
    public Draft create(@Nullable Octets raw, @Nullable String threadId) {
        Mail mail = Mail.of(RawMessage.require(raw));
        return state.locked(() -> {
            String thread = Threading.choose(state, mail, threadId);
            return file(state.ids().nextDraftId(), mail, thread);
        });
    }

    /** Reads one draft ({@code drafts.get}). */
    public Draft get(String id) {
        return state.locked(() -> new Draft(id, find(id)));
    }

    /** Lists drafts, newest first ({@code drafts.list}); label ids of the query are not looked at. */
    public Page<Draft> list(ListQuery query) {
        Page<Message> messages = Listing.messages(state, query.withLabelIds(SystemLabels.DRAFT));
        List<Draft> drafts = state.locked(() -> draftsOf(messages.items()));
        return new Page<>(drafts, messages.nextPageToken(), messages.resultSizeEstimate());
    }

    /**
     * Replaces the message of a draft, which gets a new message id ({@code drafts.update}).
     *
     * @param raw the message; null when the request has none, which Gmail refuses
     * @param threadId the thread to join, null to stay
     */
    public Draft update(String id, byte @Nullable [] raw, @Nullable String threadId) {
        return update(id, RawMessage.copyOf(raw), threadId);
    }

    /** The same as {@link #update(String, byte[], String)} with a message that may be on the disk. */
    public Draft update(String id, @Nullable Octets raw, @Nullable String threadId) {
        Mail mail = Mail.of(RawMessage.require(raw));
        return state.locked(() -> {
            Message old = requireDraft(id);
            String thread = threadOf(mail, threadId, old);
            state.remove(old);
            return file(id, mail, thread);
        });
    }

    /**
     * Sends a draft, which is gone afterwards ({@code drafts.send}). One that is updated at the same time is not sent, but refused: its
     * new text must not be lost.
     *
     * @param id the draft; null when the request has none: then the message itself is sent
     * @param raw the message that replaces the draft's first, null to send it as it is
     * @param threadId the thread of that replacement, null to stay
     */
    public Message send(@Nullable String id, @Nullable Octets raw, @Nullable String threadId) {
        if (id == null) {
            return sending.send(RawMessage.require(raw), threadId);
        }
        Message read = state.locked(() -> requireDraft(id));
        return sending.send(raw == null ? read.octets() : raw, (mail, labelIds) -> {
            Message old = requireDraft(id);
            if (raw == null && !old.id().equals(read.id())) {
                throw new GmailFailure(GmailFailure.Kind.FAILED_PRECONDITION, "Precondition check failed.");
            }
            String thread = threadOf(mail, threadId, old);
            state.remove(old);
            state.drafts().markSent(id);
            return state.add(mail, labelIds, thread, state.now());
        });
    }

    /** Deletes a draft and its message for good ({@code drafts.delete}). */
    public void delete(String id) {
        state.change(() -> state.remove(find(id)));
    }

    private Draft file(String id, Mail mail, @Nullable String threadId) {
        Message message = state.add(mail, DRAFT, threadId, state.now());
        state.drafts().put(id, message.id());
        return new Draft(id, message);
    }

    /** A draft stays in its thread unless the caller names another one. */
    private @Nullable String threadOf(Mail mail, @Nullable String wanted, Message old) {
        return wanted == null || wanted.equals(old.threadId()) ? old.threadId() : Threading.choose(state, mail, wanted);
    }

    private Message requireDraft(String id) {
        if (state.drafts().wasSent(id)) {
            throw GmailFailure.invalidArgument("Message not a draft");
        }
        return find(id);
    }

    private Message find(String id) {
        String messageId = state.drafts().messageId(id);
        Message message = messageId == null ? null : state.messages().find(messageId);
        if (message == null) {
            throw GmailFailure.notFound();
        }
        return message;
    }

    /** A draft may have gone since its message was listed; then it is left out. */
    private List<Draft> draftsOf(List<Message> messages) {
        return messages.stream().flatMap(this::draftOf).toList();
    }

    private Stream<Draft> draftOf(Message message) {
        return Stream.ofNullable(state.drafts().draftId(message.id())).map(id -> new Draft(id, message));
    }
}

package io.github.camelgmail.test.mailbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gmail's {@code users.messages} of one mailbox. Thread-safe. All methods refuse with {@link GmailFailure}. */
public final class Messages {

    private static final int MAX_BATCH = 1000;

    private final MailboxState state;
    private final Sending sending;

    Messages(MailboxState state, Sending sending) {
        this.state = state;
        this.sending = sending;
    }

    /**
     * Puts a message into the mailbox without scanning it ({@code messages.insert}).
     *
     * @param raw the message; null when the request has none, which Gmail refuses
     */
    public Message insert(byte @Nullable [] raw, InsertOptions options) {
        return add(RawMessage.require(raw), options, InternalDateSource.RECEIVED_TIME);
    }

    /**
     * Imports a message as if it had arrived ({@code messages.import}).
     *
     * @param raw the message; null when the request has none, which Gmail refuses
     */
    public Message importMessage(byte @Nullable [] raw, InsertOptions options) {
        return add(RawMessage.require(raw), options, InternalDateSource.DATE_HEADER);
    }

    /**
     * Sends a message to its To, Cc and Bcc ({@code messages.send}).
     *
     * @param raw the message; null when the request has none, which Gmail refuses
     * @param threadId the thread to join, null for none
     * @return the sender's copy
     */
    public Message send(byte @Nullable [] raw, @Nullable String threadId) {
        return sending.send(RawMessage.require(raw), threadId);
    }

    /** Reads one message ({@code messages.get}). */
    public Message get(String id) {
        return state.locked(() -> Ids.requireMessage(state, id));
    }

    /** Lists messages, newest first ({@code messages.list}). */
    public Page<Message> list(ListQuery query) {
        return Listing.messages(state, query);
    }

    /** Changes the labels of one message ({@code messages.modify}). */
    public Message modify(String id, Collection<String> addLabelIds, Collection<String> removeLabelIds) {
        return state.locked(() -> {
            Message message = Ids.requireMessage(state, id);
            return state.relabel(message, LabelChange.checked(addLabelIds, removeLabelIds, state.labels()));
        });
    }

    /**
     * Changes the labels of up to 1,000 messages ({@code messages.batchModify}); ids that are not there are passed
     * over.
     */
    public void batchModify(Collection<String> ids, Collection<String> addLabelIds, Collection<String> removeLabelIds) {
        requireBatch(ids);
        if (ids.size() > MAX_BATCH) {
            throw GmailFailure.invalidArgument("Too many message ids: at most " + MAX_BATCH + " are allowed");
        }
        state.change(() -> {
            LabelChange change = LabelChange.checked(addLabelIds, removeLabelIds, state.labels());
            present(ids).forEach(message -> state.relabel(message, change));
        });
    }

    /** Moves a message to the trash ({@code messages.trash}). */
    public Message trash(String id) {
        return state.locked(() -> state.relabel(Ids.requireMessage(state, id), LabelChange.TRASH));
    }

    /** Takes a message out of the trash ({@code messages.untrash}). */
    public Message untrash(String id) {
        return state.locked(() -> state.relabel(Ids.requireMessage(state, id), LabelChange.UNTRASH));
    }

    /** Deletes a message for good ({@code messages.delete}). */
    public void delete(String id) {
        state.change(() -> state.remove(Ids.requireMessage(state, id)));
    }

    /** Deletes messages for good ({@code messages.batchDelete}); ids that are not there are passed over. */
    public void batchDelete(Collection<String> ids) {
        requireBatch(ids);
        state.change(() -> present(ids).forEach(state::remove));
    }

    private Message add(byte[] raw, InsertOptions options, InternalDateSource defaultSource) {
        Mail mail = Mail.of(raw);
        InternalDateSource source = options.internalDateSource() == null ? defaultSource : options.internalDateSource();
        Optional<Instant> date =
                source == InternalDateSource.DATE_HEADER ? mail.header().date() : Optional.empty();
        return state.locked(() -> {
            List<String> labelIds = labelsOfInserted(mail, options.labelIds());
            String threadId = Threading.choose(state, mail, options.threadId());
            Message message = state.add(mail, labelIds, threadId, date.orElseGet(state::now));
            if (message.hasLabel(SystemLabels.DRAFT)) {
                state.drafts().put(state.ids().nextDraftId(), message.id());
            }
            return message;
        });
    }

    /** Gmail marks mail from the owner as sent, unless it is a draft. */
    private List<String> labelsOfInserted(Mail mail, List<String> wanted) {
        wanted.stream().filter(id -> !state.labels().contains(id)).findFirst().ifPresent(id -> {
            throw GmailFailure.invalidArgument("Invalid label: " + id);
        });
        List<String> labelIds = new ArrayList<>(wanted);
        if (!wanted.contains(SystemLabels.DRAFT) && Outgoing.isFrom(mail.header(), state.address())) {
            labelIds.add(SystemLabels.SENT);
        }
        return labelIds;
    }

    private static void requireBatch(Collection<String> ids) {
        if (ids.isEmpty()) {
            throw GmailFailure.invalidArgument("No message ids specified.");
        }
    }

    private List<Message> present(Collection<String> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> Stream.ofNullable(state.messages().find(id)))
                .toList();
    }
}

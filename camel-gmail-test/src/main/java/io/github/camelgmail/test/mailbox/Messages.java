package io.github.camelgmail.test.mailbox;

import io.github.camelgmail.test.mime.Octets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gmail's {@code users.messages} of one mailbox. Thread-safe. All methods refuse with {@link GmailFailure}. */
public final class Messages {

    private static final int MAX_BATCH = 1000;

    private final MailboxState state;
    private final Sending sending;
    private final Delivery delivery;

    Messages(MailboxState state, Sending sending, Delivery delivery) {
        this.state = state;
        this.sending = sending;
        this.delivery = delivery;
    }

    /**
     * Puts a message into the mailbox without scanning it ({@code messages.insert}).
     *
     * @param raw the message; null when the request has none, which Gmail refuses
     */
    public Message insert(@Nullable Octets raw, InsertOptions options) {
        return add(RawMessage.require(raw), options, InternalDateSource.RECEIVED_TIME, this::asItIs);
    }

    /** The same as {@link #insert(Octets, InsertOptions)} with a message in the heap, of which a copy is made. */
    public Message insert(byte @Nullable [] raw, InsertOptions options) {
        return insert(RawMessage.copyOf(raw), options);
    }

    /**
     * Imports a message as if it had arrived ({@code messages.import}).
     *
     * @param raw the message; null when the request has none, which Gmail refuses
     */
    public Message importMessage(@Nullable Octets raw, InsertOptions options) {
        return add(
                RawMessage.require(raw),
                options,
                InternalDateSource.DATE_HEADER,
                (mail, labelIds) -> classified(mail, labelIds, options.neverMarkSpam()));
    }

    /** The same as {@link #importMessage(Octets, InsertOptions)} with a message in the heap, of which a copy is made. */
    public Message importMessage(byte @Nullable [] raw, InsertOptions options) {
        return importMessage(RawMessage.copyOf(raw), options);
    }

    /**
     * Sends a message to its To, Cc and Bcc ({@code messages.send}).
     *
     * @param raw the message; null when the request has none, which Gmail refuses
     * @param threadId the thread to join, null for none
     * @return the sender's copy
     */
    public Message send(@Nullable Octets raw, @Nullable String threadId) {
        return sending.send(RawMessage.require(raw), threadId);
    }

    /** The same as {@link #send(Octets, String)} with a message in the heap, of which a copy is made. */
    public Message send(byte @Nullable [] raw, @Nullable String threadId) {
        return send(RawMessage.copyOf(raw), threadId);
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
            throw GmailFailure.invalidArgument("Number of ids cannot exceed " + MAX_BATCH);
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

    private Message add(
            Octets raw,
            InsertOptions options,
            InternalDateSource defaultSource,
            BiFunction<Mail, List<String>, List<String>> classification) {
        Mail mail = Mail.of(raw);
        InternalDateSource source = options.internalDateSource() == null ? defaultSource : options.internalDateSource();
        Optional<Instant> date =
                source == InternalDateSource.DATE_HEADER ? mail.header().date() : Optional.empty();
        return state.locked(() -> {
            List<String> labelIds = classification.apply(mail, labelsOfInserted(mail, options.labelIds()));
            String threadId = Threading.choose(state, mail, options.threadId());
            Instant internalDate = date.orElseGet(state::now);
            if (options.deleted()) {
                return state.vaulted(mail, labelIds, internalDate);
            }
            Message message = state.add(mail, labelIds, threadId, internalDate);
            if (message.hasLabel(SystemLabels.DRAFT)) {
                state.drafts().put(state.ids().nextDraftId(), message.id());
            }
            return message;
        });
    }

    private List<String> asItIs(Mail mail, List<String> labelIds) {
        return labelIds;
    }

    private List<String> classified(Mail mail, List<String> labelIds, boolean neverMarkSpam) {
        if (!neverMarkSpam && Spam.isMarked(mail)) {
            List<String> junk = new ArrayList<>(labelIds);
            junk.remove(SystemLabels.INBOX);
            junk.add(SystemLabels.SPAM);
            return junk;
        }
        return delivery.handling(Arrival.Way.IMPORTED, mail, labelIds).applyTo(labelIds, state.labels());
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

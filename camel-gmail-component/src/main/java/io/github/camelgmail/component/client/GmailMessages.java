package io.github.camelgmail.component.client;

import com.google.api.services.gmail.model.BatchDeleteMessagesRequest;
import com.google.api.services.gmail.model.BatchModifyMessagesRequest;
import com.google.api.services.gmail.model.ListMessagesResponse;
import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.ModifyMessageRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The verbs of messages. Safe for use by many threads. */
public final class GmailMessages {

    /** The most messages that one {@code users.messages.batchModify} takes. */
    public static final int MAX_BATCH_MODIFY = 1000;

    /** So many messages go into one {@code users.messages.batchDelete}. */
    public static final int MAX_BATCH_DELETE = 1000;

    private final GmailGate gate;
    private final MessageBatches batches;
    private final MessageSending sending;
    private final MessageContents contents;
    private final Relabelling relabelling;

    GmailMessages(GmailGate gate, int batchSize) {
        this.gate = gate;
        this.batches = new MessageBatches(gate, batchSize);
        this.sending = new MessageSending(gate);
        this.contents = new MessageContents(gate);
        this.relabelling = new Relabelling(this);
    }

    /**
     * Reads one page of message ids, newest first ({@code users.messages.list}). {@code getMessages()} is null where
     * nothing matches.
     *
     * @param query what to ask for
     * @param pageToken the {@code nextPageToken} of the page before, or null for the first page
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public ListMessagesResponse list(MessagesQuery query, @Nullable String pageToken) {
        return gate.execute(GmailMethod.MESSAGES_LIST, (users, me) -> users.messages()
                .list(me)
                .setQ(query.q())
                .setLabelIds(query.labelIds())
                .setIncludeSpamTrash(query.includeSpamTrash())
                .setMaxResults((long) query.maxResults())
                .setPageToken(pageToken));
    }

    /**
     * Reads one message ({@code users.messages.get}). Of a {@link MessageFormat#FULL} one, texts of some 400 kB and more
     * are left out of the model, which would not fit into the heap where they are long enough; {@link #raw} has them.
     *
     * @param id the message id
     * @param format how much of it
     * @param metadataHeaders with {@link MessageFormat#METADATA}, the header fields wanted; empty for all
     * @throws GmailNotFoundException if there is no such message
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public Message get(String id, MessageFormat format, List<String> metadataHeaders) {
        return contents.read(id, format, metadataHeaders);
    }

    /** Reads one message with all that the format has ({@code users.messages.get}); see {@link #get(String, MessageFormat, List)}. */
    public Message get(String id, MessageFormat format) {
        return get(id, format, List.of());
    }

    /**
     * Reads many messages in few requests ({@code users.messages.get} through the batch endpoint). Messages that exist
     * no longer are reported, not thrown; single refused messages are asked for again without the others.
     *
     * @param ids message ids; any number
     * @param format how much of each
     * @throws GmailException if any message cannot be read for another reason than that it is gone
     */
    public FetchedMessages getAll(Collection<String> ids, MessageFormat format) {
        return getAll(ids, format, List.of());
    }

    /**
     * Reads many messages in few requests, as {@link #getAll(Collection, MessageFormat)} does.
     *
     * @param ids message ids; any number
     * @param format how much of each
     * @param metadataHeaders with {@link MessageFormat#METADATA}, the header fields wanted; empty for all
     * @throws GmailException if any message cannot be read for another reason than that it is gone
     */
    public FetchedMessages getAll(Collection<String> ids, MessageFormat format, List<String> metadataHeaders) {
        return batches.callAll(GmailMethod.MESSAGES_GET, ids, (users, me, id) -> users.messages()
                .get(me, id)
                .setFormat(format.parameter())
                .setMetadataHeaders(metadataHeaders));
    }

    /**
     * Asks of many messages whether they exist, in few requests ({@code users.messages.get} through the batch endpoint).
     *
     * @param ids message ids; any number
     * @param existing takes the id of each that exists as soon as that is known
     * @param gone takes the id of each that exists no longer as soon as that is known; what was told before an exception
     *     need not be asked again
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public void lookUp(Collection<String> ids, Consumer<String> existing, Consumer<String> gone) {
        batches.callAll(List.copyOf(ids).stream()
                .<BatchCall<?>>map(id -> new BatchCall<>(
                        GmailMethod.MESSAGES_GET,
                        Message.class,
                        (users, me) -> users.messages()
                                .get(me, id)
                                .setFormat(MessageFormat.MINIMAL.parameter())
                                .setFields("id"),
                        message -> existing.accept(id),
                        () -> gone.accept(id)))
                .toList());
    }

    /**
     * Returns a way to read the messages of a feed, whose one call follows the other, for fewer units than
     * {@link #getAll}.
     */
    public Hydration hydration(HydrationSettings settings) {
        return new Hydration(gate, batches, settings);
    }

    /**
     * Reads many messages in RFC 5322 form in few requests ({@code users.messages.get}, format raw, through the batch
     * endpoint). The bytes of large ones stream; at no time are they in memory. Messages that exist no longer are left out.
     *
     * @param ids message ids; any number
     * @param spools makes what takes the bytes of one large message; closed at once unless the message is found
     * @param found takes each message as soon as it is read, in any order, and closes its bytes; what it has taken before
     *     an exception need not be read again
     * @throws GmailException if any message cannot be read for another reason than that it is gone
     */
    public <S extends OutputStream> void getAllRaw(
            Collection<String> ids, Supplier<S> spools, Consumer<RawMessage<S>> found) {
        new RawReading<>(spools, found).readAll(ids, batches);
    }

    /**
     * Reads one message in RFC 5322 form ({@code users.messages.get}, format raw). The bytes of a large one stream; at no time
     * are they in memory.
     *
     * @param id the message id
     * @param spools makes what takes the bytes of a large message
     * @return the message, whose bytes the caller closes
     * @throws GmailNotFoundException if there is no such message
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public <S extends OutputStream> RawMessage<S> getRaw(String id, Supplier<S> spools) {
        List<RawMessage<S>> found = new ArrayList<>(1);
        getAllRaw(List.of(id), spools, found::add);
        if (found.isEmpty()) {
            throw MessageContents.noMessage(id);
        }
        return found.get(0);
    }

    /**
     * Opens a message in RFC 5322 form ({@code users.messages.get}, format raw). The message streams; it is not held in
     * memory. The caller closes the stream; reading it may throw {@link IOException} when the connection breaks.
     *
     * @throws GmailNotFoundException if there is no such message
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public InputStream raw(String id) {
        return contents.raw(id);
    }

    /**
     * Opens an attachment, decoded ({@code users.messages.attachments.get}). Attachment ids expire; an expired one is
     * replaced by reading the message again. The caller closes the stream; reading it may throw {@link IOException}
     * when the connection breaks.
     *
     * @param messageId the message
     * @param partId the part of the message, such as {@code 0.1}
     * @param attachmentId the id as last read from the message, or null to read it first
     * @throws GmailNotFoundException if the message or the part is gone
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public InputStream attachment(String messageId, String partId, @Nullable String attachmentId) {
        return contents.attachment(messageId, partId, attachmentId);
    }

    /**
     * Opens an attachment by its id alone, decoded ({@code users.messages.attachments.get}). The caller closes the stream;
     * reading it may throw {@link IOException} when the connection breaks.
     *
     * @param messageId the message
     * @param attachmentId the id as last read from the message; Gmail refuses one after a while
     * @throws GmailNotFoundException if the message is gone
     * @throws GmailInvalidRequestException if the id is no longer good
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public InputStream attachment(String messageId, String attachmentId) {
        return contents.attachment(messageId, attachmentId);
    }

    /**
     * Sends a message ({@code users.messages.send}), which streams as an upload. A send is repeated only where it is certain
     * that Gmail has not taken it; see {@link GmailSending} for finding that out.
     *
     * @param length the length of the message in bytes, exactly
     * @param content opens the message in RFC 5322 form; asked again for each attempt
     * @param threadId the thread to join, or null
     * @return id, thread id and labels of the sent message
     * @throws GmailSendInDoubtException if it is unknown whether Gmail has taken the message
     * @throws GmailTooLargeException if the message is larger than 36,700,160 bytes
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public Message send(long length, MessageStream content, @Nullable String threadId) {
        return sending.send(length, content, threadId);
    }

    /**
     * Adds and removes labels of one message ({@code users.messages.modify}).
     *
     * @param id the message
     * @param addLabelIds label ids, at most 100
     * @param removeLabelIds label ids, at most 100
     * @throws GmailNotFoundException if there is no such message
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public Message modify(String id, Collection<String> addLabelIds, Collection<String> removeLabelIds) {
        ModifyMessageRequest change = modification(addLabelIds, removeLabelIds);
        return gate.execute(
                GmailMethod.MESSAGES_MODIFY, (users, me) -> users.messages().modify(me, id, change));
    }

    /**
     * Adds and removes labels of many messages ({@code users.messages.batchModify}), in chunks of
     * {@value #MAX_BATCH_MODIFY}, each of which costs what ten of {@link #modify} do. Chunks before a failed one stay
     * modified. Doing it again changes nothing, so a chunk whose answer was lost is repeated. Gmail does not say which
     * messages exist no longer.
     *
     * @param ids messages; any number, none makes no call
     * @param addLabelIds label ids
     * @param removeLabelIds label ids
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public void batchModify(Collection<String> ids, Collection<String> addLabelIds, Collection<String> removeLabelIds) {
        new Chunks<>(ids.iterator(), MAX_BATCH_MODIFY)
                .forEachRemaining(chunk -> batchModifyChunk(new BatchModifyMessagesRequest()
                        .setIds(chunk)
                        .setAddLabelIds(List.copyOf(addLabelIds))
                        .setRemoveLabelIds(List.copyOf(removeLabelIds))));
    }

    /**
     * Adds and removes labels of some messages one by one in few requests ({@code users.messages.modify} through the
     * batch endpoint). A message that exists no longer keeps none of the others from being changed.
     *
     * @param ids messages; any number, none makes no call
     * @param addLabelIds label ids, at most 100
     * @param removeLabelIds label ids, at most 100
     * @return the ids of messages that exist no longer
     * @throws GmailException if any message cannot be changed for another reason than that it is gone
     */
    public List<String> modifyAll(
            Collection<String> ids, Collection<String> addLabelIds, Collection<String> removeLabelIds) {
        ModifyMessageRequest change = modification(addLabelIds, removeLabelIds);
        return batches.callAll(GmailMethod.MESSAGES_MODIFY, ids, (users, me, id) -> users.messages()
                        .modify(me, id, change))
                .gone();
    }

    /**
     * Adds and removes labels of many messages in the way that costs fewest quota units: {@link #modifyAll} for a few,
     * {@link #batchModify} for ten and more. Messages that exist no longer keep none of the others from being changed.
     * Doing it again changes nothing. {@code TRASH} may be added like any other label.
     *
     * @param ids messages; any number, none makes no call
     * @param addLabelIds label ids, at most 100
     * @param removeLabelIds label ids, at most 100, none of those to add; no label at all makes no call
     * @return the ids of messages that Gmail said exist no longer; {@link #batchModify} does not say, so that there may
     *     be more
     * @throws GmailException if any message cannot be changed for another reason than that it is gone; some of the
     *     others may be changed then
     */
    public List<String> relabel(
            Collection<String> ids, Collection<String> addLabelIds, Collection<String> removeLabelIds) {
        return relabelling.relabel(ids, addLabelIds, removeLabelIds);
    }

    private static ModifyMessageRequest modification(
            Collection<String> addLabelIds, Collection<String> removeLabelIds) {
        return new ModifyMessageRequest()
                .setAddLabelIds(List.copyOf(addLabelIds))
                .setRemoveLabelIds(List.copyOf(removeLabelIds));
    }

    private void batchModifyChunk(BatchModifyMessagesRequest change) {
        gate.run(GmailMethod.MESSAGES_BATCH_MODIFY, (users, me) -> users.messages()
                .batchModify(me, change));
    }

    /**
     * Moves a message to the trash ({@code users.messages.trash}).
     *
     * @throws GmailNotFoundException if there is no such message
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public Message trash(String id) {
        return gate.execute(
                GmailMethod.MESSAGES_TRASH, (users, me) -> users.messages().trash(me, id));
    }

    /**
     * Takes a message out of the trash ({@code users.messages.untrash}).
     *
     * @throws GmailNotFoundException if there is no such message
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public Message untrash(String id) {
        return gate.execute(
                GmailMethod.MESSAGES_UNTRASH, (users, me) -> users.messages().untrash(me, id));
    }

    /**
     * Deletes a message for good ({@code users.messages.delete}). Not even a scope that may modify allows it: only
     * {@code https://mail.google.com/} does.
     *
     * @throws GmailNotFoundException if there is no such message; also where an attempt whose answer was lost had deleted it
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public void delete(String id) {
        gate.run(GmailMethod.MESSAGES_DELETE, (users, me) -> users.messages().delete(me, id));
    }

    /**
     * Deletes many messages for good ({@code users.messages.batchDelete}), in chunks of {@value #MAX_BATCH_DELETE}. Chunks
     * before a failed one stay deleted. Gmail does not say which messages existed no longer.
     *
     * @param ids messages; any number, none makes no call
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public void batchDelete(Collection<String> ids) {
        new Chunks<>(ids.iterator(), MAX_BATCH_DELETE)
                .forEachRemaining(chunk -> gate.run(GmailMethod.MESSAGES_BATCH_DELETE, (users, me) -> users.messages()
                        .batchDelete(me, new BatchDeleteMessagesRequest().setIds(chunk))));
    }
}

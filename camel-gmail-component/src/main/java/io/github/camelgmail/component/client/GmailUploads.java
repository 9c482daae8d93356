package io.github.camelgmail.component.client;

import com.google.api.services.gmail.model.Draft;
import com.google.api.services.gmail.model.Message;
import org.jspecify.annotations.Nullable;

/**
 * The verbs that take a message, which always streams: in one request while it is small, else in a resumable upload, which
 * goes on where it broke off. Every one throws {@link GmailTooLargeException} before the first byte where the message is too
 * large. Safe for use by many threads.
 */
public final class GmailUploads {

    private final MessageUploads uploads;

    GmailUploads(GmailGate gate, UploadSettings settings) {
        this.uploads = new MessageUploads(gate, settings);
    }

    /**
     * Creates a draft ({@code users.drafts.create}). One whose answer was lost is created again, so that there may be two.
     *
     * @param threadId the thread to join, or null
     * @return the draft's id, and ids of its message and thread
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public Draft createDraft(MessageSource message, @Nullable String threadId) {
        return uploads.upload(draftCreation(threadId, false), message);
    }

    /**
     * Replaces the message of a draft ({@code users.drafts.update}), which then has another message id.
     *
     * @param threadId the thread to move to, or null to stay
     * @throws GmailNotFoundException if there is no such draft
     * @throws GmailException if Gmail refuses, as it does where the draft was sent, or cannot be reached
     */
    public Draft updateDraft(String draftId, MessageSource message, @Nullable String threadId) {
        Draft metadata = new Draft().setId(draftId).setMessage(new Message().setThreadId(threadId));
        return uploads.upload(
                UploadCall.of(
                        GmailMethod.DRAFTS_UPDATE, (users, me) -> users.drafts().update(me, draftId, metadata)),
                message);
    }

    /**
     * Puts a message into the mailbox as it is ({@code users.messages.insert}), as IMAP's APPEND does: nothing scans it, and it
     * goes to nobody. One whose answer was lost is inserted again, so that it may be there twice; a resumable upload tells its
     * outcome when asked again.
     *
     * @return id, thread id and labels of the message
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public Message insert(MessageSource message, Insertion insertion) {
        return uploads.upload(
                UploadCall.of(GmailMethod.MESSAGES_INSERT, (users, me) -> users.messages()
                        .insert(me, insertion.metadata())
                        .setInternalDateSource(insertion.internalDateSource())
                        .setDeleted(insertion.flag(insertion.deleted()))),
                message);
    }

    /**
     * Puts a message into the mailbox as if it had just arrived ({@code users.messages.import}): it is scanned and sorted,
     * and goes to nobody. What is lost is imported again, as with {@link #insert}.
     *
     * @return id, thread id and labels of the message
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public Message importMessage(MessageSource message, Insertion insertion) {
        return uploads.upload(
                UploadCall.of(GmailMethod.MESSAGES_IMPORT, (users, me) -> users.messages()
                        .gmailImport(me, insertion.metadata())
                        .setInternalDateSource(insertion.internalDateSource())
                        .setDeleted(insertion.flag(insertion.deleted()))
                        .setNeverMarkSpam(insertion.flag(insertion.neverMarkSpam()))
                        .setProcessForCalendar(insertion.flag(insertion.processForCalendar()))),
                message);
    }

    /** The most bytes that a message of a method may have, by Gmail's limits and the settings. */
    public long allowed(GmailMethod method) {
        return uploads.allowed(method);
    }

    /**
     * The exception for a message that has become too large before its size was known.
     *
     * @param cause what stopped it
     */
    public GmailTooLargeException tooLarge(GmailMethod method, Throwable cause) {
        long allowed = uploads.allowed(method);
        return GmailTooLargeException.unsent(method, "more than " + allowed, allowed, cause);
    }

    /** @param careful whether a draft that may have been created is not created again */
    static UploadCall<Draft> draftCreation(@Nullable String threadId, boolean careful) {
        Draft metadata = new Draft().setMessage(new Message().setThreadId(threadId));
        return new UploadCall<>(GmailMethod.DRAFTS_CREATE, careful, (users, me) -> users.drafts()
                .create(me, metadata));
    }
}

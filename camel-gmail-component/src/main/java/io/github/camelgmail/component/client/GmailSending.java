package io.github.camelgmail.component.client;

import org.jspecify.annotations.Nullable;

/** Sends mails once, though answers are lost. Every mail carries {@link PendingSend#HEADER}. Safe for use by many threads. */
public final class GmailSending {

    private final DirectSending direct;
    private final DraftSending byDraft;

    GmailSending(GmailGate gate, UploadSettings settings, GmailDrafts drafts, SentCopies copies) {
        MessageUploads uploads = new MessageUploads(gate, settings);
        this.direct = new DirectSending(gate, uploads, copies);
        this.byDraft = new DraftSending(gate, uploads, drafts, copies);
    }

    /**
     * Sends a mail at once ({@code users.messages.send}). Where the outcome is unknown its copy is looked for among the mails
     * sent last; it is not sent again. A mail that was tried before, or has a key, is looked for before it is sent.
     *
     * @param pending the mail; to be kept for the next attempt unless this one succeeds
     * @param threadId the thread to join, or null
     * @throws GmailSendInDoubtException if it is unknown whether Gmail has taken the mail, and its copy is not found
     * @throws GmailTooLargeException if it is too large; nothing was sent
     * @throws GmailException if Gmail refuses or cannot be reached; it was not sent then
     */
    public SentMail direct(PendingSend pending, MessageSource message, @Nullable String threadId) {
        return direct.send(pending, message, threadId);
    }

    /**
     * Sends a mail by way of a draft ({@code users.drafts.create}, {@code users.drafts.send}). Where the outcome is unknown,
     * the draft tells it: one that is gone was sent. A draft that cannot be sent stays.
     *
     * @param pending the mail; to be kept for the next attempt unless this one succeeds
     * @param threadId the thread to join, or null
     * @throws GmailSendInDoubtException if neither the sending nor the draft had an answer
     * @throws GmailTooLargeException if it is too large; nothing was sent
     * @throws GmailException if Gmail refuses or cannot be reached; it was not sent then
     */
    public SentMail byDraft(PendingSend pending, MessageSource message, @Nullable String threadId) {
        return byDraft.send(pending, message, threadId);
    }

    /**
     * Sends a draft as it is ({@code users.drafts.send}), with the same care.
     *
     * @param pending the mail; to be kept for the next attempt unless this one succeeds
     * @throws GmailSendInDoubtException if neither the sending nor the draft had an answer
     * @throws GmailNotFoundException if there is no such draft
     * @throws GmailException if Gmail refuses or cannot be reached; it was not sent then
     */
    public SentMail draft(PendingSend pending, String draftId) {
        return byDraft.sendDraft(pending, draftId);
    }
}

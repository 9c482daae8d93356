package io.github.camelgmail.component.client;

import org.jspecify.annotations.Nullable;

/** Sends mails at once, and looks for the copy of one whose outcome is unknown; never sends it again by itself. */
final class DirectSending {

    /** The copy of a sent mail shows at once as a rule; the last look is seven times the first wait after the first one. */
    private static final int LOOKS = 4;

    private final GmailGate gate;
    private final MessageUploads uploads;
    private final SentCopies copies;

    DirectSending(GmailGate gate, MessageUploads uploads, SentCopies copies) {
        this.gate = gate;
        this.uploads = uploads;
        this.copies = copies;
    }

    SentMail send(PendingSend pending, MessageSource message, @Nullable String threadId) {
        pending.begin(gate.now());
        if (pending.mayBeSent()) {
            KnownCopy copy = sentBefore(pending);
            if (copy != null) {
                return copy.asFound();
            }
        }
        boolean before = pending.asked();
        try {
            return copies.sent(uploads.upload(MessageSending.call(threadId), message), pending);
        } catch (GmailSendInDoubtException e) {
            return findOut(pending, e);
        } catch (GmailException e) {
            pending.refused(before);
            throw e;
        }
    }

    /** What is in doubt stays so where nobody can look. */
    private @Nullable KnownCopy sentBefore(PendingSend pending) {
        try {
            return copies.findSent(pending).copy();
        } catch (GmailException e) {
            throw pending.inDoubt() ? SendDoubt.after(GmailMethod.MESSAGES_SEND, e) : e;
        }
    }

    private SentMail findOut(PendingSend pending, GmailSendInDoubtException doubt) {
        int looked;
        try {
            CopySearch.Finding finding = copies.findSent(pending);
            for (int round = 1; finding.copy() == null && round < LOOKS; round++) {
                gate.pause(GmailMethod.MESSAGES_LIST, round);
                finding = copies.findSent(pending);
            }
            if (finding.copy() != null) {
                return finding.copy().asFound();
            }
            looked = finding.looked();
        } catch (GmailException e) {
            throw SendDoubt.notLooked(doubt, e);
        }
        throw SendDoubt.notFound(doubt, looked, pending.since(gate.now()), LOOKS);
    }
}

package io.github.camelgmail.component.client;

import com.google.api.services.gmail.model.Message;
import java.util.Optional;

/** What of the mails that shall go out is in the mailbox already: sent, or in a draft. Safe for use by many threads. */
final class SentCopies {

    private final GmailGate gate;
    private final CopySearch sent;
    private final CopySearch drafts;

    SentCopies(GmailGate gate, CopyListing sent, CopyListing drafts) {
        this.gate = gate;
        this.sent = new CopySearch(sent);
        this.drafts = new CopySearch(drafts);
    }

    /**
     * Looks once for the sent copy of a mail.
     *
     * @throws GmailSendInDoubtException if there are too many sent mails to look at all of them
     */
    CopySearch.Finding findSent(PendingSend pending) {
        CopySearch.Finding finding = sent.find(pending.sendId(), pending.since(gate.now()));
        if (!finding.complete()) {
            throw SendDoubt.tooMany(finding.looked());
        }
        return finding;
    }

    /** Looks once for the draft of a mail. */
    Optional<KnownCopy> findDraft(PendingSend pending) {
        return Optional.ofNullable(
                drafts.find(pending.sendId(), pending.since(gate.now())).copy());
    }

    /** Takes note of a mail that Gmail says it has sent. */
    SentMail sent(Message message, PendingSend pending) {
        if (pending.marked()) {
            sent.remember(new KnownCopy(message.getId(), message.getThreadId(), null, pending.sendId(), gate.now()));
        }
        return new SentMail(message.getId(), message.getThreadId(), false);
    }
}

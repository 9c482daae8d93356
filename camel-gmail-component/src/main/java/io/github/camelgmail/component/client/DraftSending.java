package io.github.camelgmail.component.client;

import com.google.api.services.gmail.model.Draft;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends mails by way of a draft. Sending takes the draft away, so that one draft is sent once however often Gmail is asked
 * to: after a lost answer, a draft that is gone was sent, and one that is there is sent again.
 */
final class DraftSending {

    private static final Logger LOG = LoggerFactory.getLogger(DraftSending.class);

    private final GmailGate gate;
    private final MessageUploads uploads;
    private final GmailDrafts drafts;
    private final SentCopies copies;

    DraftSending(GmailGate gate, MessageUploads uploads, GmailDrafts drafts, SentCopies copies) {
        this.gate = gate;
        this.uploads = uploads;
        this.drafts = drafts;
        this.copies = copies;
    }

    SentMail send(PendingSend pending, MessageSource message, @Nullable String threadId) {
        pending.begin(gate.now());
        if (pending.mayBeSent() && pending.draftId() == null) {
            Optional<SentMail> sent = find(pending);
            if (sent.isPresent()) {
                return sent.get();
            }
        }
        String known = pending.draftId();
        if (known != null) {
            return send(pending, known);
        }
        String created = create(pending, message, threadId);
        pending.inDraft(created);
        return send(pending, created);
    }

    /**
     * Looks among the drafts first: what is sent meanwhile shows among the sent mails after it. Under a key there may be both,
     * a sent mail and a second draft of it, whose creation lost its answer; without one no draft was sent yet.
     */
    private Optional<SentMail> find(PendingSend pending) {
        Optional<KnownCopy> draft = copies.findDraft(pending);
        KnownCopy sent = pending.keyed() ? copies.findSent(pending).copy() : null;
        if (sent != null) {
            return Optional.of(sent.asFound());
        }
        draft.ifPresent(copy -> pending.inDraft(String.valueOf(copy.draftId())));
        return Optional.empty();
    }

    private String create(PendingSend pending, MessageSource message, @Nullable String threadId) {
        boolean before = pending.asked();
        for (int round = 1; ; round++) {
            try {
                return uploads.upload(GmailUploads.draftCreation(threadId, true), message)
                        .getId();
            } catch (GmailSendInDoubtException e) {
                Optional<KnownCopy> draft = copies.findDraft(pending);
                if (draft.isPresent()) {
                    return String.valueOf(draft.get().draftId());
                }
                again(GmailMethod.DRAFTS_CREATE, round, e);
            } catch (GmailException e) {
                // Of a draft that an earlier round may have made nothing is known.
                pending.refused(before || round > 1);
                throw e;
            }
        }
    }

    SentMail sendDraft(PendingSend pending, String draftId) {
        pending.begin(gate.now());
        return send(pending, draftId);
    }

    private SentMail send(PendingSend pending, String draftId) {
        boolean inDoubt = pending.asked();
        Draft draft = new Draft().setId(draftId);
        for (int round = 1; ; round++) {
            try {
                return copies.sent(
                        gate.execute(GmailMethod.DRAFTS_SEND, (users, me) -> users.drafts()
                                .send(me, draft)),
                        pending);
            } catch (GmailSendInDoubtException e) {
                inDoubt = true;
                if (isGone(draftId, e)) {
                    return found(pending);
                }
                again(GmailMethod.DRAFTS_SEND, round, e);
            } catch (GmailException e) {
                if (inDoubt && DraftTrouble.tellsOfNoDraft(e)) {
                    return found(pending);
                }
                pending.refused(inDoubt);
                if (pending.keyed() && DraftTrouble.tellsOfNoDraft(e)) {
                    return sentByOthers(pending, e);
                }
                throw e;
            }
        }
    }

    private boolean isGone(String draftId, GmailSendInDoubtException doubt) {
        try {
            return !GmailDrafts.isUnsent(drafts.get(draftId, MessageFormat.MINIMAL));
        } catch (GmailNotFoundException e) {
            return true;
        } catch (GmailException e) {
            throw SendDoubt.notLooked(doubt, e);
        }
    }

    /** Waits before the next attempt; it was not sent so far, so that whoever tries again later does no harm. */
    private void again(GmailMethod method, int round, GmailSendInDoubtException last) {
        if (round >= gate.maxAttempts()) {
            String what = "Gmail has not done it though asked " + round + " times (" + last.getMessage() + ")";
            throw new GmailUnavailableException(
                    new GmailProblem(method, 0, null, what, "Try again; the mail has not been sent", true), last);
        }
        gate.pause(method, round);
    }

    /** Nobody here has sent the draft: who took it away has either sent or deleted it. */
    private SentMail sentByOthers(PendingSend pending, GmailException gone) {
        KnownCopy copy = copies.findSent(pending).copy();
        if (copy == null) {
            throw SendDoubt.draftGone(gone);
        }
        return copy.asFound();
    }

    /** It is certain that the mail was sent; its ids are told where they can be read. */
    private SentMail found(PendingSend pending) {
        if (!pending.marked()) {
            return new SentMail(null, null, true);
        }
        try {
            KnownCopy copy = copies.findSent(pending).copy();
            return copy == null ? new SentMail(null, null, true) : copy.asFound();
        } catch (GmailException e) {
            LOG.debug("The ids of a mail that was sent as a draft cannot be read", e);
            return new SentMail(null, null, true);
        }
    }
}

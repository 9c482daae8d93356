package io.github.camelgmail.component.client;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Puts in words what is not known of a mail that may have been sent. */
final class SendDoubt {

    private static final String CURE =
            "Look for the mail in the Sent folder (search in:sent with its subject and recipients) before sending it again";

    private SendDoubt() {}

    /** For a call that may have taken place, though what came last tells nothing of it. */
    static GmailSendInDoubtException after(GmailMethod method, GmailException last) {
        return doubt(method, "An answer was lost, and asking for it failed (" + last.getMessage() + ")", last);
    }

    /** For an upload whose session is gone, and with it what became of the call. */
    static GmailSendInDoubtException sessionEnded(GmailMethod method) {
        return doubt(method, "An answer was lost, and the upload session that knew it has ended", null);
    }

    /** For the draft of a key that is gone, though no mail of that key is among those sent. */
    static GmailSendInDoubtException draftGone(GmailException gone) {
        String what = "The draft of the mail is gone, and it is not among the mails sent (" + gone.getMessage() + ")";
        return doubt(GmailMethod.DRAFTS_SEND, what, gone);
    }

    /** For a mail that may be among more than are looked at. */
    static GmailSendInDoubtException tooMany(int looked) {
        String what = "More than " + looked + " mails were sent meanwhile, so that not all were looked at for its copy";
        return new GmailSendInDoubtException(problem(GmailMethod.MESSAGES_SEND, what), looked, null);
    }

    /** For a mail that was looked for in vain. */
    static GmailSendInDoubtException notFound(GmailSendInDoubtException first, int looked, Instant since, int times) {
        String what = first.getMessage() + ". Its copy was looked for " + times + " times among the mails sent since "
                + since + " (" + looked + " read), and is not there";
        return new GmailSendInDoubtException(problem(GmailMethod.MESSAGES_SEND, what), looked, first);
    }

    /** For a mail that could not be looked for. */
    static GmailSendInDoubtException notLooked(GmailSendInDoubtException first, GmailException trouble) {
        String what = first.getMessage() + ". Its copy could not be looked for (" + trouble.getMessage() + ")";
        GmailSendInDoubtException doubt =
                new GmailSendInDoubtException(problem(GmailMethod.MESSAGES_SEND, what), 0, first);
        doubt.addSuppressed(trouble);
        return doubt;
    }

    private static GmailSendInDoubtException doubt(GmailMethod method, String what, @Nullable GmailException last) {
        return new GmailSendInDoubtException(problem(method, what), 0, last);
    }

    private static GmailProblem problem(GmailMethod method, String what) {
        return new GmailProblem(method, 0, null, what, CURE, false);
    }
}

package io.github.camelgmail.component.message;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a message, in its thread: RFC 5322 section 3.6.
 *
 * @param original the message that is answered; with its body where it is quoted
 * @param automatic whether a program writes the answer; as RFC 3834 asks, it is then marked so that no other program
 *     answers it in turn, and goes to one address unless it goes to all, so that one mail of a stranger cannot make many
 *     of ours
 * @param all whether all who got the message get the answer, or only its sender
 * @param quoted whether the message is quoted below the answer
 * @param own our addresses, which an answer to all leaves out
 */
public record Reply(GmailMessage original, boolean automatic, boolean all, boolean quoted, OwnAddresses own)
        implements FollowUp {

    /** An answer to the sender, who is not quoted. */
    public Reply(GmailMessage original, boolean automatic) {
        this(original, automatic, false, false, OwnAddresses.unknown());
    }

    /** An answer that a person wrote. */
    public static Reply to(GmailMessage original) {
        return new Reply(original, false);
    }

    /** The same answer, marked as written by a program. */
    public Reply asAutomatic() {
        return new Reply(original, true, all, quoted, own);
    }

    /** The same answer to all who got the message, but to none of our addresses. */
    public Reply toAll(OwnAddresses ours) {
        return new Reply(original, automatic, true, quoted, ours);
    }

    /** The same answer with the message below it. */
    public Reply quoting() {
        return new Reply(original, automatic, all, true, own);
    }

    /** Who receives an answer to a message: its Reply-To, else its From; empty when neither can be read. */
    static List<MailAddress> recipientsOf(GmailMessage mail) {
        AddressList replyTo = mail.replyTo();
        return replyTo.isEmpty() ? mail.from().addresses() : replyTo.addresses();
    }

    @Override
    public Outgoing applyTo(Outgoing draft) {
        MailFields fields = ThreadFields.after(original, addressed(draft.fields()));
        if (fields.subject() == null) {
            fields = fields.withSubject(ThreadFields.subject(SubjectPrefix.REPLY, original));
        }
        Outgoing answer = draft.withFields(automatic ? fields.withField("Auto-Submitted", "auto-replied") : fields);
        return quoted && answer instanceof OutgoingMail mail
                ? Quotation.of(original).below(mail)
                : answer;
    }

    @Override
    public @Nullable String threadId() {
        return original.threadId();
    }

    private MailFields addressed(MailFields fields) {
        if (!fields.to().isEmpty()) {
            return fields;
        }
        ReplyRecipients recipients =
                all ? ReplyRecipients.ofAll(original, own) : ReplyRecipients.ofSender(original, own);
        if (recipients.to().isEmpty() && recipients.cc().isEmpty()) {
            throw new InvalidMailException(
                    "To",
                    "Message " + original.id() + " has no readable Reply-To or From to answer to."
                            + " Give the recipient yourself, by the option to or the header CamelGmailTo");
        }
        List<MailAddress> to = automatic && !all ? recipients.to().subList(0, 1) : recipients.to();
        return fields.withRecipients(to, copies(to, recipients.cc(), fields.cc()), fields.bcc());
    }

    /** Nobody is named twice. */
    private static List<MailAddress> copies(List<MailAddress> to, List<MailAddress> theirs, List<MailAddress> ours) {
        Set<String> named = new HashSet<>();
        to.forEach(address -> named.add(MailboxKey.of(address.address())));
        List<MailAddress> copies = new ArrayList<>(ours);
        copies.addAll(theirs);
        copies.removeIf(address -> !named.add(MailboxKey.of(address.address())));
        return copies;
    }
}

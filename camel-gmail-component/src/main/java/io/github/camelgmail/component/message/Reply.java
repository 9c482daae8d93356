package io.github.camelgmail.component.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a message, in its thread: RFC 5322 section 3.6.
 *
 * @param original the message that is answered
 * @param automatic whether a program writes the answer; as RFC 3834 asks, it is then marked so that no other program
 *     answers it in turn, and goes to one address, so that one mail of a stranger cannot make many of ours
 */
public record Reply(GmailMessage original, boolean automatic) implements FollowUp {

    /** RFC 5322 wants the field to stay readable; the first and the newest ids are what threading needs. */
    private static final int MOST_REFERENCES = 50;

    private static final Pattern ANSWER_PREFIX = Pattern.compile("(?i)\\s*re\\s*:.*", Pattern.DOTALL);

    /** An answer that a person wrote. */
    public static Reply to(GmailMessage original) {
        return new Reply(original, false);
    }

    /** The same answer, marked as written by a program. */
    public Reply asAutomatic() {
        return new Reply(original, true);
    }

    /** Who receives an answer to a message: its Reply-To, else its From; empty when neither can be read. */
    static List<MailAddress> recipientsOf(GmailMessage mail) {
        AddressList replyTo = mail.replyTo();
        return replyTo.isEmpty() ? mail.from().addresses() : replyTo.addresses();
    }

    @Override
    public Outgoing applyTo(Outgoing draft) {
        MailFields fields = threaded(addressed(draft.fields()));
        if (fields.subject() == null) {
            fields = fields.withSubject(subject());
        }
        return draft.withFields(automatic ? fields.withField("Auto-Submitted", "auto-replied") : fields);
    }

    @Override
    public @Nullable String threadId() {
        return original.threadId();
    }

    private MailFields addressed(MailFields fields) {
        if (!fields.to().isEmpty()) {
            return fields;
        }
        List<MailAddress> recipients = recipientsOf(original);
        if (recipients.isEmpty()) {
            throw new InvalidMailException(
                    "To",
                    "Message " + original.id() + " has no readable Reply-To or From to answer to."
                            + " Give the recipient yourself, by the option to or the header CamelGmailTo");
        }
        return fields.withRecipients(automatic ? recipients.subList(0, 1) : recipients, fields.cc(), fields.bcc());
    }

    private MailFields threaded(MailFields fields) {
        List<String> own = MessageIds.of(original.headers().all("Message-ID"));
        List<String> thread = new ArrayList<>(ancestors());
        thread.removeAll(Set.copyOf(own));
        thread.addAll(own);
        return fields.withThreading(own.isEmpty() ? null : own.get(own.size() - 1), bounded(thread));
    }

    /** The original's References, or its In-Reply-To where that names exactly one parent. */
    private List<String> ancestors() {
        List<String> references = original.references();
        List<String> parents = MessageIds.of(original.headers().all("In-Reply-To"));
        return references.isEmpty() && parents.size() == 1 ? parents : references;
    }

    private static List<String> bounded(List<String> ids) {
        if (ids.size() <= MOST_REFERENCES) {
            return ids;
        }
        List<String> kept = new ArrayList<>(ids.subList(0, 1));
        kept.addAll(ids.subList(ids.size() - MOST_REFERENCES + 1, ids.size()));
        return kept;
    }

    private String subject() {
        String subject = original.subject() == null
                ? ""
                : HeaderText.oneLine(original.subject()).strip();
        return ANSWER_PREFIX.matcher(subject).matches() ? subject : ("Re: " + subject).strip();
    }
}

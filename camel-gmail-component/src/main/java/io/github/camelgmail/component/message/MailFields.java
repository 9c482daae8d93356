package io.github.camelgmail.component.message;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The header section of a mail on its way out. Every value has been checked when an instance exists.
 *
 * @param from the sender; null lets Gmail put the account's own address
 * @param to recipients
 * @param cc copy recipients
 * @param bcc blind copy recipients; Gmail takes them from the mail and hides them from the others
 * @param replyTo where answers shall go
 * @param subject one line, any Unicode; null for none
 * @param inReplyTo the Message-ID, in angle brackets, of the mail that this one answers; null for none
 * @param references Message-IDs, in angle brackets, of the thread so far, oldest first
 * @param others further fields by name, such as {@code Auto-Submitted}
 */
public record MailFields(
        @Nullable MailAddress from,
        List<MailAddress> to,
        List<MailAddress> cc,
        List<MailAddress> bcc,
        List<MailAddress> replyTo,
        @Nullable String subject,
        @Nullable String inReplyTo,
        List<String> references,
        Map<String, String> others) {

    private static final MailFields NONE =
            new MailFields(null, List.of(), List.of(), List.of(), List.of(), null, null, List.of(), Map.of());
    private static final Pattern FIELD_NAME = Pattern.compile("[\\x21-\\x39\\x3B-\\x7E]{1,70}");
    private static final Pattern MESSAGE_ID = Pattern.compile("<[\\x21-\\x3B\\x3D\\x3F-\\x7E]{1,900}>");
    private static final Set<String> OWN_FIELDS = Set.of(
            "from",
            "to",
            "cc",
            "bcc",
            "reply-to",
            "subject",
            "in-reply-to",
            "references",
            "mime-version",
            "sender",
            "message-id",
            "date");

    /**
     * Copies the collections and checks every value.
     *
     * @throws InvalidMailException on a line break in a value, a malformed Message-ID, or a field that has its own
     *     component or belongs to the content
     */
    public MailFields {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        bcc = List.copyOf(bcc);
        replyTo = List.copyOf(replyTo);
        references = List.copyOf(references);
        others = Map.copyOf(others);
        if (subject != null) {
            HeaderText.requireOneLine("Subject", subject);
        }
        if (inReplyTo != null) {
            requireMessageId("In-Reply-To", inReplyTo);
        }
        references.forEach(id -> requireMessageId("References", id));
        others.forEach(MailFields::requireField);
    }

    /** No field at all. */
    public static MailFields none() {
        return NONE;
    }

    /** Whether anybody would receive the mail. */
    public boolean hasRecipients() {
        return !(to.isEmpty() && cc.isEmpty() && bcc.isEmpty());
    }

    /** The same fields from another sender. */
    public MailFields withFrom(@Nullable MailAddress sender) {
        return new MailFields(sender, to, cc, bcc, replyTo, subject, inReplyTo, references, others);
    }

    /** The same fields with other recipients. */
    public MailFields withRecipients(List<MailAddress> newTo, List<MailAddress> newCc, List<MailAddress> newBcc) {
        return new MailFields(from, newTo, newCc, newBcc, replyTo, subject, inReplyTo, references, others);
    }

    /** The same fields with other addresses to answer to. */
    public MailFields withReplyTo(List<MailAddress> addresses) {
        return new MailFields(from, to, cc, bcc, addresses, subject, inReplyTo, references, others);
    }

    /** The same fields with another subject. */
    public MailFields withSubject(@Nullable String newSubject) {
        return new MailFields(from, to, cc, bcc, replyTo, newSubject, inReplyTo, references, others);
    }

    /** The same fields, placed in a thread; RFC 5322 section 3.6.4. */
    public MailFields withThreading(@Nullable String answered, List<String> thread) {
        return new MailFields(from, to, cc, bcc, replyTo, subject, answered, thread, others);
    }

    /** The same fields and one more, such as {@code Auto-Submitted}. */
    public MailFields withField(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(others);
        more.put(name, value);
        return new MailFields(from, to, cc, bcc, replyTo, subject, inReplyTo, references, more);
    }

    /** Whether a token is a Message-ID that may be copied into a header field. */
    static boolean isMessageId(String token) {
        return MESSAGE_ID.matcher(token).matches();
    }

    private static void requireMessageId(String field, String id) {
        if (!isMessageId(id)) {
            throw new InvalidMailException(
                    field,
                    "The " + field + " '" + Quoted.brief(id)
                            + "' is not a Message-ID. Write it as <left@right>, in US-ASCII without spaces");
        }
    }

    private static void requireField(String name, String value) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!FIELD_NAME.matcher(name).matches() || OWN_FIELDS.contains(lower) || lower.startsWith("content-")) {
            throw new InvalidMailException(
                    Quoted.brief(name),
                    "'" + Quoted.brief(name) + "' cannot be added as a header field:"
                            + " it is malformed, or belongs to what the component writes itself");
        }
        HeaderText.requireOneLine(name, value);
    }
}

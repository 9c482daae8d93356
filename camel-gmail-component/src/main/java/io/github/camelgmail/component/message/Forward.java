package io.github.camelgmail.component.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A message of the mailbox for others to read: its fields, texts and attachments below what the route says about it. It stays
 * in its thread, as with Gmail's own forwarding.
 *
 * @param original the message, read with {@code format=raw}; its attachments are read while the mail is written
 * @param automatic whether a program forwards it, of which the mail then tells other programs (RFC 3834)
 */
public record Forward(GmailMessage original, boolean automatic) implements FollowUp {

    /**
     * Completes a note with the message; its recipients are those of the note alone.
     *
     * @throws InvalidMailException when the note is a ready message
     */
    @Override
    public Outgoing applyTo(Outgoing note) {
        if (!(note instanceof OutgoingMail written)) {
            throw new InvalidMailException(
                    "body",
                    "A note to a forwarded message must be text or HTML, not a ready message. Set bodyType to text or html");
        }
        MailFields fields = ThreadFields.after(original, written.fields());
        if (fields.subject() == null) {
            fields = fields.withSubject(ThreadFields.subject(SubjectPrefix.FORWARD, original));
        }
        OutgoingMail mail =
                written.withFields(automatic ? fields.withField("Auto-Submitted", "auto-generated") : fields);
        List<OutgoingAttachment> parts = original.forwardedParts();
        List<OutgoingAttachment> attachments = new ArrayList<>(written.attachments());
        attachments.addAll(parts);
        Set<String> carried = parts.stream()
                .map(OutgoingAttachment::contentId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return Quotation.forwarding(original, carried::contains).below(mail).withAttachments(attachments);
    }

    @Override
    public @Nullable String threadId() {
        return original.threadId();
    }
}

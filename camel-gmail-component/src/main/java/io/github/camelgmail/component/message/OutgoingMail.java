package io.github.camelgmail.component.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be composed from its parts.
 *
 * @param fields addresses, subject and the rest of the header section
 * @param text plain text, or null
 * @param html HTML, or null; with {@code text} the two become alternatives
 * @param attachments read once, when the mail is written
 */
public record OutgoingMail(
        MailFields fields, @Nullable String text, @Nullable String html, List<OutgoingAttachment> attachments)
        implements Outgoing {

    /** Keeps a copy of the list of attachments. */
    public OutgoingMail {
        attachments = List.copyOf(attachments);
    }

    @Override
    public OutgoingMail withFields(MailFields other) {
        return new OutgoingMail(other, text, html, attachments);
    }
}

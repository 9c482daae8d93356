package io.github.camelgmail.component.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be composed from its parts.
 *
 * @param fields addresses, subject and the rest of the header section
 * @param text plain text, or null
 * @param html HTML, or null; with {@code text} the two become alternatives
 * @param calendar an iCalendar object that stands beside the texts as another alternative, or null
 * @param attachments read once, when the mail is written; those that the HTML shows travel together with it
 */
public record OutgoingMail(
        MailFields fields,
        @Nullable String text,
        @Nullable String html,
        @Nullable Invitation calendar,
        List<OutgoingAttachment> attachments)
        implements Outgoing {

    /** Keeps a copy of the list of attachments. */
    public OutgoingMail {
        attachments = List.copyOf(attachments);
    }

    /** A mail without an invitation. */
    public OutgoingMail(
            MailFields fields, @Nullable String text, @Nullable String html, List<OutgoingAttachment> attachments) {
        this(fields, text, html, null, attachments);
    }

    @Override
    public OutgoingMail withFields(MailFields other) {
        return new OutgoingMail(other, text, html, calendar, attachments);
    }

    /** The same mail with other texts. */
    OutgoingMail withTexts(@Nullable String otherText, @Nullable String otherHtml) {
        return new OutgoingMail(fields, otherText, otherHtml, calendar, attachments);
    }

    /** The same mail with other attachments. */
    OutgoingMail withAttachments(List<OutgoingAttachment> others) {
        return new OutgoingMail(fields, text, html, calendar, others);
    }
}

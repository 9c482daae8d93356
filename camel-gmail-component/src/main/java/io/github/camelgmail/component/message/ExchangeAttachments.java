package io.github.camelgmail.component.message;

import io.github.camelgmail.component.GmailConstants;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.camel.Exchange;
import org.apache.camel.attachment.Attachment;
import org.apache.camel.attachment.AttachmentMessage;
import org.jspecify.annotations.Nullable;

/** Reads what an exchange wants to attach: the attachments of its message, then those that a header names. */
final class ExchangeAttachments {

    private ExchangeAttachments() {}

    /**
     * Lists them.
     *
     * @param left the mail whose own attachments are left out, or null
     * @throws InvalidMailException when the header names what is no file
     */
    static List<OutgoingAttachment> of(Exchange exchange, @Nullable GmailMessage left) {
        List<OutgoingAttachment> found = new ArrayList<>();
        AttachmentMessage message = exchange.getMessage(AttachmentMessage.class);
        if (message != null && message.hasAttachments()) {
            message.getAttachmentObjects().entrySet().stream()
                    .map(ExchangeAttachments::attachment)
                    .filter(isPartOf(left).negate())
                    .forEach(found::add);
        }
        found.addAll(new AttachmentValues(exchange.getContext())
                .read(exchange.getMessage().getHeader(GmailConstants.ATTACH)));
        return found;
    }

    private static OutgoingAttachment attachment(Map.Entry<String, Attachment> entry) {
        Attachment attachment = entry.getValue();
        return new OutgoingAttachment(
                entry.getKey(), attachment.getDataHandler().getDataSource(), contentId(attachment), false);
    }

    private static @Nullable String contentId(Attachment attachment) {
        String value = attachment.getHeader("Content-ID");
        return value == null ? null : ContentIds.unbracketed(value);
    }

    private static Predicate<OutgoingAttachment> isPartOf(@Nullable GmailMessage mail) {
        return attachment -> mail != null
                && attachment.source() instanceof AttachmentSource source
                && source.attachment().messageId().equals(mail.id());
    }
}

package io.github.camelgmail.component.producer.operation;

import io.github.camelgmail.component.GmailConstants;
import io.github.camelgmail.component.client.GmailMessages;
import io.github.camelgmail.component.client.MessageFormat;
import io.github.camelgmail.component.message.AttachmentBody;
import io.github.camelgmail.component.message.GmailAttachment;
import io.github.camelgmail.component.message.GmailMessage;
import io.github.camelgmail.component.message.InboundBinding;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;

/** Reads an attachment. */
final class GetAttachment {

    private GetAttachment() {}

    /** Returns the bytes, which are in memory only where they are few. */
    static AttachmentBody get(OperationCall call) {
        String messageId = MessageReference.idIn(call);
        String partId = call.parameter(Parameter.PART_ID);
        if (partId != null) {
            return ofPart(call, attachment(call, messageId, partId.strip()));
        }
        String attachmentId = call.parameter(Parameter.ATTACHMENT_ID);
        if (attachmentId == null) {
            throw new IllegalArgumentException("The exchange names no attachment. Set the header "
                    + GmailConstants.PART_ID + " to its part of the message, such as 0.1, or "
                    + GmailConstants.ATTACHMENT_ID + " to the id that was just read.");
        }
        GmailMessages messages = call.client().messages();
        return AttachmentBody.fetch(messageId, () -> messages.attachment(messageId, attachmentId), camel(call));
    }

    private static AttachmentBody ofPart(OperationCall call, GmailAttachment attachment) {
        AttachmentBody body = AttachmentBody.fetch(attachment.messageId(), attachment::open, camel(call));
        call.message().setHeader(Exchange.FILE_NAME, attachment.name());
        call.message().setHeader(Exchange.CONTENT_TYPE, attachment.contentType());
        return body;
    }

    private static CamelContext camel(OperationCall call) {
        return call.exchange().getContext();
    }

    private static GmailAttachment attachment(OperationCall call, String messageId, String partId) {
        return message(call, messageId).attachments().stream()
                .filter(attachment -> attachment.partId().equals(partId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Message " + messageId + " has no attachment in part '"
                        + partId + "'. Read the message, and take the part from one of its attachments."));
    }

    /** The message of the exchange tells its attachments without a further call. */
    private static GmailMessage message(OperationCall call, String id) {
        GmailMessage known = call.message().getBody() instanceof GmailMessage body
                ? body
                : call.exchange().getProperty(InboundBinding.CONSUMED_MESSAGE, GmailMessage.class);
        return known != null && known.id().equals(id) && known.bodyKnown()
                ? known
                : GmailMessage.of(
                        call.client().messages().get(id, MessageFormat.FULL),
                        call.context().content());
    }
}

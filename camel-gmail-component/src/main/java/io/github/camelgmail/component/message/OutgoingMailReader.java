package io.github.camelgmail.component.message;

import io.github.camelgmail.component.GmailConstants;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.attachment.AttachmentMessage;
import org.jspecify.annotations.Nullable;

/**
 * Reads a mail to send out of an exchange: headers {@code CamelGmailTo} and its like, which win over the endpoint's
 * options; the body, by its {@link BodyType}; the attachments. Thread safe.
 *
 * <p>What a received mail says ({@code CamelGmailMessage…}) is never read here.
 */
public final class OutgoingMailReader {

    private final SendDefaults defaults;

    /**
     * Checks the options, so that a wrong one shows before any mail is sent.
     *
     * @param defaults the endpoint's options
     * @throws InvalidMailException on a bad address or a line break in the subject
     */
    public OutgoingMailReader(SendDefaults defaults) {
        this.defaults = defaults;
        MailFields unused = fields(Map.of());
    }

    /**
     * Reads a new mail. A received mail as body is not passed on as it came, since that would address its recipients
     * anew: its text becomes the text of the mail.
     *
     * @throws InvalidMailException on a bad address, a line break in a header, an unknown body type
     */
    public Outgoing read(Exchange exchange) {
        return read(exchange, null);
    }

    /**
     * Reads what answers a received mail: as {@link #read}, but the attachments of that mail are left out.
     *
     * @param answered the mail that is answered
     * @throws InvalidMailException on a bad address, a line break in a header, an unknown body type
     */
    public Outgoing readReply(Exchange exchange, GmailMessage answered) {
        return read(exchange, answered);
    }

    private Outgoing read(Exchange exchange, @Nullable GmailMessage answered) {
        Message message = exchange.getMessage();
        MailFields fields = fields(message.getHeaders());
        BodyType type = bodyType(message);
        Object body = message.getBody();
        if (ReadyBodies.isReady(type, body)) {
            return new ReadyMessage(requireOwnRecipients(fields, type, exchange), ReadyBodies.source(message));
        }
        return composed(fields, type, message, attachments(exchange, answered));
    }

    private static MailFields requireOwnRecipients(MailFields fields, BodyType type, Exchange exchange) {
        if (fields.hasRecipients() || !mayBeReceived(type, exchange)) {
            return fields;
        }
        throw new InvalidMailException(
                "To",
                "A received mail would go to the recipients that its sender wrote into it."
                        + " Give the recipients yourself, by the option to or the header CamelGmailTo;"
                        + " bodyType=message says that the body is a message of yours, bodyType=text or html that it is"
                        + " only the text of one");
    }

    /** Bytes in an exchange that was made of a received mail may be that mail; whoever means others says so. */
    private static boolean mayBeReceived(BodyType type, Exchange exchange) {
        return exchange.getMessage().getBody() instanceof GmailMessage
                || (type == BodyType.AUTO && exchange.getProperty(InboundBinding.CONSUMED_MESSAGE) != null);
    }

    private static OutgoingMail composed(
            MailFields fields, BodyType type, Message message, List<OutgoingAttachment> attachments) {
        if (message.getBody() instanceof GmailMessage received) {
            String html = type == BodyType.HTML || received.text() == null ? received.html() : null;
            return new OutgoingMail(fields, received.text(), html, attachments);
        }
        String body = Objects.requireNonNullElse(message.getBody(String.class), "");
        if (type == BodyType.HTML) {
            String text = message.getHeader(GmailConstants.ALTERNATIVE_BODY, String.class);
            return new OutgoingMail(fields, text, body, attachments);
        }
        return new OutgoingMail(fields, body, null, attachments);
    }

    private static List<OutgoingAttachment> attachments(Exchange exchange, @Nullable GmailMessage answered) {
        AttachmentMessage message = exchange.getMessage(AttachmentMessage.class);
        if (message == null || !message.hasAttachments()) {
            return List.of();
        }
        return message.getAttachmentObjects().entrySet().stream()
                .map(entry -> new OutgoingAttachment(
                        entry.getKey(), entry.getValue().getDataHandler().getDataSource()))
                .filter(attachment -> answered == null || !isPartOf(answered, attachment))
                .toList();
    }

    private static boolean isPartOf(GmailMessage answered, OutgoingAttachment attachment) {
        return attachment.source() instanceof AttachmentSource source
                && source.attachment().messageId().equals(answered.id());
    }

    private BodyType bodyType(Message message) {
        Object type = message.getHeader(GmailConstants.BODY_TYPE);
        return type == null ? defaults.bodyType() : BodyType.of(type.toString());
    }

    private MailFields fields(Map<String, Object> headers) {
        List<MailAddress> from = addresses(headers, "From", GmailConstants.FROM, defaults.from());
        if (from.size() > 1) {
            throw new InvalidMailException("From", "Gmail sends from one address, but From names " + from.size());
        }
        Object subject = headers.get(GmailConstants.SUBJECT);
        return MailFields.none()
                .withFrom(from.isEmpty() ? null : from.get(0))
                .withRecipients(
                        addresses(headers, "To", GmailConstants.TO, defaults.to()),
                        addresses(headers, "Cc", GmailConstants.CC, defaults.cc()),
                        addresses(headers, "Bcc", GmailConstants.BCC, defaults.bcc()))
                .withReplyTo(addresses(headers, "Reply-To", GmailConstants.REPLY_TO, defaults.replyTo()))
                .withSubject(subject == null ? defaults.subject() : subject.toString());
    }

    private static List<MailAddress> addresses(
            Map<String, Object> headers, String field, String header, @Nullable String option) {
        Object value = headers.get(header);
        return AddressValues.read(field, value == null ? option : value);
    }
}

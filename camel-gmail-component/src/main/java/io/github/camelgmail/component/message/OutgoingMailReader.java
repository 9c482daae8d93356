package io.github.camelgmail.component.message;

import io.github.camelgmail.component.GmailConstants;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
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
     * anew: its text becomes the text of the mail, or its HTML without anything that runs. It is fetched where it has come
     * without its body.
     *
     * @throws InvalidMailException on a bad address, a line break in a header, an unknown body type
     * @throws IOException when a received mail cannot be read
     */
    public Outgoing read(Exchange exchange) throws IOException {
        return read(exchange, null);
    }

    /**
     * Reads what answers a received mail: as {@link #read}, but the attachments of that mail are left out.
     *
     * @param answered the mail that is answered
     * @throws InvalidMailException on a bad address, a line break in a header, an unknown body type
     * @throws IOException when a received mail cannot be read
     */
    public Outgoing readReply(Exchange exchange, GmailMessage answered) throws IOException {
        return read(exchange, answered);
    }

    /**
     * Reads the note to a mail that is forwarded: text or HTML, whatever the body is. There is none where the body is that
     * mail. The attachments of that mail are left out.
     *
     * @param forwarded the mail that is forwarded
     * @throws InvalidMailException on a bad address, a line break in a header, an unknown body type, or one that asks for a
     *     ready message
     */
    public Outgoing readNote(Exchange exchange, GmailMessage forwarded) {
        Message message = exchange.getMessage();
        BodyType type = bodyType(message);
        if (type == BodyType.MESSAGE) {
            throw new InvalidMailException(
                    "body",
                    "A note to a forwarded message is text or HTML, not a message. Set bodyType to auto, text or html");
        }
        boolean none =
                message.getBody() instanceof GmailMessage body && body.id().equals(forwarded.id());
        return composed(
                fields(message.getHeaders()),
                type,
                message,
                none ? "" : text(message),
                ExchangeAttachments.of(exchange, forwarded));
    }

    /**
     * Reads a mail that is put into a mailbox and goes to nobody. A received mail, or text with no field given beside it, is
     * the message as it is.
     *
     * @throws InvalidMailException on a bad address, a line break in a header, an unknown body type
     * @throws IOException when a received mail cannot be read
     */
    public Outgoing readKept(Exchange exchange) throws IOException {
        Message message = exchange.getMessage();
        MailFields fields = fields(message.getHeaders());
        BodyType type = bodyType(message);
        boolean asItIs = type == BodyType.AUTO
                && (message.getBody() instanceof GmailMessage || fields.equals(MailFields.none()));
        return asItIs || ReadyBodies.isReady(type, message.getBody())
                ? new ReadyMessage(fields, ReadyBodies.source(message), message.getBody() instanceof GmailMessage)
                : read(exchange, null);
    }

    private Outgoing read(Exchange exchange, @Nullable GmailMessage answered) throws IOException {
        Message message = exchange.getMessage();
        MailFields fields = fields(message.getHeaders());
        BodyType type = bodyType(message);
        Object body = message.getBody();
        if (ReadyBodies.isReady(type, body)) {
            return new ReadyMessage(requireOwnRecipients(fields, type, exchange), ReadyBodies.source(message));
        }
        List<OutgoingAttachment> attachments = ExchangeAttachments.of(exchange, answered);
        return body instanceof GmailMessage received
                ? copied(fields, type, message, received, attachments)
                : composed(fields, type, message, text(message), attachments);
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

    /** What a stranger wrote goes out in our name without anything that runs. */
    private static OutgoingMail copied(
            MailFields fields,
            BodyType type,
            Message message,
            GmailMessage received,
            List<OutgoingAttachment> attachments)
            throws IOException {
        GmailMessage read = received.withBody();
        Set<String> carried = attachments.stream()
                .map(OutgoingAttachment::contentId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        String html = type == BodyType.HTML || read.text() == null ? read.html() : null;
        return new OutgoingMail(
                fields,
                read.text(),
                html == null ? null : SafeHtml.of(html, carried::contains),
                calendar(message),
                attachments);
    }

    private static OutgoingMail composed(
            MailFields fields, BodyType type, Message message, String body, List<OutgoingAttachment> attachments) {
        boolean html = type == BodyType.HTML;
        String other = message.getHeader(GmailConstants.ALTERNATIVE_BODY, String.class);
        return new OutgoingMail(fields, html ? other : body, html ? body : other, calendar(message), attachments);
    }

    private static @Nullable Invitation calendar(Message message) {
        String calendar = message.getHeader(GmailConstants.CALENDAR, String.class);
        return calendar == null || calendar.isBlank() ? null : new Invitation(calendar);
    }

    private static String text(Message message) {
        return Objects.requireNonNullElse(message.getBody(String.class), "");
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

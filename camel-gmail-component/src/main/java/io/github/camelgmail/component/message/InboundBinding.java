package io.github.camelgmail.component.message;

import io.github.camelgmail.component.GmailConstants;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.attachment.AttachmentMessage;
import org.apache.camel.attachment.DefaultAttachment;
import org.apache.camel.spi.HeaderFilterStrategy;
import org.apache.camel.spi.Synchronization;
import org.jspecify.annotations.Nullable;

/**
 * Puts a received mail on an exchange: body, the header families of {@link GmailConstants}, attachments. What its format
 * does not have is not set: of a {@code minimal} message there are no header fields and no attachments, of a
 * {@code metadata} one no attachments.
 *
 * @param userId the user whose mailbox it is
 * @param mapMailHeaders whether the fields of the mail also become headers under their own names
 * @param headerFilterStrategy decides which of them may
 * @param attachments when attachments are fetched
 */
public record InboundBinding(
        String userId, boolean mapMailHeaders, HeaderFilterStrategy headerFilterStrategy, AttachmentFetch attachments) {

    /** The exchange property that holds the mail, so that answering it costs no second fetch. */
    public static final String CONSUMED_MESSAGE = "CamelGmailConsumedMessage";

    private static final String MESSAGE_ADDED = "messageAdded";

    /** The fields that have a header of their own. */
    private static final Map<String, String> OWN_HEADERS = Map.of(
            "From", GmailConstants.MESSAGE_FROM,
            "To", GmailConstants.MESSAGE_TO,
            "Cc", GmailConstants.MESSAGE_CC,
            "Reply-To", GmailConstants.MESSAGE_REPLY_TO,
            "Subject", GmailConstants.MESSAGE_SUBJECT,
            "Message-ID", GmailConstants.MESSAGE_ID_HEADER,
            "In-Reply-To", GmailConstants.MESSAGE_IN_REPLY_TO,
            "References", GmailConstants.MESSAGE_REFERENCES);

    private static final Set<String> MAPPED = mappedFields();

    private static Set<String> mappedFields() {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(OWN_HEADERS.keySet());
        names.add("Date");
        return names;
    }

    /** A binding that fetches attachments when they are read. */
    public InboundBinding(String userId, boolean mapMailHeaders, HeaderFilterStrategy headerFilterStrategy) {
        this(userId, mapMailHeaders, headerFilterStrategy, AttachmentFetch.lazy);
    }

    /**
     * Fills an exchange that carries nothing yet. With {@link AttachmentFetch#eager} it blocks until all attachments
     * are fetched, and leaves the exchange as it is when that fails; otherwise a large {@code raw} mail is in a temporary
     * file only until the exchange is completed well, and who reads it later has it fetched again.
     *
     * @throws AttachmentFetchException when an attachment cannot be read to its end
     * @throws org.apache.camel.RuntimeCamelException the typed exception of the client when Gmail refuses an attachment,
     *     cannot be reached, or no longer has the message
     */
    public void bind(GmailMessage received, Exchange exchange) {
        GmailMessage mail = attachments == AttachmentFetch.eager
                ? received.withAttachments(AttachmentSpool.of(exchange.getContext()))
                : received;
        Message message = exchange.getMessage();
        message.setBody(mail);
        exchange.setProperty(CONSUMED_MESSAGE, mail);
        if (mapMailHeaders) {
            mail.headers().asMap().forEach((name, values) -> mapPlain(exchange, name, values));
        }
        setMailHeaders(mail, message);
        setGmailHeaders(mail, message);
        if (attachments != AttachmentFetch.none) {
            addAttachments(mail, exchange);
        }
        if (attachments != AttachmentFetch.eager && mail.onDisk()) {
            exchange.getExchangeExtension().addOnCompletion(new Release(mail));
        }
    }

    /** An exchange that failed may be routed again. */
    private record Release(GmailMessage mail) implements Synchronization {

        @Override
        public void onComplete(Exchange exchange) {
            mail.release();
        }

        @Override
        public void onFailure(Exchange exchange) {
            // The mail is read again, or becomes garbage.
        }
    }

    private void mapPlain(Exchange exchange, String name, List<String> values) {
        Object value = values.size() == 1 ? values.get(0) : values;
        if (!headerFilterStrategy.applyFilterToExternalHeaders(name, value, exchange)) {
            exchange.getMessage().setHeader(name, value);
        }
    }

    private static void setMailHeaders(GmailMessage mail, Message message) {
        OWN_HEADERS.forEach(
                (field, header) -> set(message, header, joined(mail.headers().all(field))));
        set(message, GmailConstants.MESSAGE_DATE, mail.date());
        Map<String, List<String>> rest = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        rest.putAll(mail.headers().asMap());
        rest.keySet().removeAll(MAPPED);
        set(message, GmailConstants.MESSAGE_HEADERS, mail.headersKnown() ? rest : null);
    }

    private void setGmailHeaders(GmailMessage mail, Message message) {
        message.setHeader(GmailConstants.EVENT_TYPE, MESSAGE_ADDED);
        message.setHeader(GmailConstants.USER_ID, userId);
        message.setHeader(GmailConstants.MESSAGE_ID, mail.id());
        message.setHeader(GmailConstants.LABEL_IDS, mail.labelIds());
        set(message, GmailConstants.THREAD_ID, mail.threadId());
        set(message, GmailConstants.HISTORY_ID, mail.historyId());
        set(message, GmailConstants.INTERNAL_DATE, mail.internalDate());
    }

    private static void addAttachments(GmailMessage mail, Exchange exchange) {
        if (mail.attachments().isEmpty()) {
            return;
        }
        AttachmentMessage message = exchange.getMessage(AttachmentMessage.class);
        for (GmailAttachment attachment : mail.attachments()) {
            DefaultAttachment camelAttachment = new DefaultAttachment(new AttachmentSource(attachment));
            attachment
                    .headers()
                    .asMap()
                    .forEach((name, values) -> values.forEach(value -> camelAttachment.addHeader(name, value)));
            message.addAttachmentObject(attachment.name(), camelAttachment);
        }
    }

    private static @Nullable String joined(List<String> values) {
        return values.isEmpty() ? null : String.join(", ", values);
    }

    private static void set(Message message, String header, @Nullable Object value) {
        if (value != null) {
            message.setHeader(header, value);
        }
    }
}

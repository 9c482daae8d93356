package io.github.camelgmail.component.client;

import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpResponse;
import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.GmailRequest;
import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.MessagePart;
import com.google.api.services.gmail.model.MessagePartBody;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens message bodies and attachments as streams, decoding base64url (RFC 4648, section 5) on the way. */
final class MessageContents {

    private static final String EXPIRED = "Invalid attachment token";

    private final GmailGate gate;

    MessageContents(GmailGate gate) {
        this.gate = gate;
    }

    /** Reads a message; what is long of it is not parsed into the heap, but for one in format raw, which is nothing else. */
    Message read(String id, MessageFormat format, List<String> metadataHeaders) {
        GmailGate.Verb<Message> verb = (users, me) ->
                users.messages().get(me, id).setFormat(format.parameter()).setMetadataHeaders(metadataHeaders);
        return format == MessageFormat.RAW
                ? gate.execute(GmailMethod.MESSAGES_GET, verb)
                : gate.attempt(CallCost.of(GmailMethod.MESSAGES_GET), (gmail, me) -> parsed(gmail, me, verb));
    }

    private static Message parsed(Gmail gmail, String me, GmailGate.Verb<Message> verb) throws IOException {
        HttpRequest request = verb.request(gmail.users(), me).buildHttpRequest();
        request.setParser(new MessageParser(gmail.getObjectParser()));
        return request.execute().parseAs(Message.class);
    }

    InputStream raw(String id) {
        return gate.attempt(
                CallCost.of(GmailMethod.MESSAGES_GET),
                (gmail, me) -> decoded(
                        gmail.users()
                                .messages()
                                .get(me, id)
                                .setFormat(MessageFormat.RAW.parameter())
                                .setFields("raw"),
                        "raw"));
    }

    InputStream attachment(String messageId, String partId, @Nullable String attachmentId) {
        if (attachmentId != null) {
            try {
                return attachment(messageId, attachmentId);
            } catch (GmailInvalidRequestException e) {
                requireExpired(e);
            }
        }
        return attachment(messageId, currentAttachmentId(messageId, partId));
    }

    private static void requireExpired(GmailInvalidRequestException e) {
        if (!String.valueOf(e.getMessage()).contains(EXPIRED)) {
            throw e;
        }
    }

    InputStream attachment(String messageId, String attachmentId) {
        return gate.attempt(
                CallCost.of(GmailMethod.ATTACHMENTS_GET),
                (gmail, me) -> decoded(
                        gmail.users()
                                .messages()
                                .attachments()
                                .get(me, messageId, attachmentId)
                                .setFields("data"),
                        "data"));
    }

    private String currentAttachmentId(String messageId, String partId) {
        Message message = gate.execute(GmailMethod.MESSAGES_GET, (users, me) -> users.messages()
                .get(me, messageId)
                .setFormat(MessageFormat.FULL.parameter())
                .setFields("payload" + partMask(partId)));
        return Optional.ofNullable(message.getPayload())
                .flatMap(root -> find(root, partId))
                .map(MessagePart::getBody)
                .map(MessagePartBody::getAttachmentId)
                .orElseThrow(() -> noAttachment(messageId, partId));
    }

    /** Asks for ids down to the depth of the part and leaves out the text that format full would carry inline. */
    private static String partMask(String partId) {
        String own = "partId,body/attachmentId";
        String mask = "(" + own + ")";
        long depth = partId.isEmpty() ? 0 : partId.chars().filter(c -> c == '.').count() + 1;
        for (long level = 0; level < depth; level++) {
            mask = "(" + own + ",parts" + mask + ")";
        }
        return mask;
    }

    private static Optional<MessagePart> find(MessagePart part, String partId) {
        if (partId.equals(part.getPartId() == null ? "" : part.getPartId())) {
            return Optional.of(part);
        }
        List<MessagePart> children = part.getParts() == null ? List.of() : part.getParts();
        return children.stream().flatMap(child -> find(child, partId).stream()).findFirst();
    }

    private static InputStream decoded(GmailRequest<?> request, String field) throws IOException {
        HttpResponse response = request.executeUnparsed();
        InputStream content = response.getContent();
        if (content == null) {
            response.disconnect();
            throw new IOException("The answer is empty");
        }
        try {
            return Base64.getUrlDecoder().wrap(JsonStringStream.open(content, field));
        } catch (IOException e) {
            response.disconnect();
            throw e;
        }
    }

    static GmailNotFoundException noMessage(String id) {
        return new GmailNotFoundException(
                new GmailProblem(
                        GmailMethod.MESSAGES_GET,
                        404,
                        "notFound",
                        "The mailbox has no message " + OneLine.of(id),
                        "Check the id; it may have been deleted since, or belong to another mailbox than userId",
                        false),
                null);
    }

    private static GmailException noAttachment(String messageId, String partId) {
        return new GmailNotFoundException(
                new GmailProblem(
                        GmailMethod.MESSAGES_GET,
                        0,
                        null,
                        "Message " + messageId + " has no attachment in part '" + partId + "'",
                        "Read the message again and take the part ids from it",
                        false),
                null);
    }
}

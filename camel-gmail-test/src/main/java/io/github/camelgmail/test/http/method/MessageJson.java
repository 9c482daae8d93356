package io.github.camelgmail.test.http.method;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.Base64Text;
import io.github.camelgmail.test.http.GmailCall;
import io.github.camelgmail.test.mailbox.Message;
import io.github.camelgmail.test.mime.HeaderField;
import io.github.camelgmail.test.mime.MimePart;
import io.github.camelgmail.test.mime.PartBody;
import java.util.List;

/**
 * Writes messages as Gmail's JSON: the order of the fields is Gmail's, and what is empty is left out. Safe for use by several threads.
 */
final class MessageJson {

    private final AttachmentTokens attachmentTokens;

    MessageJson(AttachmentTokens attachmentTokens) {
        this.attachmentTokens = attachmentTokens;
    }

    /** Message id and thread id, as lists show them. */
    static JsonObject reference(Message message) {
        JsonObject json = new JsonObject();
        json.addProperty("id", message.id());
        json.addProperty("threadId", message.threadId());
        return json;
    }

    /** Ids and labels, as the answers to changes show them. */
    static JsonObject outline(Message message) {
        JsonObject json = reference(message);
        if (!message.labelIds().isEmpty()) {
            json.add("labelIds", JsonFields.array(message.labelIds()));
        }
        return json;
    }

    /** The message in a format, with what the scopes and {@code metadataHeaders} of the call let through. */
    JsonObject write(Message message, MessageFormat format, GmailCall call) {
        boolean restricted = call.grant().isRestrictedToMetadata();
        JsonObject json = outline(message);
        if (!restricted) {
            json.addProperty("snippet", message.snippet());
        }
        switch (format) {
            case FULL -> json.add("payload", part(call.mailbox().address(), message.id(), message.payload()));
            case METADATA -> json.add("payload", headersOnly(message.payload(), restricted, call));
            case RAW, MINIMAL -> {
                // neither has a payload
            }
        }
        json.addProperty("sizeEstimate", message.sizeEstimate());
        if (format == MessageFormat.RAW) {
            json.add("raw", new Base64Text(message.octets()));
        }
        json.addProperty("historyId", Long.toUnsignedString(message.historyId()));
        json.addProperty("internalDate", Long.toString(message.internalDate()));
        return json;
    }

    private JsonObject part(String address, String messageId, MimePart part) {
        JsonObject json = new JsonObject();
        json.addProperty("partId", part.partId());
        json.addProperty("mimeType", part.mimeType());
        json.addProperty("filename", part.filename());
        addHeaders(json, part.headers());
        json.add("body", body(address, messageId, part));
        if (!part.parts().isEmpty()) {
            json.add("parts", JsonFields.array(part.parts(), child -> part(address, messageId, child)));
        }
        return json;
    }

    private JsonObject body(String address, String messageId, MimePart part) {
        JsonObject json = new JsonObject();
        PartBody body = part.body();
        if (body instanceof PartBody.Attachment) {
            json.addProperty("attachmentId", attachmentTokens.issue(address, messageId, part.partId()));
        }
        json.addProperty("size", body.size());
        if (body instanceof PartBody.InlineText text && !text.content().isEmpty()) {
            json.add("data", new Base64Text(text.content()));
        }
        return json;
    }

    private static JsonObject headersOnly(MimePart root, boolean restricted, GmailCall call) {
        List<String> wanted = call.query().all("metadataHeaders");
        JsonObject json = new JsonObject();
        json.addProperty("partId", root.partId());
        if (!restricted) {
            json.addProperty("mimeType", root.mimeType());
        }
        addHeaders(
                json,
                root.headers().stream()
                        .filter(header -> wanted.isEmpty() || wanted.stream().anyMatch(header.name()::equalsIgnoreCase))
                        .toList());
        return json;
    }

    private static void addHeaders(JsonObject json, List<HeaderField> headers) {
        if (!headers.isEmpty()) {
            json.add("headers", JsonFields.array(headers, MessageJson::header));
        }
    }

    private static JsonObject header(HeaderField header) {
        JsonObject json = new JsonObject();
        json.addProperty("name", header.name());
        json.addProperty("value", header.value());
        return json;
    }
}

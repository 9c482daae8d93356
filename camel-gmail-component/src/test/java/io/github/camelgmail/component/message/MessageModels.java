package io.github.camelgmail.component.message;

import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.MessagePart;
import com.google.api.services.gmail.model.MessagePartBody;
import com.google.api.services.gmail.model.MessagePartHeader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Messages in the shape in which Gmail answers {@code format=full}. */
public final class MessageModels {

    private MessageModels() {}

    public static Message message(@Nullable MessagePart payload) {
        return new Message()
                .setId("18c0ffee00000001")
                .setThreadId("18c0ffee00000000")
                .setPayload(payload);
    }

    /** A message of text/plain with these header fields, given as name, value, name, value. */
    public static Message textMail(String... fields) {
        return message(text("", "plain", "Hello").setHeaders(headers(fields)));
    }

    public static MessagePart text(String partId, String subtype, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return part(partId, "text/" + subtype)
                .setBody(new MessagePartBody()
                        .setSize(bytes.length)
                        .setData(Base64.getUrlEncoder().encodeToString(bytes)));
    }

    public static MessagePart attachment(String partId, String type, String fileName, String... fields) {
        return part(partId, type)
                .setFilename(fileName)
                .setHeaders(headers(fields))
                .setBody(new MessagePartBody()
                        .setAttachmentId("ANGjdJ-" + partId)
                        .setSize(3));
    }

    public static MessagePart container(String partId, String type, MessagePart... parts) {
        return part(partId, type).setBody(new MessagePartBody().setSize(0)).setParts(new ArrayList<>(List.of(parts)));
    }

    private static MessagePart part(String partId, String type) {
        return new MessagePart().setPartId(partId).setMimeType(type).setFilename("");
    }

    public static List<MessagePartHeader> headers(String... fields) {
        List<MessagePartHeader> headers = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            headers.add(new MessagePartHeader().setName(fields[i]).setValue(fields[i + 1]));
        }
        return headers;
    }

    public static GmailMessage received(Message model) {
        return GmailMessage.of(model, new StoredContent("", Map.of()));
    }

    public static GmailMessage received(String... fields) {
        return received(textMail(fields));
    }

    /** Content that is at hand: the whole message, and attachments by part id. */
    public record StoredContent(String rfc822, Map<String, byte[]> attachments) implements MessageContent {

        @Override
        public InputStream raw(String messageId) {
            return new ByteArrayInputStream(rfc822.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public InputStream attachment(String messageId, String partId, @Nullable String attachmentId)
                throws IOException {
            byte[] bytes = attachments.get(partId);
            if (bytes == null) {
                throw new IOException("No part " + partId + " among " + Arrays.asList(attachments.keySet()));
            }
            return new ByteArrayInputStream(bytes);
        }
    }
}

package io.github.camelgmail.component.client;

import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.gmail.model.ClassificationLabelValue;
import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.MessagePart;
import com.google.api.services.gmail.model.MessagePartBody;
import com.google.api.services.gmail.model.MessagePartHeader;
import com.google.api.services.gmail.model.Thread;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads messages out of Gmail's answers. The models are those that Google's parser makes, which finds each field by
 * reflection and looks whether each text is perhaps a number, the text of a mail too. For one answer.
 */
final class MessageReader {

    private final @Nullable LongTexts texts;

    /** Messages that lack the end of something that nobody would miss. */
    private final Set<Message> shortened = Collections.newSetFromMap(new IdentityHashMap<>());

    private boolean shortening;

    /**
     * @param texts what the JSON comes through if long texts are cut off it
     */
    MessageReader(@Nullable LongTexts texts) {
        this.texts = texts;
    }

    /** Reads one message; fields that are not known yet are kept under their names. */
    Message read(JsonReader in) throws IOException {
        shortening = false;
        Message message = JsonFields.object(in, Message.class, Message::new, this::readField);
        if (shortening) {
            shortened.add(message);
        }
        return message;
    }

    /** Reads one thread with its messages, but for those whose header fields were cut, which come whole by themselves. */
    Thread readThread(JsonReader in) throws IOException {
        return JsonFields.object(in, Thread.class, Thread::new, this::readField);
    }

    private void readField(JsonReader in, Thread thread, String name) throws IOException {
        switch (name) {
            case "id" -> thread.setId(JsonFields.string(in));
            case "historyId" -> thread.setHistoryId(JsonFields.bigInteger(in));
            case "snippet" -> thread.setSnippet(JsonFields.string(in));
            case "messages" -> thread.setMessages(messages(in));
            default -> thread.set(name, JsonFields.any(in));
        }
    }

    private List<Message> messages(JsonReader in) throws IOException {
        List<Message> messages = JsonFields.list(in, this::read);
        messages.removeIf(shortened::contains);
        return messages;
    }

    private void readField(JsonReader in, Message message, String name) throws IOException {
        switch (name) {
            case "id" -> message.setId(JsonFields.string(in));
            case "threadId" -> message.setThreadId(JsonFields.string(in));
            case "labelIds" -> message.setLabelIds(JsonFields.list(in, JsonFields::string));
            case "snippet" -> message.setSnippet(JsonFields.string(in));
            case "historyId" -> message.setHistoryId(JsonFields.bigInteger(in));
            case "internalDate" -> message.setInternalDate(JsonFields.longInteger(in));
            case "sizeEstimate" -> message.setSizeEstimate(JsonFields.integer(in));
            case "payload" -> message.setPayload(part(in));
            case "raw" -> message.setRaw(text(in));
            case "classificationLabelValues" ->
                message.setClassificationLabelValues(JsonFields.list(in, MessageReader::labelValue));
            default -> message.set(name, JsonFields.any(in));
        }
    }

    private MessagePart part(JsonReader in) throws IOException {
        return JsonFields.object(in, MessagePart.class, MessagePart::new, this::readField);
    }

    private void readField(JsonReader in, MessagePart part, String name) throws IOException {
        switch (name) {
            case "partId" -> part.setPartId(JsonFields.string(in));
            case "mimeType" -> part.setMimeType(JsonFields.string(in));
            case "filename" -> part.setFilename(field(in));
            case "headers" -> part.setHeaders(JsonFields.list(in, this::header));
            case "body" -> part.setBody(body(in));
            case "parts" -> part.setParts(JsonFields.list(in, this::part));
            default -> part.set(name, JsonFields.any(in));
        }
    }

    private MessagePartBody body(JsonReader in) throws IOException {
        return JsonFields.object(in, MessagePartBody.class, MessagePartBody::new, this::readField);
    }

    private void readField(JsonReader in, MessagePartBody body, String name) throws IOException {
        switch (name) {
            case "attachmentId" -> body.setAttachmentId(JsonFields.string(in));
            case "data" -> body.setData(text(in));
            case "size" -> body.setSize(JsonFields.integer(in));
            default -> body.set(name, JsonFields.any(in));
        }
    }

    private MessagePartHeader header(JsonReader in) throws IOException {
        return JsonFields.object(in, MessagePartHeader.class, MessagePartHeader::new, this::readField);
    }

    private void readField(JsonReader in, MessagePartHeader header, String name) throws IOException {
        switch (name) {
            case "name" -> header.setName(field(in));
            case "value" -> header.setValue(field(in));
            default -> header.set(name, JsonFields.any(in));
        }
    }

    /** Reads a text that may be cut; null if it was. */
    private @Nullable String text(JsonReader in) throws IOException {
        String text = JsonFields.string(in);
        return texts != null && texts.wasCut() ? null : text;
    }

    private String field(JsonReader in) throws IOException {
        String field = JsonFields.string(in);
        shortening |= texts != null && texts.wasCut();
        return field;
    }

    /** Few messages have any, so that these may take the long way. */
    private static ClassificationLabelValue labelValue(JsonReader in) throws IOException {
        try {
            String json = JsonParser.parseReader(in).toString();
            return GsonFactory.getDefaultInstance().fromString(json, ClassificationLabelValue.class);
        } catch (JsonParseException e) {
            throw new IOException("The answer is not JSON", e);
        }
    }
}

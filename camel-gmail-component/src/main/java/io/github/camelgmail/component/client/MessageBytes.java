package io.github.camelgmail.component.client;

import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.MessagePart;
import com.google.api.services.gmail.model.MessagePartHeader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Estimates how many bytes of memory a message takes as Gmail answered it. */
final class MessageBytes {

    private static final int MESSAGE = 600;
    private static final int PART = 400;
    private static final int HEADER = 200;

    private MessageBytes() {}

    static long of(Message message) {
        long bytes = MESSAGE + length(message.getRaw()) + length(message.getSnippet());
        Deque<MessagePart> parts = new ArrayDeque<>();
        if (message.getPayload() != null) {
            parts.add(message.getPayload());
        }
        while (!parts.isEmpty()) {
            MessagePart part = parts.remove();
            bytes += PART + (part.getBody() == null ? 0 : length(part.getBody().getData())) + headers(part);
            parts.addAll(Objects.requireNonNullElse(part.getParts(), List.of()));
        }
        return bytes;
    }

    private static long headers(MessagePart part) {
        long bytes = 0;
        for (MessagePartHeader header : Objects.requireNonNullElse(part.getHeaders(), List.<MessagePartHeader>of())) {
            bytes += HEADER + length(header.getName()) + length(header.getValue());
        }
        return bytes;
    }

    private static long length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}

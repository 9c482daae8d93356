package io.github.camelgmail.component.producer.operation;

import com.google.api.services.gmail.model.Draft;
import com.google.api.services.gmail.model.Message;
import io.github.camelgmail.component.client.ResourceJson;
import io.github.camelgmail.component.message.MailFields;
import io.github.camelgmail.component.message.ReadyMessage;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads drafts and messages that are the body of an exchange as resources of Gmail: the client's class, a map of its fields,
 * or JSON that has the message in it as {@code raw}; any other text is a text.
 */
final class RawResource {

    private RawResource() {}

    /** Returns the draft that a body is, or null where it is none. */
    static @Nullable Draft draft(@Nullable Object body) {
        if (body instanceof Draft draft) {
            return draft;
        }
        if (body instanceof Map<?, ?> fields && fields.containsKey("message")) {
            return ResourceJson.read(fields, Draft.class);
        }
        String json = json(body, "\"message\"");
        Draft draft = json == null ? null : ResourceJson.read(json, Draft.class);
        return draft == null || raw(draft) == null ? null : draft;
    }

    /** Returns the message with raw that a body is, or null where it is none. */
    static @Nullable Message message(@Nullable Object body) {
        Message message = anyMessage(body);
        return message == null || message.getRaw() == null ? null : message;
    }

    private static @Nullable Message anyMessage(@Nullable Object body) {
        if (body instanceof Message given) {
            return given;
        }
        if (body instanceof Map<?, ?> fields) {
            return ResourceJson.read(fields, Message.class);
        }
        String json = json(body, "\"raw\"");
        return json == null ? null : ResourceJson.read(json, Message.class);
    }

    private static @Nullable String json(@Nullable Object body, String field) {
        return body instanceof String text && text.stripLeading().startsWith("{") && text.contains(field) ? text : null;
    }

    /** Returns the message of a draft, or null where it has none with raw. */
    static @Nullable Message raw(Draft draft) {
        return message(draft.getMessage());
    }

    /**
     * Returns the mail in a message.
     *
     * @throws IllegalArgumentException if its raw is no base64url
     */
    static ReadyMessage mail(Message message) {
        byte[] bytes = message.decodeRaw();
        return new ReadyMessage(MailFields.none(), out -> out.write(bytes));
    }
}

package io.github.camelgmail.component.message;

import com.google.api.services.gmail.model.MessagePart;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the attachments of a payload, and gives each a name of its own. */
final class Attachments {

    private Attachments() {}

    static List<GmailAttachment> of(@Nullable MessagePart payload, String messageId, MessageContent content) {
        DistinctNames names = new DistinctNames();
        return attachedParts(payload).stream()
                .map(part -> new GmailAttachment(content, messageId, part, names.claim(nameOf(part))))
                .toList();
    }

    private static List<AttachedPart> attachedParts(@Nullable MessagePart payload) {
        List<AttachedPart> found = new ArrayList<>();
        Deque<MessagePart> open = new ArrayDeque<>();
        if (payload != null) {
            open.push(payload);
        }
        while (!open.isEmpty()) {
            MessagePart part = open.pop();
            if (AttachedPart.isAttached(part)) {
                found.add(AttachedPart.of(part));
            }
            pushInOrder(open, part.getParts());
        }
        return found;
    }

    private static void pushInOrder(Deque<MessagePart> open, @Nullable List<MessagePart> parts) {
        if (parts == null) {
            return;
        }
        for (int i = parts.size() - 1; i >= 0; i--) {
            if (parts.get(i) != null) {
                open.push(parts.get(i));
            }
        }
    }

    /** A safe name, made up where the part has none. */
    static String nameOf(AttachedPart part) {
        String unnamed = part.partId().isEmpty() ? "part" : "part-" + part.partId();
        return FileNames.safe(
                part.fileName(), FileNames.safe(unnamed + FileNames.extension(part.contentType()), "part"));
    }
}

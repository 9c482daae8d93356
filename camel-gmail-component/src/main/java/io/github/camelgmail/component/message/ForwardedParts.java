package io.github.camelgmail.component.message;

import com.google.api.services.gmail.model.MessagePart;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a message that travel along when it is forwarded: all but the texts that are quoted. Messages that are
 * enclosed in it stay whole. For one use.
 */
final class ForwardedParts {

    private static final Set<String> QUOTED = Set.of("text/plain", "text/html", "");
    private static final String INVITATION = "text/calendar";

    private final RawPayload payload;
    private final List<OutgoingAttachment> found = new ArrayList<>();

    private ForwardedParts(RawPayload payload) {
        this.payload = payload;
    }

    static List<OutgoingAttachment> of(RawPayload payload) {
        ForwardedParts parts = new ForwardedParts(payload);
        parts.collect(payload.root(), null);
        return List.copyOf(parts.found);
    }

    /** As deep as the payload goes, which has a limit of its own. */
    private void collect(MessagePart part, @Nullable MessagePart parent) {
        List<MessagePart> children = part.getParts();
        if (children == null || isMessage(part)) {
            take(part, parent);
            return;
        }
        for (MessagePart child : children) {
            collect(child, part);
        }
    }

    private static boolean isMessage(MessagePart part) {
        return typeOf(part).startsWith("message/");
    }

    private static String typeOf(MessagePart part) {
        return Objects.requireNonNullElse(part.getMimeType(), "").toLowerCase(Locale.ROOT);
    }

    private void take(MessagePart part, @Nullable MessagePart parent) {
        boolean attached = AttachedPart.isAttached(part) || isMessage(part) || isOtherText(part, parent);
        TransferDecoding content = attached ? payload.content(part) : null;
        if (content != null) {
            found.add(attachment(part, content));
        }
    }

    /** Of alternatives to a text that is quoted, an invitation says something else. */
    private static boolean isOtherText(MessagePart part, @Nullable MessagePart parent) {
        String type = typeOf(part);
        if (QUOTED.contains(type)) {
            return false;
        }
        return parent == null
                || !typeOf(parent).equals("multipart/alternative")
                || type.equals(INVITATION)
                || parent.getParts().stream().allMatch(ForwardedParts::isOther);
    }

    private static boolean isOther(MessagePart part) {
        return !QUOTED.contains(typeOf(part)) && part.getParts() == null;
    }

    private static OutgoingAttachment attachment(MessagePart part, TransferDecoding content) {
        AttachedPart attached = AttachedPart.of(part);
        HeaderFields headers = attached.headers();
        String declared = Objects.requireNonNullElse(headers.first("Content-Type"), "");
        String type = MediaTypes.safe(declared).equals(attached.contentType()) ? declared : attached.contentType();
        String name = attached.fileName().isEmpty() ? Attachments.nameOf(attached) : attached.fileName();
        return new OutgoingAttachment(
                name, new ReceivedPart(name, type, content), attached.contentId(), attached.inline());
    }
}

package io.github.camelgmail.component.message;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * An attachment of a received mail; its bytes are fetched when somebody opens it, unless its message was read with
 * {@code format=raw} or {@code attachments=eager}. Immutable.
 */
public final class GmailAttachment {

    private final MessageContent content;
    private final String messageId;
    private final AttachedPart part;
    private final String name;

    GmailAttachment(MessageContent content, String messageId, AttachedPart part, String name) {
        this.content = content;
        this.messageId = messageId;
        this.part = part;
        this.name = name;
    }

    /** The id of the message that holds it. */
    public String messageId() {
        return messageId;
    }

    /** Where it stands in the message, such as {@code 1} or {@code 0.2}; empty when the attachment is the message. */
    public String partId() {
        return part.partId();
    }

    /**
     * A file name that is safe to save under: base name only, no control character, at most 255 bytes of UTF-8, no two
     * alike in one message, whatever the sender wrote.
     */
    public String name() {
        return name;
    }

    /** The media type without parameters, such as {@code application/pdf}. */
    public String contentType() {
        return part.contentType();
    }

    /** The Content-ID without angle brackets, by which HTML refers to an inline image; null when there is none. */
    public @Nullable String contentId() {
        return part.contentId();
    }

    /** Length in bytes, transfer encoding undone, as Gmail gives it; 0 when it gives none. */
    public long size() {
        return part.size();
    }

    /** Whether the sender meant it to be shown in the text rather than beside it. */
    public boolean isInline() {
        return part.inline();
    }

    /** The header fields of the part. */
    public HeaderFields headers() {
        return part.headers();
    }

    /**
     * Opens the attachment; where it has not been fetched before its mail was routed, each call fetches it anew.
     *
     * @return its bytes; the caller closes the stream
     * @throws IOException when Gmail cannot be reached or no longer has the message
     */
    public InputStream open() throws IOException {
        return content.attachment(messageId, part.partId(), part.attachmentId());
    }

    @Override
    public String toString() {
        return "GmailAttachment[" + messageId + "/" + partId() + ", " + contentType() + ", " + size() + " bytes]";
    }
}

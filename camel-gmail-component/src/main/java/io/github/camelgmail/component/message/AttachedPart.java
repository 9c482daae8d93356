package io.github.camelgmail.component.message;

import com.google.api.services.gmail.model.MessagePart;
import com.google.api.services.gmail.model.MessagePartBody;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a leaf part of a payload says about itself when its bytes are elsewhere. */
record AttachedPart(
        String partId,
        @Nullable String attachmentId,
        String fileName,
        String contentType,
        @Nullable String contentId,
        long size,
        boolean inline,
        HeaderFields headers) {

    static boolean isAttached(MessagePart part) {
        return part.getBody() != null && part.getBody().getAttachmentId() != null;
    }

    static AttachedPart of(MessagePart part) {
        MessagePartBody body = part.getBody();
        HeaderFields headers = HeaderFields.of(part);
        return new AttachedPart(
                Objects.requireNonNullElse(part.getPartId(), ""),
                body.getAttachmentId(),
                Objects.requireNonNullElse(part.getFilename(), ""),
                MediaTypes.safe(part.getMimeType()),
                contentId(headers),
                Math.max(0, Objects.requireNonNullElse(body.getSize(), 0)),
                isInline(headers),
                headers);
    }

    private static @Nullable String contentId(HeaderFields headers) {
        String value = headers.first("Content-ID");
        return value == null ? null : ContentIds.unbracketed(value);
    }

    private static boolean isInline(HeaderFields headers) {
        String disposition = headers.first("Content-Disposition");
        return disposition != null
                && disposition.strip().toLowerCase(Locale.ROOT).startsWith("inline");
    }
}

package io.github.camelgmail.component.message;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.ParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The MIME part of an attachment: base64, so that every byte arrives, and its name by RFC 2231. */
final class AttachmentPart {

    private static final Pattern CHARSET = Pattern.compile("[A-Za-z0-9_.:+-]{1,40}");

    private AttachmentPart() {}

    static MimeBodyPart of(OutgoingAttachment attachment) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(attachment.source()));
        part.setHeader("Content-Type", contentType(attachment.source().getContentType()));
        part.setHeader("Content-Transfer-Encoding", "base64");
        part.setHeader("Content-Disposition", "attachment;\r\n " + FileNameParameter.of(attachment.name()));
        return part;
    }

    /** MIME forbids base64 for messages and multiparts; as plain bytes they arrive unchanged. */
    private static String contentType(@Nullable String declared) {
        String type = MediaTypes.safe(declared);
        if (type.startsWith("multipart/") || type.startsWith("message/")) {
            return MediaTypes.UNKNOWN;
        }
        String charset = charset(declared);
        return charset == null ? type : type + "; charset=" + charset;
    }

    private static @Nullable String charset(@Nullable String declared) {
        try {
            String charset = declared == null ? null : new ContentType(declared).getParameter("charset");
            return charset != null && CHARSET.matcher(charset).matches() ? '"' + charset + '"' : null;
        } catch (ParseException e) {
            return null;
        }
    }
}

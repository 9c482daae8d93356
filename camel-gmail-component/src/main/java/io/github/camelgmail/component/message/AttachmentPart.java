package io.github.camelgmail.component.message;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.regex.Pattern;

/** The MIME part of an attachment: base64, so that every byte arrives, and its name by RFC 2231. */
final class AttachmentPart {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_.:+-]{1,40}");
    private static final String MESSAGE = "message/rfc822";

    private AttachmentPart() {}

    static MimeBodyPart of(OutgoingAttachment attachment) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        String declared = Objects.requireNonNullElse(attachment.source().getContentType(), MediaTypes.UNKNOWN);
        boolean message = isPlainMessage(attachment, declared);
        String type = message ? MESSAGE : contentType(declared);
        part.setDataHandler(new DataHandler(new TypedSource(attachment.source(), type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", message ? "8bit" : "base64");
        part.setHeader(
                "Content-Disposition",
                (attachment.inline() ? "inline" : "attachment") + ";\r\n " + FileNameParameter.of(attachment.name()));
        if (attachment.contentId() != null) {
            part.setHeader("Content-ID", "<" + attachment.contentId() + ">");
        }
        return part;
    }

    /** Only what is at hand can be looked through before it is written. */
    private static boolean isPlainMessage(OutgoingAttachment attachment, String declared) {
        try {
            return MediaTypes.safe(declared).equals(MESSAGE)
                    && attachment.source() instanceof ReceivedPart received
                    && received.isLines();
        } catch (IOException e) {
            throw new UncheckedIOException("A part of a forwarded message cannot be read", e);
        }
    }

    /** MIME forbids base64 for messages and multiparts; as plain bytes they arrive unchanged. */
    private static String contentType(String declared) {
        String type = MediaTypes.safe(declared);
        if (type.startsWith("multipart/") || type.startsWith("message/")) {
            return MediaTypes.UNKNOWN;
        }
        return type
                + parameter(declared, "charset")
                + (type.equals("text/calendar") ? parameter(declared, "method") : "");
    }

    private static String parameter(String declared, String name) {
        String value = ContentField.parse(declared).parameter(name);
        return TOKEN.matcher(value).matches() ? "; " + name + "=\"" + value + '"' : "";
    }
}

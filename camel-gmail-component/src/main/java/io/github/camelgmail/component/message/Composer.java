package io.github.camelgmail.component.message;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;

/** Writes a mail from its parts: text, HTML or both as alternatives, then the attachments. */
record Composer(long limit, Clock clock) {

    SpooledMessage compose(OutgoingMail mail) throws IOException {
        try (Spool spool = new Spool(limit)) {
            message(mail).writeTo(spool);
            return spool.toMessage();
        } catch (MessagingException e) {
            throw new InvalidMailException("body", "The mail cannot be written as MIME. See the cause", e);
        }
    }

    private MimeMessage message(OutgoingMail mail) throws MessagingException {
        MimeMessage message = new MimeMessages.Empty();
        for (EncodedField field : EncodedField.of(mail.fields())) {
            message.setHeader(field.name(), field.value());
        }
        message.setHeader(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC)));
        setContent(message, mail);
        return message;
    }

    private static void setContent(MimePart message, OutgoingMail mail) throws MessagingException {
        if (mail.attachments().isEmpty()) {
            setTexts(message, mail);
            return;
        }
        Multipart mixed = new MimeMultipart("mixed");
        MimeBodyPart texts = new MimeBodyPart();
        setTexts(texts, mail);
        mixed.addBodyPart(texts);
        for (OutgoingAttachment attachment : mail.attachments()) {
            mixed.addBodyPart(AttachmentPart.of(attachment));
        }
        message.setContent(mixed);
    }

    private static void setTexts(MimePart part, OutgoingMail mail) throws MessagingException {
        if (mail.text() != null && mail.html() != null) {
            part.setContent(new MimeMultipart("alternative", text(mail.text(), "plain"), text(mail.html(), "html")));
        } else if (mail.html() != null) {
            setText(part, mail.html(), "html");
        } else {
            setText(part, Objects.requireNonNullElse(mail.text(), ""), "plain");
        }
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        setText(part, text, subtype);
        return part;
    }

    private static void setText(MimePart part, String text, String subtype) throws MessagingException {
        part.setText(withMailLineEnds(text), "UTF-8", subtype);
    }

    /** RFC 5322 section 2.3: CR and LF only together. */
    private static String withMailLineEnds(String text) {
        return text.replaceAll("\r\n|\r|\n", "\r\n");
    }
}

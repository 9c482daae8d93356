package io.github.camelgmail.component.message;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Writes a mail from its parts: text, HTML and an invitation as alternatives, then the images that the HTML shows, then the
 * attachments.
 */
record Composer(long limit, Clock clock) {

    SpooledMessage compose(OutgoingMail mail) throws IOException {
        try (Spool spool = new Spool(limit)) {
            message(InlineImages.mark(mail)).writeTo(spool);
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
        Set<String> shown = mail.html() == null ? Set.of() : ContentIds.referencedIn(mail.html());
        List<OutgoingAttachment> within = new ArrayList<>();
        List<OutgoingAttachment> beside = new ArrayList<>();
        for (OutgoingAttachment attachment : mail.attachments()) {
            boolean isShown = attachment.contentId() != null && shown.contains(attachment.contentId());
            (isShown ? within : beside).add(attachment);
        }
        set(message, "mixed", beside, part -> set(part, "related", within, texts -> setTexts(texts, mail)));
    }

    /** Sets the content of a part. */
    @FunctionalInterface
    private interface Content {

        void setTo(MimePart part) throws MessagingException;
    }

    private static void set(MimePart part, String subtype, List<OutgoingAttachment> attachments, Content first)
            throws MessagingException {
        if (attachments.isEmpty()) {
            first.setTo(part);
            return;
        }
        Multipart multipart = new MimeMultipart(subtype);
        MimeBodyPart firstPart = new MimeBodyPart();
        first.setTo(firstPart);
        multipart.addBodyPart(firstPart);
        for (OutgoingAttachment attachment : attachments) {
            multipart.addBodyPart(AttachmentPart.of(attachment));
        }
        part.setContent(multipart);
    }

    private static void setTexts(MimePart part, OutgoingMail mail) throws MessagingException {
        List<Content> forms = new ArrayList<>();
        String html = mail.html();
        Invitation calendar = mail.calendar();
        if (mail.text() != null || html == null) {
            forms.add(form -> setText(form, Objects.requireNonNullElse(mail.text(), ""), "plain"));
        }
        if (html != null) {
            forms.add(form -> setText(form, html, "html"));
        }
        if (calendar != null) {
            forms.add(form -> setCalendar(form, calendar));
        }
        if (forms.size() == 1) {
            forms.get(0).setTo(part);
            return;
        }
        Multipart alternatives = new MimeMultipart("alternative");
        for (Content form : forms) {
            MimeBodyPart alternative = new MimeBodyPart();
            form.setTo(alternative);
            alternatives.addBodyPart(alternative);
        }
        part.setContent(alternatives);
    }

    private static void setCalendar(MimePart part, Invitation calendar) throws MessagingException {
        byte[] bytes = withMailLineEnds(calendar.text() + "\n").getBytes(StandardCharsets.UTF_8);
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, calendar.contentType())));
        part.setHeader("Content-Type", calendar.contentType());
        part.setHeader("Content-Transfer-Encoding", "base64");
    }

    private static void setText(MimePart part, String text, String subtype) throws MessagingException {
        part.setText(withMailLineEnds(text), "UTF-8", subtype);
    }

    /** RFC 5322 section 2.3: CR and LF only together. */
    private static String withMailLineEnds(String text) {
        return text.replaceAll("\r\n|\r|\n", "\r\n");
    }
}

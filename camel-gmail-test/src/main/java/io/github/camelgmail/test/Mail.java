package io.github.camelgmail.test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be delivered to an {@link EmbeddedMailbox}, built field by field and written by RFC 5322, 2045, 2047 and 2231 with CRLF line
 * ends. Not safe for use by several threads.
 *
 * <pre>{@code
 * Mail.from("Bob <bob@example.com>").to("alice@example.com").subject("Grüße").text("Hi").attach("photo.png", "image/png", png)
 * }</pre>
 *
 * <p>Addresses are {@code local@domain} or {@code Any Name <local@domain>}. A carriage return, line feed or NUL in any header text is
 * refused with {@link IllegalArgumentException}.
 */
public final class Mail {

    private final List<MailField> fields = new ArrayList<>();
    private final List<MailEntity> attachments = new ArrayList<>();
    private final List<MailEntity> inlines = new ArrayList<>();
    private @Nullable MailField date;
    private MailField messageId = MailField.of("Message-ID", "<" + UUID.randomUUID() + "@embedded-gmail.invalid>");
    private @Nullable String text;
    private @Nullable String html;

    private Mail() {}

    /** Begins a mail from an address. */
    public static Mail from(String address) {
        return new Mail().addressed("From", address);
    }

    /** Adds the field To. */
    public Mail to(String... addresses) {
        return addressed("To", addresses);
    }

    /** Adds the field Cc. */
    public Mail cc(String... addresses) {
        return addressed("Cc", addresses);
    }

    /** Adds the field Bcc, which stays in the mail as it is written here. */
    public Mail bcc(String... addresses) {
        return addressed("Bcc", addresses);
    }

    /** Adds the field Reply-To. */
    public Mail replyTo(String... addresses) {
        return addressed("Reply-To", addresses);
    }

    /** Adds the field Subject, in any script. */
    public Mail subject(String subject) {
        return header("Subject", subject);
    }

    /** Sets the field Date; without it the mail carries the time at which it is written out. */
    public Mail date(Instant instant) {
        date = MailField.date(instant);
        return this;
    }

    /**
     * Sets the field Message-ID; without it the mail has a random one.
     *
     * @param id with its angle brackets
     */
    public Mail messageId(String id) {
        messageId = MailField.of("Message-ID", id);
        return this;
    }

    /**
     * Makes the mail an answer: sets the fields In-Reply-To and References.
     *
     * @param id the Message-ID of the mail that is answered, with its angle brackets
     */
    public Mail inReplyTo(String id) {
        return header("In-Reply-To", id).header("References", id);
    }

    /**
     * Adds any field of unstructured text; a name may occur more than once.
     *
     * @param name visible ASCII characters other than the colon
     * @param value text in any script, encoded where it has to be
     */
    public Mail header(String name, String value) {
        fields.add(MailField.of(name, value));
        return this;
    }

    /** Sets the plain text. */
    public Mail text(String plain) {
        text = plain;
        return this;
    }

    /** Sets the HTML, an alternative to the plain text where there is both. */
    public Mail html(String markup) {
        html = markup;
        return this;
    }

    /**
     * Adds an attachment.
     *
     * @param filename a name in any script
     * @param mediaType such as {@code application/pdf}
     */
    public Mail attach(String filename, String mediaType, byte[] content) {
        attachments.add(MailEntity.attachment(filename, mediaType, content));
        return this;
    }

    /**
     * Adds content that the HTML shows, by {@code cid:} and the content id.
     *
     * @param contentId without angle brackets
     * @param filename a name in any script
     * @param mediaType such as {@code image/png}
     */
    public Mail inline(String contentId, String filename, String mediaType, byte[] content) {
        inlines.add(MailEntity.inline(contentId, filename, mediaType, content));
        return this;
    }

    /** Writes the mail. */
    public byte[] bytes() {
        List<MailField> all = new ArrayList<>(fields);
        all.add(date == null ? MailField.date(Instant.now()) : date);
        all.add(messageId);
        all.add(MailField.of("MIME-Version", "1.0"));
        return content().with(all).bytes();
    }

    private MailEntity content() {
        List<MailEntity> mixed = new ArrayList<>();
        if (text != null || html != null || attachments.isEmpty()) {
            mixed.add(readable());
        }
        mixed.addAll(attachments);
        return MailEntity.multipart("mixed", mixed);
    }

    private MailEntity readable() {
        List<MailEntity> alternatives = new ArrayList<>();
        if (text != null || html == null) {
            alternatives.add(MailEntity.text("plain", text == null ? "" : text));
        }
        if (html != null) {
            List<MailEntity> related = new ArrayList<>(List.of(MailEntity.text("html", html)));
            related.addAll(inlines);
            alternatives.add(MailEntity.multipart("related", related));
        }
        return MailEntity.multipart("alternative", alternatives);
    }

    private Mail addressed(String name, String... addresses) {
        fields.add(MailField.addresses(name, Arrays.asList(addresses)));
        return this;
    }
}

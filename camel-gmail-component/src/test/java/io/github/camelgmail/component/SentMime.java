package io.github.camelgmail.component;

import io.github.camelgmail.test.mailbox.Message;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A mail that was sent.
 *
 * @param message as the mailbox has it
 * @param mime the same, parsed
 */
record SentMime(Message message, MimeMessage mime) {

    static SentMime of(Message message) throws MessagingException {
        Session session = Session.getInstance(new Properties());
        return new SentMime(message, new MimeMessage(session, new ByteArrayInputStream(message.raw())));
    }

    List<String> to() throws MessagingException {
        return addresses(mime.getRecipients(RecipientType.TO));
    }

    List<String> cc() throws MessagingException {
        return addresses(mime.getRecipients(RecipientType.CC));
    }

    String from() throws MessagingException {
        return addresses(mime.getFrom()).get(0);
    }

    private static List<String> addresses(Address[] addresses) {
        return addresses == null
                ? List.of()
                : Arrays.stream(addresses)
                        .map(address -> ((InternetAddress) address).getAddress())
                        .toList();
    }

    String field(String name) throws MessagingException {
        String value = mime.getHeader(name, ", ");
        return value == null ? "" : value.replaceAll("\\s+", " ");
    }

    /** The media types of all parts as a tree, such as {@code mixed(plain, pdf)}. */
    String structure() throws MessagingException, IOException {
        return structure(mime);
    }

    private static String structure(Part part) throws MessagingException, IOException {
        String type = part.getContentType()
                .replaceAll("(?s);.*", "")
                .replaceAll(".*/", "")
                .toLowerCase(java.util.Locale.ROOT);
        if (!part.isMimeType("multipart/*")) {
            return type;
        }
        List<String> children = new ArrayList<>();
        Multipart multipart = (Multipart) part.getContent();
        for (int i = 0; i < multipart.getCount(); i++) {
            children.add(structure(multipart.getBodyPart(i)));
        }
        return type + "(" + String.join(", ", children) + ")";
    }

    String text() throws MessagingException, IOException {
        return content("text/plain");
    }

    String html() throws MessagingException, IOException {
        return content("text/html");
    }

    private String content(String type) throws MessagingException, IOException {
        return leaves(mime)
                .filter(part -> isType(part, type))
                .findFirst()
                .map(SentMime::read)
                .orElse("")
                .replace("\r\n", "\n");
    }

    /** The parts with a file name, in their order. */
    List<Part> files() throws MessagingException, IOException {
        return leaves(mime).filter(part -> name(part) != null).toList();
    }

    static String name(Part part) {
        try {
            return part.getFileName();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String read(Part part) {
        try {
            return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isType(Part part, String type) {
        try {
            return part.isMimeType(type) && part.getFileName() == null;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Part> leaves(Part part) throws MessagingException, IOException {
        if (!part.isMimeType("multipart/*")) {
            return Stream.of(part);
        }
        List<Part> leaves = new ArrayList<>();
        Multipart multipart = (Multipart) part.getContent();
        for (int i = 0; i < multipart.getCount(); i++) {
            leaves.addAll(leaves(multipart.getBodyPart(i)).toList());
        }
        return leaves.stream();
    }
}

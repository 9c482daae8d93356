package io.github.camelgmail.examples.quickstart;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** SHA-256 digests of attachments, from mail (read with Jakarta Mail, which the embedded Gmail does not use) and from files. */
final class AttachmentDigests {
    private AttachmentDigests() {}

    /** Digests of all that is neither text to read nor a container, in the order of the mail. */
    static List<String> inMail(byte[] raw) throws MessagingException, IOException {
        List<String> digests = new ArrayList<>();
        collect(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw)), digests);
        return digests;
    }

    /** Digests of all files in a folder and below it. */
    static List<String> inFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> digests = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                digests.add(digest(Files.readAllBytes(file)));
            }
            return digests;
        }
    }

    /** The digest of some bytes in hexadecimal digits. */
    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Gmail has no attachment for a mail or a delivery status in a mail that has no name: only what is inside. */
    private static void collect(Part part, List<String> digests) throws MessagingException, IOException {
        boolean named = part.getFileName() != null;
        if (part.isMimeType("multipart/*")) {
            collectAll((Multipart) part.getContent(), digests);
        } else if (part.isMimeType("message/rfc822") && !named) {
            collect((Part) part.getContent(), digests);
        } else if (named || (!part.isMimeType("text/*") && !part.isMimeType("message/delivery-status"))) {
            digests.add(digest(decoded(part)));
        }
    }

    private static void collectAll(Multipart parts, List<String> digests) throws MessagingException, IOException {
        for (int i = 0; i < parts.getCount(); i++) {
            collect(parts.getBodyPart(i), digests);
        }
    }

    private static byte[] decoded(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            in.transferTo(out);
            return out.toByteArray();
        }
    }
}

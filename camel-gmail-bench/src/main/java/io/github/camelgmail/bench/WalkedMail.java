package io.github.camelgmail.bench;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** What a route reads of a mail, read as one does with Jakarta Mail alone. */
final class WalkedMail {

    private static final Session SESSION = Session.getInstance(new Properties());

    private final Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<String> texts = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private long seconds;

    private WalkedMail() {}

    static WalkedMail read(byte[] bytes) throws MessagingException, IOException {
        MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(bytes));
        WalkedMail mail = new WalkedMail();
        for (Header field : Collections.list(message.getAllHeaders())) {
            mail.fields
                    .computeIfAbsent(field.getName(), name -> new ArrayList<>())
                    .add(MimeUtility.decodeText(MimeUtility.unfold(field.getValue())));
        }
        mail.seconds = message.getSentDate().toInstant().getEpochSecond();
        mail.walk(message);
        return mail;
    }

    private void walk(Part part) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*")) {
            Multipart multipart = (Multipart) part.getContent();
            for (int i = 0; i < multipart.getCount(); i++) {
                BodyPart child = multipart.getBodyPart(i);
                walk(child);
            }
        } else if (part.getFileName() != null) {
            names.add(MimeUtility.decodeText(part.getFileName()));
        } else if (part.isMimeType("text/*")) {
            texts.add((String) part.getContent());
        }
    }

    /** How much was read, so that none of the work is idle. */
    long length() {
        return seconds
                + fields.size()
                + texts.stream().mapToInt(String::length).sum()
                + names.stream().mapToInt(String::length).sum();
    }
}

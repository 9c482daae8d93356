package io.github.camelgmail.component.message;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** Received mail in the words of Jakarta Mail. */
public final class MimeMessages {

    /** Connects to nothing, reads garbled mail, writes international addresses in UTF-8. Costly to make, safe to share. */
    private static final Session SESSION = session();

    private MimeMessages() {}

    /**
     * Fetches and parses a whole mail.
     *
     * @return the mail, tied to no mail store
     * @throws IOException when Gmail cannot be reached, or not even the header section can be read
     */
    public static MimeMessage parse(GmailMessage mail) throws IOException {
        try (InputStream raw = mail.raw()) {
            return parse(raw);
        } catch (MessagingException e) {
            throw new IOException("Message " + mail.id() + " is not a readable MIME message", e);
        }
    }

    static MimeMessage parse(InputStream rfc822) throws MessagingException {
        return new MimeMessage(SESSION, rfc822);
    }

    /** A message without content, to be composed. */
    static class Empty extends MimeMessage {

        Empty() {
            super(SESSION);
        }

        /** Adds no Message-ID, which would name this host; Gmail puts its own. */
        @Override
        protected void updateMessageID() {}
    }

    private static Session session() {
        Properties properties = new Properties();
        properties.setProperty("mail.mime.allowutf8", "true");
        properties.setProperty("mail.mime.address.strict", "false");
        return Session.getInstance(properties);
    }
}

package io.github.camelgmail.component.convert;

import com.google.api.services.gmail.model.Message;
import io.github.camelgmail.component.message.GmailMessage;
import io.github.camelgmail.component.message.MimeMessages;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import org.apache.camel.Converter;

/** What a received mail turns into when a route asks for another type. */
@Converter(generateLoader = true)
public final class GmailMessageConverter {

    private GmailMessageConverter() {}

    /** The plain text of the mail, else its HTML, else an empty string. */
    @Converter
    public static String toString(GmailMessage mail) {
        if (mail.text() != null) {
            return mail.text();
        }
        return mail.html() == null ? "" : mail.html();
    }

    /** The whole mail, parsed; fetches it. */
    @Converter
    public static MimeMessage toMimeMessage(GmailMessage mail) throws IOException {
        return MimeMessages.parse(mail);
    }

    /** What Gmail answered. */
    @Converter
    public static Message toModel(GmailMessage mail) {
        return mail.model();
    }

    /** The RFC 5322 bytes of the mail; fetches them. */
    @Converter
    public static byte[] toBytes(GmailMessage mail) throws IOException {
        try (InputStream in = mail.raw()) {
            return in.readAllBytes();
        }
    }

    /** The RFC 5322 bytes of the mail, as a stream that the reader closes; fetches them. */
    @Converter
    public static InputStream toInputStream(GmailMessage mail) throws IOException {
        return mail.raw();
    }
}

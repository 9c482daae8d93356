package io.github.camelgmail.component.convert;

import com.google.api.services.gmail.model.Message;
import io.github.camelgmail.component.message.GmailMessage;
import io.github.camelgmail.component.message.MimeMessages;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.apache.camel.Converter;

/**
 * What a received mail turns into when a route asks for another type. What Gmail did not give with the mail is fetched,
 * 20 quota units each time; a {@code raw} message never is.
 */
@Converter(generateLoader = true)
public final class GmailMessageConverter {

    private GmailMessageConverter() {}

    /**
     * The plain text of the mail, else its HTML, else an empty string; of a {@code minimal} or {@code metadata} message
     * too, which is fetched for it.
     */
    @Converter
    public static String toString(GmailMessage mail) throws IOException {
        GmailMessage read = mail.withBody();
        if (read.text() != null) {
            return read.text();
        }
        return read.html() == null ? "" : read.html();
    }

    /** The whole mail, parsed; fetches it unless it is {@code raw}. */
    @Converter
    public static MimeMessage toMimeMessage(GmailMessage mail) throws IOException {
        return MimeMessages.parse(mail);
    }

    /**
     * The mail as the fields of a JSON object: {@code id}, {@code threadId}, {@code labelIds}, {@code historyId},
     * {@code internalDate}, {@code snippet}, {@code sizeEstimate}, {@code from}, {@code to}, {@code cc}, {@code replyTo},
     * {@code subject}, {@code date}, {@code headers}, {@code text}, {@code html} and {@code attachments}. What its format does
     * not have is left out; nothing is fetched.
     */
    @Converter
    public static Map<String, Object> toMap(GmailMessage mail) {
        return MessageFields.of(mail);
    }

    /** What Gmail answered. */
    @Converter
    public static Message toModel(GmailMessage mail) {
        return mail.model();
    }

    /** The RFC 5322 bytes of the mail; fetches them unless it is {@code raw}. */
    @Converter
    public static byte[] toBytes(GmailMessage mail) throws IOException {
        try (InputStream in = mail.raw()) {
            return in.readAllBytes();
        }
    }

    /** The RFC 5322 bytes of the mail, as a stream that the reader closes; fetches them unless it is {@code raw}. */
    @Converter
    public static InputStream toInputStream(GmailMessage mail) throws IOException {
        return mail.raw();
    }
}

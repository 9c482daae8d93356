package io.github.camelgmail.bench.peers;

import com.google.api.client.http.FileContent;
import com.google.api.services.gmail.model.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.google.mail.GoogleMailComponent;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * A process that sends one mail with one attachment through {@code google-mail:messages/send}. The component takes a ready
 * message, so Jakarta Mail makes it.
 */
public final class GoogleMailSend {

    private static final String PREFIX = "CamelGoogleMail.";

    private GoogleMailSend() {}

    /**
     * Sends.
     *
     * @param arguments the root URL, the owner, the file to attach, and {@code raw} or {@code file}
     */
    public static void main(String[] arguments) throws Exception {
        MimeMessage mail = mail(Path.of(arguments[2]));
        boolean raw = arguments[3].equals("raw");
        Map<String, Object> headers = new HashMap<>(Map.of(PREFIX + "userId", "me"));
        headers.putAll(raw ? inAString(mail) : inAFile(mail));
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            GoogleMailComponent component = new GoogleMailComponent();
            component.setClientFactory(new EmbeddedGmailClients(arguments[0]));
            context.addComponent("google-mail", component);
            context.start();
            String uri =
                    "google-mail:messages/send?applicationName=bench&clientId=none&clientSecret=none&accessToken=RAW("
                            + arguments[1] + ")";
            try (ProducerTemplate template = context.createProducerTemplate()) {
                Exchange sent =
                        template.send(uri, exchange -> exchange.getMessage().setHeaders(headers));
                if (sent.getException() != null) {
                    throw sent.getException();
                }
            }
        }
    }

    private static MimeMessage mail(Path attachment) throws MessagingException, IOException {
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
        mail.setRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress("bob@example.com"));
        mail.setSubject("Large");
        MimeBodyPart text = new MimeBodyPart();
        text.setText("See the attachment.");
        MimeBodyPart file = new MimeBodyPart();
        file.attachFile(attachment.toFile());
        mail.setContent(new MimeMultipart(text, file));
        return mail;
    }

    private static Map<String, Object> inAString(MimeMessage mail) throws MessagingException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        return Map.of(PREFIX + "content", new Message().encodeRaw(bytes.toByteArray()));
    }

    private static Map<String, Object> inAFile(MimeMessage mail) throws MessagingException, IOException {
        Path file = Files.createTempFile("mail", ".eml");
        file.toFile().deleteOnExit();
        try (OutputStream stream = Files.newOutputStream(file)) {
            mail.writeTo(stream);
        }
        return Map.of(
                PREFIX + "content",
                new Message(),
                PREFIX + "mediaContent",
                new FileContent("message/rfc822", file.toFile()));
    }
}

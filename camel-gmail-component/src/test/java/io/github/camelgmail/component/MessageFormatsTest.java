package io.github.camelgmail.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.services.gmail.model.Message;
import io.github.camelgmail.component.client.GmailNotFoundException;
import io.github.camelgmail.component.client.MessageFormat;
import io.github.camelgmail.component.message.GmailAttachment;
import io.github.camelgmail.component.message.GmailHeaderFilterStrategy;
import io.github.camelgmail.component.message.GmailMessage;
import io.github.camelgmail.component.message.InboundBinding;
import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.Mail;
import io.github.camelgmail.test.mailbox.OutboundMail;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.TypeConverter;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each format in which Gmail gives a message, and what a route can make of it. */
class MessageFormatsTest {

    private static final Path SAMPLES = Path.of("../camel-gmail-examples/quickstart/src/main/resources/mails");
    private static final byte[] PDF = "%PDF".repeat(1000).getBytes(StandardCharsets.US_ASCII);

    private final EmbeddedGmail gmail = EmbeddedGmail.start();
    private final GmailRoutes routes = GmailRoutes.on(gmail).started();
    private final GmailEndpoint endpoint =
            routes.context().getEndpoint("gmail:messages?operation=get", GmailEndpoint.class);

    @AfterEach
    void stop() {
        routes.close();
        gmail.close();
    }

    /** What a message in each format turns into, and how many calls to Gmail that takes. */
    @ParameterizedTest
    @CsvSource(textBlock = """
                    FULL,     0, 1
                    RAW,      0, 0
                    METADATA, 1, 1
                    MINIMAL,  1, 1
                    """)
    void everyConverterGivesTheWholeMail(MessageFormat format, int callsForText, int callsForBytes) throws Exception {
        byte[] mail = mail().bytes();
        GmailMessage message = read(deliver(mail), format);
        TypeConverter converter = routes.context().getTypeConverter();

        assertThat(counted(callsForText, () -> converter.mandatoryConvertTo(String.class, message)))
                .isEqualTo("Hello");
        assertThat(asText(counted(callsForBytes, () -> converter.mandatoryConvertTo(byte[].class, message))))
                .endsWith(asText(mail));
        try (InputStream in = counted(callsForBytes, () -> converter.mandatoryConvertTo(InputStream.class, message))) {
            assertThat(asText(in.readAllBytes())).endsWith(asText(mail));
        }
        MimeMessage parsed = counted(callsForBytes, () -> converter.mandatoryConvertTo(MimeMessage.class, message));
        assertThat(parsed.getSubject()).isEqualTo("Grüße");
        assertThat(counted(0, () -> converter.mandatoryConvertTo(Message.class, message)))
                .isSameAs(message.model());
    }

    @ParameterizedTest
    @EnumSource
    void everyFormatHasWhatGmailSaysOfTheMessage(MessageFormat format) throws IOException {
        GmailMessage message = read(deliver(mail().bytes()), format);

        assertThat(message.labelIds()).contains("INBOX", "UNREAD");
        assertThat(message.threadId()).isNotNull();
        assertThat(message.historyId()).isNotNull();
        assertThat(message.internalDate()).isNotNull();
        assertThat(message.snippet()).isEqualTo("Hello");
        assertThat(message.withBody().attachments())
                .extracting(GmailAttachment::name)
                .containsExactly("a.pdf");
        assertThat(message.withBody().subject()).isEqualTo("Grüße");
    }

    @ParameterizedTest
    @CsvSource({"FULL, true, true", "RAW, true, true", "METADATA, true, false", "MINIMAL, false, false"})
    void whatIsNotKnownIsTold(MessageFormat format, boolean headers, boolean body) {
        GmailMessage message = read(deliver(mail().bytes()), format);

        assertThat(message.headersKnown()).isEqualTo(headers);
        assertThat(message.bodyKnown()).isEqualTo(body);
        assertThat(message.subject()).isEqualTo(headers ? "Grüße" : null);
        assertThat(message.answerable()).isEqualTo(headers);
        assertThat(message.text()).isEqualTo(body ? "Hello" : null);
        assertThat(message.html()).isEqualTo(body ? "<b>Hello</b>" : null);
        assertThat(message.attachments()).hasSize(body ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource
    void aMessageCanBeAnsweredWhateverItsFormat(MessageFormat format) throws Exception {
        String id = deliver(mail().header("Reply-To", "desk@example.com").bytes());
        Exchange exchange = new DefaultExchange(routes.context());
        new InboundBinding("me", false, new GmailHeaderFilterStrategy()).bind(read(id, format), exchange);
        exchange.getMessage().setBody("Thanks");

        routes.context().createProducerTemplate().send("gmail:send?operation=reply", exchange);

        assertThat(exchange.getException()).isNull();
        assertThat(gmail.outbox()).extracting(OutboundMail::recipient).containsExactly("desk@example.com");
    }

    @Test
    void theAttachmentsOfARawMessageNeedNoCall() throws IOException {
        GmailMessage message = read(deliver(mail().bytes()), MessageFormat.RAW);
        gmail.expectOnly();

        assertThat(bytes(message.attachments().get(0))).isEqualTo(PDF);
        assertThat(bytes(message.attachments().get(0))).isEqualTo(PDF);
        gmail.verify();
    }

    @Test
    void aMailThatIsGoneHasNoTextToFetch() {
        String id = deliver(mail().bytes());
        GmailMessage message = read(id, MessageFormat.METADATA);
        gmail.mailbox(GmailRoutes.ALICE).delete(id);
        TypeConverter converter = routes.context().getTypeConverter();

        assertThatThrownBy(() -> converter.mandatoryConvertTo(String.class, message))
                .rootCause()
                .isInstanceOf(GmailNotFoundException.class);
    }

    @ParameterizedTest
    @EnumSource
    void formatsAreNamedAsInGmailsApi(MessageFormat format) throws Exception {
        assertThat(routes.context().getTypeConverter().mandatoryConvertTo(MessageFormat.class, format.parameter()))
                .isSameAs(format);
    }

    private static Mail mail() {
        return Mail.from("bob@example.com")
                .to(GmailRoutes.ALICE)
                .subject("Grüße")
                .text("Hello")
                .html("<b>Hello</b>")
                .attach("a.pdf", "application/pdf", PDF);
    }

    private <T> T counted(int calls, Callable<T> work) throws Exception {
        gmail.resetRequests();
        T result = work.call();
        assertThat(gmail.requests().httpRequests()).isEqualTo(calls);
        return result;
    }

    private static String asText(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".eml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aRawMessageReadsLikeAFullOne(Path sample) throws IOException {
        String id = deliver(Files.readAllBytes(sample));

        GmailMessage full = read(id, MessageFormat.FULL);
        GmailMessage raw = read(id, MessageFormat.RAW);

        assertThat(raw.headers().asMap()).isEqualTo(full.headers().asMap());
        assertThat(raw.text()).isEqualTo(full.text());
        assertThat(raw.html()).isEqualTo(full.html());
        assertThat(raw.attachments())
                .extracting(MessageFormatsTest::outline)
                .isEqualTo(full.attachments().stream()
                        .map(MessageFormatsTest::outline)
                        .toList());
        for (int i = 0; i < full.attachments().size(); i++) {
            assertThat(bytes(raw.attachments().get(i)))
                    .isEqualTo(bytes(full.attachments().get(i)));
        }
    }

    private static List<Object> outline(GmailAttachment attachment) {
        return List.of(
                attachment.partId(),
                attachment.name(),
                attachment.contentType(),
                attachment.size(),
                String.valueOf(attachment.contentId()),
                attachment.isInline(),
                attachment.headers().asMap());
    }

    private static byte[] bytes(GmailAttachment attachment) throws IOException {
        try (InputStream in = attachment.open()) {
            return in.readAllBytes();
        }
    }

    private String deliver(byte[] mail) {
        return gmail.mailbox(GmailRoutes.ALICE).deliver(mail).id();
    }

    private GmailMessage read(String id, MessageFormat format) {
        Message model = endpoint.client().messages().get(id, format);
        return GmailMessage.of(model, new ClientContent(endpoint.client()));
    }
}

package io.github.camelgmail.component.message;

import static io.github.camelgmail.component.message.MessageModels.attachment;
import static io.github.camelgmail.component.message.MessageModels.message;
import static io.github.camelgmail.component.message.MessageModels.received;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.services.gmail.model.Message;
import io.github.camelgmail.component.GmailConstants;
import io.github.camelgmail.component.message.MessageModels.StoredContent;
import jakarta.activation.DataHandler;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.attachment.AttachmentMessage;
import org.apache.camel.converter.stream.InputStreamCache;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingMailReaderTest {

    private static final String READY = "To: ready@example.com\r\nSubject: Ready\r\n\r\nBody\r\n";

    private DefaultCamelContext context;
    private Exchange exchange;

    @BeforeEach
    void startContext() {
        context = new DefaultCamelContext();
        context.start();
        exchange = new DefaultExchange(context);
    }

    @AfterEach
    void stopContext() {
        context.stop();
    }

    @Test
    void takesOptionsWhereTheExchangeSaysNothing() {
        SendDefaults options = new SendDefaults(
                "Ann <ann@example.com>",
                "a@x.example, B <b@x.example>",
                "c@x.example",
                "d@x.example",
                "e@x.example",
                "Option",
                BodyType.AUTO);

        MailFields fields = read(options, "Hello").fields();

        assertThat(fields.from()).isEqualTo(new MailAddress("Ann", "ann@example.com"));
        assertThat(fields.to())
                .containsExactly(new MailAddress(null, "a@x.example"), new MailAddress("B", "b@x.example"));
        assertThat(fields.cc()).containsExactly(new MailAddress(null, "c@x.example"));
        assertThat(fields.bcc()).containsExactly(new MailAddress(null, "d@x.example"));
        assertThat(fields.replyTo()).containsExactly(new MailAddress(null, "e@x.example"));
        assertThat(fields.subject()).isEqualTo("Option");
    }

    @Test
    void headersWinOverOptions() throws Exception {
        SendDefaults options = new SendDefaults(
                "o@x.example", "o@x.example", "o@x.example", "o@x.example", "o@x.example", "Option", BodyType.HTML);
        header(GmailConstants.FROM, "h@x.example");
        header(GmailConstants.TO, List.of("a@x.example", "b@x.example, c@x.example"));
        header(GmailConstants.CC, new String[] {"d@x.example"});
        header(GmailConstants.BCC, "");
        header(GmailConstants.REPLY_TO, new InternetAddress("f@x.example", "F, F"));
        header(GmailConstants.SUBJECT, "Header");
        header(GmailConstants.BODY_TYPE, "Text");

        OutgoingMail mail = (OutgoingMail) read(options, "Hello");

        assertThat(mail.fields().from()).isEqualTo(MailAddress.of("h@x.example"));
        assertThat(mail.fields().to())
                .extracting(MailAddress::address)
                .containsExactly("a@x.example", "b@x.example", "c@x.example");
        assertThat(mail.fields().cc()).containsExactly(MailAddress.of("d@x.example"));
        assertThat(mail.fields().bcc()).isEmpty();
        assertThat(mail.fields().replyTo()).containsExactly(new MailAddress("F, F", "f@x.example"));
        assertThat(mail.fields().subject()).isEqualTo("Header");
        assertThat(mail.text()).isEqualTo("Hello");
        assertThat(mail.html()).isNull();
    }

    @Test
    void nothingThatAStrangerWroteAddressesAMail() throws Exception {
        new InboundBinding("me", true, new GmailHeaderFilterStrategy())
                .bind(
                        received(
                                "From",
                                "a@x.example",
                                "To",
                                "b@x.example",
                                "Cc",
                                "c@x.example",
                                "Subject",
                                "Hi",
                                "CamelGmailTo",
                                "victim@x.example",
                                "CamelGmailBcc",
                                "victim@x.example"),
                        exchange);

        OutgoingMail mail = (OutgoingMail) new OutgoingMailReader(SendDefaults.none()).read(exchange);

        assertThat(mail.fields()).isEqualTo(MailFields.none());
        assertThat(mail.text()).isEqualTo("Hello");
    }

    @Test
    void htmlWithAlternativeTextIsBoth() {
        header(GmailConstants.BODY_TYPE, BodyType.HTML);
        header(GmailConstants.ALTERNATIVE_BODY, "plain");

        OutgoingMail mail = (OutgoingMail) read(SendDefaults.none(), "<p>x</p>");

        assertThat(mail.text()).isEqualTo("plain");
        assertThat(mail.html()).isEqualTo("<p>x</p>");
    }

    @Test
    void anyOtherBodyIsText() {
        assertThat(((OutgoingMail) read(SendDefaults.none(), 42)).text()).isEqualTo("42");
        assertThat(((OutgoingMail) read(SendDefaults.none(), null)).text()).isEmpty();
    }

    @Test
    void messagesBytesStreamsAndFilesAreReadyMessages(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("x.eml"), READY);
        byte[] bytes = READY.getBytes(UTF_8);

        assertThat(written(read(SendDefaults.none(), bytes))).isEqualTo(READY);
        assertThat(written(read(SendDefaults.none(), new ByteArrayInputStream(bytes))))
                .isEqualTo(READY);
        assertThat(written(read(SendDefaults.none(), new InputStreamCache(bytes))))
                .isEqualTo(READY);
        assertThat(written(read(SendDefaults.none(), file))).isEqualTo(READY);
        assertThat(written(read(SendDefaults.none(), file.toFile()))).isEqualTo(READY);
        assertThat(written(read(SendDefaults.none(), MimeMessages.parse(new ByteArrayInputStream(bytes)))))
                .isEqualTo(READY);
        assertThat(written(read(SendDefaults.none(), new Message().encodeRaw(bytes))))
                .isEqualTo(READY);
        header(GmailConstants.BODY_TYPE, "message");
        assertThat(written(read(SendDefaults.none(), READY))).isEqualTo(READY);
    }

    @Test
    void aStreamCanBeTextWhenAsked() {
        header(GmailConstants.BODY_TYPE, "text");

        assertThat(((OutgoingMail) read(SendDefaults.none(), new ByteArrayInputStream("x".getBytes(UTF_8)))).text())
                .isEqualTo("x");
    }

    @Test
    void aReceivedMailIsNotSentOnAsItCame() {
        OutgoingMail mail = (OutgoingMail) read(SendDefaults.none(), received("To", "victim@x.example"));

        assertThat(mail.text()).isEqualTo("Hello");
        assertThat(mail.fields().hasRecipients()).isFalse();
    }

    @Test
    void theHtmlOfAReceivedMailGoesOutHarmless() {
        exchange.getMessage().setHeader(GmailConstants.BODY_TYPE, "html");
        GmailMessage mail = received(message(MessageModels.text("", "html", "<p onclick=x>Hi<script>y</script>")));

        assertThat(((OutgoingMail) read(SendDefaults.none(), mail)).html()).isEqualTo("<p>Hi");
    }

    @Test
    void aReceivedMailWithoutItsBodyIsReadBeforeItIsSent() {
        GmailMessage mail = GmailMessage.of(message(null), new StoredContent(READY, Map.of()));

        assertThat(((OutgoingMail) read(SendDefaults.none(), mail)).text()).isEqualToIgnoringNewLines("Body");
    }

    @Test
    void anInvitationGoesWithAReceivedMailToo() {
        header(GmailConstants.CALENDAR, "BEGIN:VCALENDAR\nEND:VCALENDAR");

        assertThat(((OutgoingMail) read(SendDefaults.none(), received("To", "a@x.example"))).calendar())
                .isNotNull();
    }

    @Test
    void aReceivedMailAsReadyMessageNeedsRecipientsOfOurs() throws Exception {
        GmailMessage mail = GmailMessage.of(message(null), new StoredContent(READY, Map.of()));
        header(GmailConstants.BODY_TYPE, "message");

        assertThatThrownBy(() -> read(SendDefaults.none(), mail))
                .isInstanceOf(InvalidMailException.class)
                .hasMessageContaining("CamelGmailTo");

        header(GmailConstants.TO, "mine@x.example");
        assertThat(written(read(SendDefaults.none(), mail)))
                .startsWith("To: mine@x.example\r\n")
                .doesNotContain("ready@");
    }

    @Test
    void attachmentsOfTheExchangeAreAttachedUnderTheirNames() throws Exception {
        exchange.getMessage(AttachmentMessage.class)
                .addAttachment("/tmp/Übersicht.txt", new DataHandler(new ByteArrayDataSource("abc", "text/plain")));

        OutgoingMail mail = (OutgoingMail) read(SendDefaults.none(), "x");

        assertThat(mail.attachments()).extracting(OutgoingAttachment::name).containsExactly("Übersicht.txt");
        assertThat(mail.attachments().get(0).source().getInputStream()).hasContent("abc");
    }

    @Test
    void aReplyLeavesOutTheAttachmentsOfTheMailThatItAnswers() throws Exception {
        GmailMessage answered = received(message(attachment("", "application/pdf", "theirs.pdf")));
        new InboundBinding("me", false, new GmailHeaderFilterStrategy()).bind(answered, exchange);
        exchange.getMessage(AttachmentMessage.class)
                .addAttachment("ours.txt", new DataHandler(new ByteArrayDataSource("abc", "text/plain")));
        exchange.getMessage().setBody("Thanks");

        OutgoingMailReader reader = new OutgoingMailReader(SendDefaults.none());

        assertThat(((OutgoingMail) reader.readReply(exchange, answered)).attachments())
                .extracting(OutgoingAttachment::name)
                .containsExactly("ours.txt");
        assertThat(((OutgoingMail) reader.read(exchange)).attachments()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody",
                "a@b@c",
                "a b@x.example",
                "<a@x.example",
                "a@x..example",
                "a@",
                "@x.example",
                "a@x.example,,@",
                "a@x.example\r\nBcc: victim@x.example",
                "a\u0000@x.example",
                "=?UTF-8?Q?a=0D=0AX:_y?= <a@x.example>",
                "Staff: a@x.example, nobody;",
                "a@straße.example",
                "a@x，b.example",
                "a@x＠victim.example"
            })
    void refusesABadAddressAndNamesTheField(String address) {
        header(GmailConstants.CC, address);

        assertThatThrownBy(() -> read(SendDefaults.none(), "x"))
                .isInstanceOfSatisfying(InvalidMailException.class, e -> {
                    assertThat(e.field()).isEqualTo("Cc");
                    assertThat(e.getMessage()).contains("Cc").doesNotContain("\r", "\n", "\u0000");
                });
    }

    @ParameterizedTest
    @CsvSource({"'a\rb'", "'a\nb'", "'a\r\nBcc: v@x.example'", "'a\u0000b'"})
    void refusesALineBreakInASubject(String subject) {
        header(GmailConstants.SUBJECT, subject);

        assertThatThrownBy(() -> read(SendDefaults.none(), "x"))
                .isInstanceOfSatisfying(
                        InvalidMailException.class, e -> assertThat(e.field()).isEqualTo("Subject"));
    }

    @Test
    void refusesTwoSendersAndAnUnknownBodyType() {
        header(GmailConstants.FROM, "a@x.example, b@x.example");
        assertThatThrownBy(() -> read(SendDefaults.none(), "x")).isInstanceOf(InvalidMailException.class);

        header(GmailConstants.FROM, "a@x.example");
        header(GmailConstants.BODY_TYPE, "pdf");
        assertThatThrownBy(() -> read(SendDefaults.none(), "x"))
                .isInstanceOf(InvalidMailException.class)
                .hasMessageContaining("auto, text, html or message");
    }

    private void header(String name, Object value) {
        exchange.getMessage().setHeader(name, value);
    }

    private Outgoing read(SendDefaults options, Object body) {
        exchange.getMessage().setBody(body);
        try {
            return new OutgoingMailReader(options).read(exchange);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String written(Outgoing mail) throws Exception {
        try (SpooledMessage spooled = new MimeMessageWriter().write(mail);
                InputStream in = spooled.openStream()) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}

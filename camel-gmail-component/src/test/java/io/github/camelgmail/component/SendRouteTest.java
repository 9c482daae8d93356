package io.github.camelgmail.component;

import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.component.client.GmailSendInDoubtException;
import io.github.camelgmail.component.client.GmailTooLargeException;
import io.github.camelgmail.component.message.InvalidMailException;
import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import io.github.camelgmail.test.EmbeddedMailbox;
import io.github.camelgmail.test.Mail;
import io.github.camelgmail.test.fault.Fault;
import io.github.camelgmail.test.mailbox.Message;
import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.Exchange;
import org.apache.camel.attachment.AttachmentMessage;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SendRouteTest {

    private static final String BOB = "bob@example.com";

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE).mailbox(BOB);

    private GmailRoutes routes;

    @BeforeEach
    void start() throws Exception {
        routes = GmailRoutes.on(gmail())
                .with(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:send").to("gmail:send");
                        from("direct:to-bob").to("gmail:send?to=bob@example.com&subject=By option");
                        from("direct:html").to("gmail:send?to=bob@example.com&bodyType=html&subject=Html");
                        from("direct:reply").to("gmail:send?operation=reply");
                    }
                })
                .started();
    }

    @AfterEach
    void stop() {
        routes.close();
    }

    private EmbeddedGmail gmail() {
        return GMAIL.gmail();
    }

    private EmbeddedMailbox mailbox(String address) {
        return gmail().mailbox(address);
    }

    private Exchange send(String route, Object body, Map<String, Object> headers) {
        return routes.context().createProducerTemplate().request(route, exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeaders(new java.util.HashMap<>(headers));
        });
    }

    private Exchange sent(String route, Object body, Map<String, Object> headers) {
        Exchange exchange = send(route, body, headers);
        assertThat(exchange.getException()).isNull();
        return exchange;
    }

    private static MimeMessage only(List<Message> messages) throws Exception {
        assertThat(messages).hasSize(1);
        return parsed(messages.get(0));
    }

    private static MimeMessage parsed(Message message) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message.raw()));
    }

    private MimeMessage received() throws Exception {
        return only(mailbox(BOB).messages());
    }

    @Test
    void textGoesToTheRecipientsOfTheHeaders() throws Exception {
        Exchange exchange = sent(
                "direct:send",
                "Grüße",
                Map.of(GmailConstants.TO, "Bob Ö <bob@example.com>", GmailConstants.SUBJECT, "Größe 📏"));

        assertThat(received().getSubject()).isEqualTo("Größe 📏");
        assertThat(received().getContent().toString().strip()).isEqualTo("Grüße");
        assertThat(received().getAllRecipients()).containsExactly(new InternetAddress(BOB, "Bob Ö", "UTF-8"));
        assertThat(exchange.getMessage().getHeader(GmailConstants.SENT_MESSAGE_ID))
                .isEqualTo(mailbox(ALICE).sent().get(0).id());
    }

    @Test
    void aHeaderWinsOverItsOption() throws Exception {
        sent("direct:to-bob", "Text", Map.of(GmailConstants.SUBJECT, "By header"));

        assertThat(received().getSubject()).isEqualTo("By header");
    }

    @Test
    void htmlAndItsPlainAlternativeTravelTogether() throws Exception {
        sent("direct:html", "<b>Hi</b>", Map.of(GmailConstants.ALTERNATIVE_BODY, "Hi"));

        assertThat(received().isMimeType("multipart/alternative")).isTrue();
        MimeMultipart parts = (MimeMultipart) received().getContent();
        assertThat(parts.getBodyPart(0).isMimeType("text/plain")).isTrue();
        assertThat(parts.getBodyPart(1).isMimeType("text/html")).isTrue();
    }

    @Test
    void copiesAreSeenAndBlindCopiesAreNot() throws Exception {
        sent(
                "direct:send",
                "Text",
                Map.of(
                        GmailConstants.TO,
                        List.of("carol@example.org"),
                        GmailConstants.CC,
                        "dave@example.org",
                        GmailConstants.BCC,
                        BOB));

        assertThat(received().getHeader("Bcc")).isNull();
        assertThat(received().getHeader("Cc", null)).contains("dave@example.org");
        assertThat(gmail().outbox()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "文档.pdf",
                "Übersicht \"final\".txt",
                "📎 emoji.bin",
                "a;b=c.txt",
                "ein sehr langer Name ein sehr langer Name ein sehr langer Name ein sehr langer Name.txt"
            })
    void anAttachmentKeepsItsUnicodeName(String name) throws Exception {
        byte[] content = {0, 1, 2, -1};
        Exchange exchange = routes.context().createProducerTemplate().request("direct:to-bob", in -> {
            in.getMessage().setBody("See the attachment");
            in.getMessage(AttachmentMessage.class)
                    .addAttachment(name, new DataHandler(new ByteArrayDataSource(content, "application/octet-stream")));
        });

        assertThat(exchange.getException()).isNull();
        BodyPart part = ((MimeMultipart) received().getContent()).getBodyPart(1);
        assertThat(MimeUtility.decodeText(part.getFileName())).isEqualTo(name);
        assertThat(part.getInputStream().readAllBytes()).isEqualTo(content);
    }

    @Test
    void anAttachmentNameWithAPathLosesThePath() throws Exception {
        routes.context().createProducerTemplate().request("direct:to-bob", in -> {
            in.getMessage().setBody("Text");
            in.getMessage(AttachmentMessage.class)
                    .addAttachment(
                            "../../etc/passwd", new DataHandler(new ByteArrayDataSource(new byte[1], "text/plain")));
        });

        assertThat(((MimeMultipart) received().getContent()).getBodyPart(1).getFileName())
                .isEqualTo("passwd");
    }

    @Test
    void aReadyMessageGoesAsItIs() throws Exception {
        byte[] ready =
                Mail.from(ALICE).to(BOB).subject("Ready").text("Made elsewhere").bytes();

        sent("direct:send", ready, Map.of());
        sent("direct:send", new ByteArrayInputStream(ready), Map.of());
        sent(
                "direct:send",
                new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(ready)),
                Map.of());

        assertThat(mailbox(BOB).messages()).hasSize(3);
        for (Message message : mailbox(BOB).messages()) {
            assertThat(parsed(message).getSubject()).isEqualTo("Ready");
        }
    }

    @Test
    void recipientsOfTheRouteReplaceAllThoseOfAReadyMessage() {
        byte[] ready = Mail.from("eve@example.net")
                .to("victim@example.org")
                .cc("victim2@example.org")
                .text("x")
                .bytes();

        sent("direct:to-bob", ready, Map.of());

        assertThat(mailbox(BOB).messages()).hasSize(1);
        assertThat(gmail().outbox()).isEmpty();
    }

    @Test
    void aReplyJoinsTheThreadAndIsMarkedAsAutomatic() throws Exception {
        String id = mailbox(ALICE)
                .deliver(Mail.from(BOB)
                        .to(ALICE)
                        .subject("Question")
                        .messageId("<q1@example.com>")
                        .text("How?"))
                .id();

        Exchange exchange = sent("direct:reply", "So.", Map.of(GmailConstants.MESSAGE_ID, id));

        assertThat(received().getSubject()).isEqualTo("Re: Question");
        assertThat(received().getHeader("In-Reply-To", null)).isEqualTo("<q1@example.com>");
        assertThat(received().getHeader("Auto-Submitted", null)).isEqualTo("auto-replied");
        assertThat(exchange.getMessage().getHeader(GmailConstants.SENT_THREAD_ID))
                .isEqualTo(id);
        assertThat(exchange.getMessage().getHeader(GmailConstants.MESSAGE_ID)).isEqualTo(id);
    }

    @Test
    void whatAMailSaysCannotAddressTheNextOne() throws Exception {
        Exchange exchange = send(
                "direct:send",
                "Text",
                Map.of(
                        GmailConstants.MESSAGE_TO,
                        "victim@example.org",
                        GmailConstants.MESSAGE_FROM,
                        "victim@example.org",
                        "To",
                        "victim@example.org",
                        "CamelMailTo",
                        "victim@example.org"));

        assertThat(exchange.getException()).isInstanceOf(InvalidMailException.class);
        assertThat(gmail().outbox()).isEmpty();
    }

    @Test
    void anEmptyRecipientListIsRefusedBeforeAnythingIsSent() {
        Exchange exchange = send("direct:send", "Text", Map.of(GmailConstants.TO, " "));

        assertThat(exchange.getException())
                .isInstanceOf(InvalidMailException.class)
                .hasMessageContaining("CamelGmailTo");
        assertThat(gmail().requests().httpRequests()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no address", "a@", "@b", "a@b@c", "<a@example.com", "a@example.com\r\nBcc: x@example.com"})
    void anUnparsableAddressIsRefused(String address) {
        Exchange exchange = send("direct:send", "Text", Map.of(GmailConstants.TO, address));

        assertThat(exchange.getException())
                .isInstanceOf(InvalidMailException.class)
                .hasMessageContaining("To");
        assertThat(mailbox(ALICE).sent()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: x@example.com", "a\nb", "a\rb", "a\u0000b"})
    void aSubjectCannotInjectAHeader(String subject) {
        Exchange exchange = send("direct:to-bob", "Text", Map.of(GmailConstants.SUBJECT, subject));

        assertThat(exchange.getException())
                .isInstanceOf(InvalidMailException.class)
                .hasMessageContaining("Subject");
        assertThat(mailbox(ALICE).sent()).isEmpty();
    }

    @Test
    void aMailOver35MebibytesIsRefusedBeforeItIsSent() {
        byte[] ready = ("To: bob@example.com\r\n\r\n" + "x".repeat(36_700_160)).getBytes(StandardCharsets.US_ASCII);

        Exchange exchange = send("direct:send", ready, Map.of());

        assertThat(exchange.getException()).isInstanceOf(GmailTooLargeException.class);
        assertThat(gmail().requests().httpRequests()).isZero();
    }

    @Test
    void aMailOfTenMebibytesIsUploadedAndArrives() throws Exception {
        byte[] ready = ("To: bob@example.com\r\nSubject: Big\r\n\r\n" + ("x".repeat(78) + "\r\n").repeat(131_072))
                .getBytes(StandardCharsets.US_ASCII);

        sent("direct:send", ready, Map.of());

        assertThat(received().getSubject()).isEqualTo("Big");
        assertThat(received().getSize()).isGreaterThan(10_000_000);
    }

    @Test
    void aRefusedSendIsRepeatedAndGoesOutOnce() {
        gmail().failNext("messages.send", 2, Fault.rateLimitExceeded());

        sent("direct:to-bob", "Text", Map.of());

        assertThat(mailbox(BOB).messages()).hasSize(1);
    }

    @Test
    void aSendWhoseAnswerIsLostIsFoundAndNotRepeated() {
        gmail().failNext("messages.send", 1, Fault.droppedConnection().afterTheEffect());

        Exchange exchange = sent("direct:to-bob", "Text", Map.of());

        assertThat(exchange.getMessage().getHeader(GmailConstants.SEND_OUTCOME)).isEqualTo("found");
        assertThat(exchange.getMessage().getHeader(GmailConstants.SENT_MESSAGE_ID))
                .isEqualTo(mailbox(ALICE).sent().get(0).id());
        assertThat(mailbox(BOB).messages()).hasSize(1);
    }

    @Test
    void aSendThatWasLostIsReportedAndNotRepeated() {
        gmail().failNext("messages.send", 1, Fault.droppedConnection());

        Exchange exchange = send("direct:to-bob", "Text", Map.of());

        assertThat(exchange.getException())
                .isInstanceOf(GmailSendInDoubtException.class)
                .hasMessageContaining("looked for 4 times");
        assertThat(gmail().requests().of("messages.send")).isOne();
        assertThat(mailbox(BOB).messages()).isEmpty();
    }
}

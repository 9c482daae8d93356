package io.github.camelgmail.component;

import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.component.message.GmailMessage;
import io.github.camelgmail.component.message.InvalidMailException;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import io.github.camelgmail.test.Mail;
import jakarta.activation.DataHandler;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.attachment.AttachmentMessage;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ForwardRouteTest {

    private static final String BOB = "bob@example.com";
    private static final String FORWARD = "gmail:send?operation=forward&to=" + BOB;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2};

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE).mailbox(BOB);

    @TempDir
    Path state;

    private GmailRoutes routes;
    private Correspondent alice;

    @BeforeEach
    void start() {
        routes = GmailRoutes.on(GMAIL.gmail()).started();
        alice = new Correspondent(GMAIL.gmail(), routes);
    }

    @AfterEach
    void stop() {
        routes.close();
    }

    private static Mail mail() {
        return Mail.from("Carol <carol@example.net>")
                .to(ALICE)
                .cc("dave@example.net")
                .subject("Plans")
                .messageId("<1@example.net>")
                .text("Read this")
                .html("<p>Read <b>this</b> <img src=\"cid:logo\"></p>")
                .inline("logo", "logo.png", "image/png", PNG)
                .attach("Plan ü.pdf", "application/pdf", new byte[] {1, 2, 3});
    }

    @Test
    void aForwardedMailHasItsFieldsTextsImagesAndAttachments() throws Exception {
        String id = alice.gets(mail());

        SentMime sent = alice.sends(FORWARD, "See below", Map.of(GmailConstants.MESSAGE_ID, id));

        assertThat(sent.structure()).isEqualTo("mixed(related(alternative(plain, html), png), pdf)");
        assertThat(sent.text())
                .startsWith(
                        "See below\n\n---------- Forwarded message ---------\nFrom: Carol <carol@example.net>\nDate: ")
                .contains("\nSubject: Plans\nTo: alice@example.com\nCc: dave@example.net\n\nRead this");
        assertThat(sent.html())
                .startsWith("<div>See below</div>")
                .contains("Carol &lt;carol@example.net&gt;", "<p>Read <b>this</b> <img src=\"cid:logo\">");
        assertThat(sent.files()).extracting(SentMime::name).containsExactly("logo.png", "Plan ü.pdf");
        assertThat(sent.files().get(0).getHeader("Content-ID")).containsExactly("<logo>");
        assertThat(sent.files().get(0).getInputStream()).hasBinaryContent(PNG);
        assertThat(sent.to()).containsExactly(BOB);
        assertThat(sent.cc()).isEmpty();
    }

    @Test
    void itStaysInItsThread() throws Exception {
        String id = alice.gets(mail());

        SentMime sent = alice.sends(FORWARD, "", Map.of(GmailConstants.MESSAGE_ID, id));

        assertThat(sent.mime().getSubject()).isEqualTo("Fwd: Plans");
        assertThat(sent.field("References")).isEqualTo("<1@example.net>");
        assertThat(sent.field("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(sent.message().threadId())
                .isEqualTo(
                        GMAIL.gmail().mailbox(ALICE).message(id).orElseThrow().threadId());
    }

    @Test
    void aConsumedMailIsForwardedWithoutANoteAndNothingTwice() throws Exception {
        String id = alice.gets(mail());
        MockEndpoint forwarded = routes.mock("forwarded");
        forwarded.expectedMessageCount(1);
        routes.with(new RouteBuilder() {
            @Override
            public void configure() {
                from(GmailRoutes.historyUri(state, "&startFrom=earliest&historyTypes=messageAdded"))
                        .process(ForwardRouteTest::attach)
                        .to(FORWARD)
                        .to(forwarded);
            }
        });

        forwarded.assertIsSatisfied();
        Exchange exchange = forwarded.getExchanges().get(0);
        assertThat(exchange.getMessage().getBody(GmailMessage.class).id()).isEqualTo(id);
        SentMime sent = SentMime.of(alice.mailOf(BOB).get(0));
        assertThat(sent.text()).startsWith("---------- Forwarded").containsOnlyOnce("Read this");
        assertThat(sent.files()).extracting(SentMime::name).containsExactly("logo.png", "ours.txt", "Plan ü.pdf");
    }

    private static void attach(Exchange exchange) {
        exchange.getMessage(AttachmentMessage.class)
                .addAttachment(
                        "ours.txt",
                        new DataHandler(new ByteArrayDataSource("x".getBytes(StandardCharsets.UTF_8), "text/plain")));
    }

    @Test
    void theNoteMayBeHtml() throws Exception {
        String id = alice.gets(Mail.from(BOB).to(ALICE).subject("Fwd: Plans").text("a <b>\n  c"));

        SentMime sent = alice.sends(FORWARD + "&bodyType=html", "<p>Note</p>", Map.of(GmailConstants.MESSAGE_ID, id));

        assertThat(sent.structure()).isEqualTo("html");
        assertThat(sent.html()).startsWith("<p>Note</p>").contains("a &lt;b&gt;<br>\n &nbsp;c");
        assertThat(sent.mime().getSubject()).isEqualTo("Fwd: Plans");
    }

    @Test
    void aReadyMessageIsNoNote() {
        String id = alice.gets(mail());

        Exchange exchange = alice.tries(FORWARD + "&bodyType=message", given -> {
            given.getMessage().setHeader(GmailConstants.MESSAGE_ID, id);
            given.getMessage().setBody("Subject: x\r\n\r\ny");
        });

        assertThat(exchange.getException())
                .isInstanceOf(InvalidMailException.class)
                .hasMessageContaining("note");
        assertThat(alice.mailOf(BOB)).isEmpty();
    }

    @Test
    void nothingInTheOriginalAddressesTheForwardedMail() {
        String id = alice.gets(
                mail().header("CamelGmailTo", "victim@example.net").header("Resent-To", "victim@example.net"));

        Exchange exchange = alice.tries(
                "gmail:send?operation=forward", given -> given.getMessage().setHeader(GmailConstants.MESSAGE_ID, id));

        assertThat(exchange.getException())
                .isInstanceOf(InvalidMailException.class)
                .hasMessageContaining("CamelGmailTo");
    }

    @Test
    void oneCallReadsTheMail() throws Exception {
        String id = alice.gets(mail());

        SentMime unused = alice.sends(FORWARD + "&replyFromAlias=false", "", Map.of(GmailConstants.MESSAGE_ID, id));

        assertThat(GMAIL.gmail().requests().of("messages.get")).isEqualTo(1);
        assertThat(GMAIL.gmail().requests().of("messages.attachments.get")).isZero();
    }
}

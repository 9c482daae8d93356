package io.github.camelgmail.component;

import static io.github.camelgmail.component.GmailRoutes.ALICE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.component.message.InvalidMailException;
import io.github.camelgmail.test.EmbeddedGmailExtension;
import jakarta.activation.DataHandler;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.attachment.AttachmentMessage;
import org.apache.camel.attachment.DefaultAttachment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeRouteTest {

    private static final String BOB = "bob@example.com";
    private static final String TEXT = "gmail:send?to=" + BOB;
    private static final String HTML = TEXT + "&bodyType=html";
    private static final String INVITATION = "BEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:REQUEST\nBEGIN:VEVENT\n"
            + "SUMMARY:Grüße\nMETHOD:CANCEL\nEND:VEVENT\nEND:VCALENDAR\n";

    @RegisterExtension
    static final EmbeddedGmailExtension GMAIL =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE).mailbox(BOB);

    @TempDir
    Path folder;

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

    private static DataHandler bytes(String content, String type) {
        return new DataHandler(new ByteArrayDataSource(content.getBytes(UTF_8), type));
    }

    @Test
    void theOtherFormStandsBesideTheBodyWhicheverThatIs() throws Exception {
        SentMime html = alice.sends(HTML, "<b>Hi</b>", Map.of(GmailConstants.ALTERNATIVE_BODY, "Hi"));
        SentMime text = alice.sends(TEXT, "Hi", Map.of(GmailConstants.ALTERNATIVE_BODY, "<b>Hi</b>"));

        assertThat(List.of(html, text)).allSatisfy(mail -> {
            assertThat(mail.structure()).isEqualTo("alternative(plain, html)");
            assertThat(mail.text().strip()).isEqualTo("Hi");
            assertThat(mail.html().strip()).isEqualTo("<b>Hi</b>");
        });
    }

    @Test
    void imagesThatTheHtmlShowsTravelWithIt() throws Exception {
        String body = "<img src=\"cid:logo.png\"><img src='cid:by-id@x'><img src=\"cid:mein bild.png\">"
                + "<p style=\"background:url(cid:back%20ground)\">";

        SentMime mail = alice.sends(HTML, exchange -> {
            exchange.getMessage().setBody(body);
            AttachmentMessage message = exchange.getMessage(AttachmentMessage.class);
            message.addAttachment("logo.png", bytes("1", "image/png"));
            DefaultAttachment byId = new DefaultAttachment(bytes("2", "image/png"));
            byId.addHeader("Content-ID", "<by-id@x>");
            message.addAttachmentObject("other.png", byId);
            message.addAttachment("mein bild.png", bytes("3", "image/png"));
            message.addAttachment("back ground", bytes("4", "image/png"));
            message.addAttachment("beside.png", bytes("5", "image/png"));
        });

        assertThat(mail.structure()).isEqualTo("mixed(related(html, png, png, png, png), png)");
        List<Part> files = mail.files();
        assertThat(files).extracting(SentMime::name).endsWith("beside.png");
        for (Part image : files.subList(0, 4)) {
            assertThat(image.getDisposition()).isEqualTo("inline");
            String id = image.getHeader("Content-ID")[0];
            assertThat(id).matches("<[A-Za-z0-9.@_-]+>");
            assertThat(mail.html()).contains("cid:" + id.substring(1, id.length() - 1));
        }
        assertThat(files.get(4).getHeader("Content-ID")).isNull();
    }

    @Test
    void anInvitationStandsBesideTheText() throws Exception {
        SentMime mail = alice.sends(HTML, "<p>Come</p>", Map.of(GmailConstants.CALENDAR, INVITATION));

        assertThat(mail.structure()).isEqualTo("alternative(html, calendar)");
        String raw = new String(mail.message().raw(), UTF_8);
        assertThat(raw).containsPattern("(?i)Content-Type: text/calendar; charset=\"?UTF-8\"?;\\s+method=\"?REQUEST");
        assertThat(alice.sends(TEXT, "", Map.of(GmailConstants.CALENDAR, INVITATION))
                        .structure())
                .isEqualTo("alternative(plain, calendar)");
    }

    @Test
    void whatIsNoInvitationIsRefused() {
        Exchange exchange = alice.tries(TEXT, given -> given.getMessage().setHeader(GmailConstants.CALENDAR, "Monday"));

        assertThat(exchange.getException())
                .isInstanceOf(InvalidMailException.class)
                .hasMessageContaining("VCALENDAR");
    }

    @Test
    void anAttachedInvitationKeepsItsMethod() throws Exception {
        SentMime mail = alice.sends(TEXT, exchange -> exchange.getMessage(AttachmentMessage.class)
                .addAttachment("invite.ics", bytes(INVITATION, "text/calendar; method=REQUEST; charset=utf-8; x=y")));

        assertThat(mail.files().get(0).getContentType().replaceAll("\\s+", ""))
                .isEqualTo("text/calendar;charset=\"utf-8\";method=\"REQUEST\"");
    }

    @Test
    void filesOfAnyKindAreAttachedByAHeader() throws Exception {
        Path file = Files.writeString(folder.resolve("a b.txt"), "path");
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("Übersicht.csv", "bytes".getBytes(UTF_8));
        named.put("renamed.pdf", "file:" + file);
        List<Object> files = List.of(
                "classpath:io/github/camelgmail/component/alice.p7b,file:" + file,
                file,
                file.toFile(),
                new ByteArrayDataSource("source".getBytes(UTF_8), "text/x-source") {
                    @Override
                    public String getName() {
                        return "source.txt";
                    }
                },
                named);

        SentMime mail = alice.sends(TEXT, "Hi", Map.of(GmailConstants.ATTACH, files));

        assertThat(mail.files())
                .extracting(SentMime::name)
                .containsExactly(
                        "alice.p7b", "a b.txt", "a b.txt", "a b.txt", "source.txt", "Übersicht.csv", "renamed.pdf");
        assertThat(mail.files().subList(1, 7))
                .extracting(SentMime::read)
                .containsExactly("path", "path", "path", "source", "bytes", "path");
        assertThat(mail.files().get(5).isMimeType("text/csv")).isTrue();
        assertThat(mail.files().get(6).isMimeType("application/pdf")).isTrue();
    }

    @Test
    void aFileThatDoesNotExistIsNamed() {
        Exchange exchange =
                alice.tries(TEXT, given -> given.getMessage().setHeader(GmailConstants.ATTACH, "classpath:none.pdf"));

        assertThat(exchange.getException())
                .isInstanceOf(InvalidMailException.class)
                .hasMessageContaining("classpath:none.pdf");
    }

    @Test
    void whatIsNoFileIsRefused() {
        Exchange exchange = alice.tries(TEXT, given -> given.getMessage().setHeader(GmailConstants.ATTACH, 42));

        assertThat(exchange.getException())
                .isInstanceOf(InvalidMailException.class)
                .hasMessageContaining("Integer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no type", "text/plain; name=ä b", "text/plain; charset=\"a\r\nBcc: x@y\"", "a/b; c", ""})
    void anAttachmentOfAnyTypeArrives(String type) throws Exception {
        SentMime mail = alice.sends(TEXT, exchange -> exchange.getMessage(AttachmentMessage.class)
                .addAttachment("a.bin", bytes("content", type)));

        assertThat(mail.files()).extracting(SentMime::read).containsExactly("content");
        assertThat(mail.field("Bcc")).isEmpty();
    }

    @Test
    void recipientsInAnyScriptGroupsAndInternationalDomains() throws Exception {
        SentMime mail = alice.sends(
                "gmail:send",
                "Hi",
                Map.of(
                        GmailConstants.TO,
                        "Team: Bob <bob@example.com>, \"Ü, 用户\" <user@bücher.example>;",
                        GmailConstants.CC,
                        "undisclosed-recipients:;",
                        GmailConstants.BCC,
                        new InternetAddress("carol@example.net", "Кэрол", "UTF-8")));

        assertThat(mail.to()).containsExactly(BOB, "user@xn--bcher-kva.example");
        assertThat(mail.cc()).isEmpty();
        assertThat(((InternetAddress) mail.mime().getRecipients(jakarta.mail.Message.RecipientType.TO)[1])
                        .getPersonal())
                .isEqualTo("Ü, 用户");
        assertThat(new ArrayList<>(List.of(mail.field("To").split(" "))))
                .allMatch(word -> word.chars().allMatch(c -> c < 0x80));
    }
}

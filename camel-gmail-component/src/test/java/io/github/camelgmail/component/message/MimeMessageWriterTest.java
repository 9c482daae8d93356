package io.github.camelgmail.component.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MimeMessageWriterTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-01-02T12:00:00Z"), ZoneOffset.UTC);
    private static final MailAddress ANN = new MailAddress("Änn, \"the\" 世界", "ann@example.com");
    private static final MailAddress BOB = new MailAddress(null, "bob@example.com");

    /** Knows the standards and no leniency of ours. */
    private static final Session READER = Session.getInstance(new Properties());

    private final MimeMessageWriter writer = new MimeMessageWriter(MimeMessageWriter.SEND_LIMIT, NOON);

    @Test
    void writesAddressesSubjectAndText() throws Exception {
        MailFields fields = MailFields.none()
                .withFrom(ANN)
                .withRecipients(List.of(ANN, BOB), List.of(BOB), List.of(ANN))
                .withReplyTo(List.of(BOB))
                .withSubject("Grüße");

        MimeMessage mail = parse(new OutgoingMail(fields, "Hällo\nWorld", null, List.of()));

        assertThat(mail.getFrom()).containsExactly(new InternetAddress("ann@example.com", "Änn, \"the\" 世界"));
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("Änn, \"the\" 世界");
        assertThat(mail.getRecipients(MimeMessage.RecipientType.TO)).hasSize(2);
        assertThat(mail.getRecipients(MimeMessage.RecipientType.CC)).hasSize(1);
        assertThat(mail.getRecipients(MimeMessage.RecipientType.BCC)).hasSize(1);
        assertThat(mail.getReplyTo()).containsExactly(new InternetAddress("bob@example.com"));
        assertThat(mail.getSubject()).isEqualTo("Grüße");
        assertThat(mail.getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(mail.getContent()).isEqualTo("Hällo\r\nWorld");
        assertThat(mail.getSentDate().toInstant()).isEqualTo(NOON.instant());
        assertThat(mail.getMessageID()).isNull();
    }

    @Test
    void textAndHtmlAreAlternativesWithHtmlLast() throws Exception {
        Multipart alternatives = (Multipart) parse(toBob("plain", "<p>ünï</p>")).getContent();

        assertThat(alternatives.getContentType()).startsWith("multipart/alternative");
        assertThat(alternatives.getBodyPart(0).getContent()).isEqualTo("plain");
        assertThat(alternatives.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
        assertThat(alternatives.getBodyPart(1).getContent()).isEqualTo("<p>ünï</p>");
    }

    @Test
    void htmlAloneStandsAlone() throws Exception {
        assertThat(parse(toBob(null, "<p>x</p>")).getContentType()).isEqualTo("text/html; charset=UTF-8");
    }

    @Test
    void attachmentsFollowTheTextByteForByte() throws Exception {
        byte[] bytes = {0, 1, 13, 10, 13, -1, '.', '\n'};
        OutgoingMail mail = toBob("plain", "<p>x</p>", attachment("a.bin", bytes, "application/x-thing"));

        Multipart mixed = (Multipart) parse(mail).getContent();

        assertThat(mixed.getContentType()).startsWith("multipart/mixed");
        assertThat(mixed.getBodyPart(0).getContentType()).startsWith("multipart/alternative");
        assertThat(mixed.getBodyPart(1).getContentType()).isEqualTo("application/x-thing");
        assertThat(mixed.getBodyPart(1).getDisposition()).isEqualTo("attachment");
        assertThat(mixed.getBodyPart(1).getInputStream()).hasBinaryContent(bytes);
    }

    @Test
    void anAttachedMessageArrivesUnchanged() throws Exception {
        byte[] eml = "Subject: x\n\nbare line feeds\n".getBytes(UTF_8);

        BodyPart part = attached(toBob("x", null, attachment("x.eml", eml, "message/rfc822")));

        assertThat(part.getContentType()).isEqualTo("application/octet-stream");
        assertThat(part.getInputStream()).hasBinaryContent(eml);
    }

    @Test
    void aMediaTypeCannotAddAHeader() throws Exception {
        BodyPart part = attached(
                toBob("x", null, attachment("x", new byte[0], "text/plain; charset=\"utf-8\r\nX-Injected: 1\"")));

        assertThat(part.getHeader("X-Injected")).isNull();
        assertThat(attached(toBob("x", null, attachment("x", new byte[0], "text/csv; charset=ISO-8859-1")))
                        .getContentType())
                .isEqualTo("text/csv; charset=\"ISO-8859-1\"");
    }

    @Property(tries = 300, seed = "20260102")
    void anySubjectAndBodySurvive(@ForAll("lines") String subject, @ForAll("unicode") String text) throws Exception {
        MailFields fields = MailFields.none()
                .withRecipients(List.of(BOB), List.of(), List.of())
                .withSubject(subject);

        MimeMessage mail = parse(new OutgoingMail(fields, text, null, List.of()));

        assertThat(mail.getSubject()).isEqualTo(subject);
        assertThat(mail.getContent()).isEqualTo(text.replaceAll("\r\n|\r|\n", "\r\n"));
        assertLinesAreShort(new OutgoingMail(fields, text, null, List.of()));
    }

    @Property(tries = 300, seed = "20260102")
    void anyFileNameSurvivesButForItsFolders(@ForAll("fileNames") String name) throws Exception {
        OutgoingMail mail = toBob("x", null, attachment(name, new byte[] {1}, "application/pdf"));

        assertThat(attached(mail).getFileName()).isEqualTo(name.strip());
        assertLinesAreShort(mail);
    }

    @Property(tries = 300, seed = "20260102")
    void anyDisplayNameSurvives(@ForAll("lines") String name) throws Exception {
        MailFields fields = MailFields.none()
                .withRecipients(List.of(new MailAddress(name, "bob@example.com")), List.of(), List.of());

        MimeMessage mail = parse(new OutgoingMail(fields, "x", null, List.of()));

        InternetAddress to = (InternetAddress) mail.getRecipients(MimeMessage.RecipientType.TO)[0];
        assertThat(to.getAddress()).isEqualTo("bob@example.com");
        assertThat(to.getPersonal()).isEqualTo(name.isBlank() ? null : name);
        assertThat(mail.getAllRecipients()).hasSize(1);
    }

    @Property(tries = 500, seed = "20260102")
    void noStringAddsAHeaderField(@ForAll("hostile") String text) throws Exception {
        List<String> expected =
                List.of("Content-Transfer-Encoding", "Content-Type", "Date", "MIME-Version", "Subject", "To");
        OutgoingMail mail;
        try {
            MailFields fields = MailFields.none()
                    .withRecipients(List.of(new MailAddress(text, "bob@example.com")), List.of(), List.of())
                    .withSubject(text);
            mail = new OutgoingMail(fields, text, null, List.of());
        } catch (InvalidMailException e) {
            assertThat(text).containsPattern("[\\p{Cntrl}\\x80-\\x9F]");
            return;
        }
        assertThat(headerNames(parse(mail))).isEqualTo(expected);
    }

    @Property(tries = 300, seed = "20260102")
    void noFileNameAddsAHeaderField(@ForAll("hostile") String name) throws Exception {
        BodyPart part = attached(toBob("x", null, attachment(name, new byte[0], "application/pdf")));

        assertThat(Collections.list(part.getAllHeaders())).hasSize(3);
    }

    @Test
    void longSubjectsAreFolded() throws IOException {
        OutgoingMail mail = toBob("x", null);

        assertLinesAreShort(mail.withFields(mail.fields().withSubject("word ".repeat(500) + "end")));
        assertLinesAreShort(mail.withFields(mail.fields().withSubject("x".repeat(5_000))));
        assertLinesAreShort(mail.withFields(mail.fields().withSubject("世".repeat(5_000))));
    }

    @Test
    void aMailNeedsARecipientUnlessItIsADraft() throws Exception {
        OutgoingMail mail = new OutgoingMail(MailFields.none(), "x", null, List.of());

        assertThatThrownBy(() -> writer.write(mail))
                .isInstanceOf(InvalidMailException.class)
                .hasMessageContaining("CamelGmailTo")
                .extracting(e -> ((InvalidMailException) e).field())
                .isEqualTo("To");
        try (SpooledMessage draft = writer.writeDraft(mail)) {
            assertThat(draft.length()).isPositive();
        }
    }

    @Test
    void aBlindRecipientIsEnoughAndStaysInTheBytes() throws Exception {
        MailFields fields = MailFields.none().withRecipients(List.of(), List.of(), List.of(BOB));

        assertThat(parse(new OutgoingMail(fields, "x", null, List.of())).getHeader("Bcc"))
                .containsExactly("bob@example.com");
    }

    @Test
    void anInternationalAddressGoesOutInUtf8() throws IOException {
        MailFields fields =
                MailFields.none().withRecipients(List.of(new MailAddress(null, "用户@例子.中国")), List.of(), List.of());

        assertThat(bytes(new OutgoingMail(fields, "x", null, List.of()))).contains("To: 用户@xn--fsqu00a.xn--fiqs8s\r\n");
    }

    private static OutgoingMail toBob(@Nullable String text, @Nullable String html, OutgoingAttachment... attachments) {
        MailFields fields = MailFields.none().withRecipients(List.of(BOB), List.of(), List.of());
        return new OutgoingMail(fields, text, html, List.of(attachments));
    }

    private static OutgoingAttachment attachment(String name, byte[] bytes, String type) {
        return new OutgoingAttachment(name, new ByteArrayDataSource(bytes, type));
    }

    private BodyPart attached(OutgoingMail mail) throws Exception {
        return ((Multipart) parse(mail).getContent()).getBodyPart(1);
    }

    private MimeMessage parse(OutgoingMail mail) throws Exception {
        try (SpooledMessage spooled = writer.write(mail);
                InputStream in = spooled.openStream()) {
            return new MimeMessage(READER, in);
        }
    }

    private String bytes(OutgoingMail mail) throws IOException {
        try (SpooledMessage spooled = writer.write(mail);
                InputStream in = spooled.openStream()) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private void assertLinesAreShort(OutgoingMail mail) throws IOException {
        String bytes = bytes(mail);
        String header = bytes.substring(0, bytes.indexOf("\r\n\r\n"));
        assertThat(header.lines().filter(line -> line.isBlank() || line.length() > 78))
                .isEmpty();
        assertThat(bytes.lines().filter(line -> line.length() > 998)).isEmpty();
        assertThat(bytes.replace("\r\n", "")).doesNotContain("\r", "\n");
    }

    private static List<String> headerNames(MimeMessage mail) throws Exception {
        return Collections.list(mail.getAllHeaders()).stream()
                .map(Header::getName)
                .sorted()
                .toList();
    }

    @Provide
    Arbitrary<String> unicode() {
        return Arbitraries.oneOf(
                        Arbitraries.strings().ofMaxLength(300),
                        Arbitraries.strings()
                                .withChars("a =?_\"\\<>,;:.@\r\n\t世é")
                                .ofMaxLength(300),
                        Arbitraries.strings().ascii().ofMaxLength(2_000))
                .filter(MimeMessageWriterTest::isWellFormed);
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.oneOf(
                        unicode(),
                        Arbitraries.of(
                                "=?UTF-8?B?YQ==?=", " lead", "trail ", "a  b", "a \t b", "\uD83D\uDE00".repeat(300)))
                .map(text -> text.replaceAll("[\\x00-\\x1F\\x7F-\\x9F]", ""));
    }

    @Provide
    Arbitrary<String> fileNames() {
        return lines().map(name ->
                "n" + name.replaceAll("[/\\\\\\u2028\\u2029\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]", "-")
                        + ".pdf");
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars("a:\r\n \t\u0000\u0085\u2028X-I")
                        .ofMaxLength(60),
                Arbitraries.of(
                        "x\r\nBcc: v@e.example",
                        "x\nBcc: v@e.example",
                        "x\rBcc: v@e.example",
                        "=?UTF-8?Q?a=0D=0ABcc:_v@e.example?=",
                        "\"\r\nBcc: v@e.example",
                        "a".repeat(990) + " Bcc: v@e"),
                Arbitraries.strings().ofMaxLength(200).filter(MimeMessageWriterTest::isWellFormed));
    }

    private static boolean isWellFormed(String text) {
        return UTF_8.newEncoder().canEncode(text);
    }
}

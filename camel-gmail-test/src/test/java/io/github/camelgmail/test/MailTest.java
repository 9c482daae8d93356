package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.camelgmail.test.mime.EncodedWords;
import jakarta.mail.BodyPart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Properties;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTest {

    private static final String BOB = "bob@example.com";
    private static final byte[] CONTENT = {0, 1, 2, (byte) 0xff, '\r', '\n', '.'};

    @Test
    void textHtmlInlinesAndAttachmentsNestAsTheyShould() throws Exception {
        MimeMultipart mixed = (MimeMultipart) parsed(Mail.from(BOB)
                        .to("alice@example.com")
                        .text("plain")
                        .html("<p>rich</p>")
                        .inline("logo", "logo.png", "image/png", CONTENT)
                        .attach("résumé.pdf", "application/pdf", CONTENT))
                .getContent();
        MimeMultipart alternative = (MimeMultipart) mixed.getBodyPart(0).getContent();
        MimeMultipart related = (MimeMultipart) alternative.getBodyPart(1).getContent();
        BodyPart attachment = mixed.getBodyPart(1);

        assertThat(mixed.getContentType()).startsWith("multipart/mixed");
        assertThat(alternative.getBodyPart(0).getContent()).isEqualTo("plain");
        assertThat(related.getBodyPart(0).getContent()).isEqualTo("<p>rich</p>");
        assertThat(related.getBodyPart(1).getHeader("Content-ID")).containsExactly("<logo>");
        assertThat(attachment.getFileName()).isEqualTo("résumé.pdf");
        assertThat(attachment.getInputStream().readAllBytes()).isEqualTo(CONTENT);
    }

    @Test
    void textAloneIsASinglePartWithCrlf() throws Exception {
        MimeMessage mail = parsed(Mail.from(BOB).to("alice@example.com").text("a\nb\r\nc"));

        assertThat(mail.getContentType()).startsWith("text/plain");
        assertThat(mail.getContent()).isEqualTo("a\r\nb\r\nc");
    }

    @Test
    void namesOfAnyKindKeepTheirAddresses() throws Exception {
        MimeMessage mail = parsed(Mail.from("\"Bob, the \\ Builder\" <bob@example.com>")
                .to("Zoë Ångström <zoe@example.com>", "plain@example.com")
                .date(Instant.parse("2026-01-02T03:04:05Z"))
                .messageId("<1@x>")
                .inReplyTo("<0@x>"));

        InternetAddress to = (InternetAddress) mail.getRecipients(MimeMessage.RecipientType.TO)[0];
        assertThat(((InternetAddress) mail.getFrom()[0]).getAddress()).isEqualTo(BOB);
        assertThat(to.getPersonal()).isEqualTo("Zoë Ångström");
        assertThat(to.getAddress()).isEqualTo("zoe@example.com");
        assertThat(mail.getSentDate().toInstant()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
        assertThat(mail.getMessageID()).isEqualTo("<1@x>");
        assertThat(mail.getHeader("References")).containsExactly("<0@x>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: eve@example.com", "a\nb", "a\rb", "a\u0000b"})
    void lineBreaksInHeadersAreRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Mail.from(BOB).subject(text));
        assertThatIllegalArgumentException().isThrownBy(() -> Mail.from(BOB).to(text + " <a@example.com>"));
        assertThatIllegalArgumentException().isThrownBy(() -> Mail.from(BOB).attach(text, "text/plain", CONTENT));
        assertThatIllegalArgumentException().isThrownBy(() -> Mail.from(BOB).header("X-" + text, "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bob", "bob@", "@example.com", "a@b@c", "Bob <bob>", "a@b, c@d"})
    void whatIsNoAddressIsRefused(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> Mail.from(address));
    }

    @Property(tries = 200, seed = "2026")
    void everySubjectComesBackInShortAsciiLines(@ForAll @NotBlank @StringLength(max = 200) String anything)
            throws Exception {
        String subject = printable(anything);
        byte[] bytes = Mail.from(BOB).subject(subject).bytes();

        assertThat(parsed(bytes).getSubject()).isEqualTo(subject);
        assertThat(head(bytes)).matches("[\\x20-\\x7e\\r\\n]*");
        if (!EncodedWords.isAscii(subject)) {
            assertThat(head(bytes).lines()).allMatch(line -> line.length() <= 78);
        }
    }

    @Property(tries = 200, seed = "2026")
    void everyFileNameComesBack(@ForAll @NotBlank @StringLength(max = 120) String anything) throws Exception {
        String name = printable(anything);
        byte[] bytes = Mail.from(BOB).attach(name, "application/pdf", CONTENT).bytes();

        assertThat(parsed(bytes).getFileName()).isEqualTo(name);
    }

    /** Leaves out what no header can carry (controls, lone surrogates), and blanks at the ends. */
    private static String printable(String anything) {
        String clean = anything.codePoints()
                .filter(point -> !Character.isISOControl(point) && Character.getType(point) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return "x" + clean + "x";
    }

    private static String head(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.substring(0, text.indexOf("\r\n\r\n"));
    }

    private static MimeMessage parsed(Mail mail) throws Exception {
        return parsed(mail.bytes());
    }

    private static MimeMessage parsed(byte[] bytes) throws Exception {

        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }
}

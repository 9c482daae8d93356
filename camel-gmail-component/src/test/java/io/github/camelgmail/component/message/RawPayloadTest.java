package io.github.camelgmail.component.message;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.api.services.gmail.model.Message;
import io.github.camelgmail.component.message.MessageModels.StoredContent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mail that Gmail gave whole, by friends, by careless and by hostile senders. */
class RawPayloadTest {

    @Test
    void fieldsAreUnfoldedAndDecoded() {
        GmailMessage mail = raw("""
                Subject: =?utf-8?Q?Gr=C3?= =?UTF-8?q?=BC=C3=9F?=
                 =?utf-8?B?ZQ==?= and more
                X-Folded: one
                \ttwo
                   three
                From: "=?iso-8859-1?Q?J=F6rg?=" <j@example.com>
                X-Latin: J\u00f6rg
                received: a
                Received: b
                no field
                : nameless

                text""");

        assertThat(mail.subject()).isEqualTo("Grüße and more");
        assertThat(mail.header("X-Folded")).isEqualTo("one two   three");
        assertThat(mail.from().addresses()).containsExactly(new MailAddress("Jörg", "j@example.com"));
        assertThat(mail.header("X-Latin")).isEqualTo("Jörg");
        assertThat(mail.headers().all("Received")).containsExactly("a", "b");
        assertThat(mail.headers().asMap()).hasSize(5);
        assertThat(mail.text()).isEqualTo("text");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "=?utf-8?Q?a_b=20c?= d            | a b c d",
                "=?utf-8?Q?a?= =?utf-8?Q?b?=      | ab",
                "=?utf-8?Q?a?= x =?utf-8?Q?b?=    | a x b",
                "=?utf-8?Q?a?= =?iso-8859-1?Q?=E4?= | aä",
                "=?utf-8*en?Q?a?=                 | a",
                "=?x-none?Q?a=C3=A4?=             | aä",
                "=?utf-8?X?a?=                    | =?utf-8?X?a?=",
                "=?utf-8?Q?a                      | =?utf-8?Q?a",
                "=?utf-8?Q?=ZZ=4?=                | =ZZ=4",
                "=?utf-8?B?!YQ==?=                | a",
                "=?utf-8?B?YQ==?= =?utf-8?B?YQ==?= | aa",
                "=?=?utf-8?Q?a?=                  | =?a"
            })
    void encodedWordsAreDecodedAsFarAsTheyGo(String written, String read) {
        assertThat(EncodedWords.decode(written)).isEqualTo(read);
    }

    @Test
    void textIsReadInItsCharset() {
        assertThat(text("text/plain; charset=iso-8859-1", "8bit", "\u00e4\u0080"))
                .isEqualTo("ä€");
        assertThat(text("text/plain; charset=koi8-r", "quoted-printable", "=D4=C5=D3=D4"))
                .isEqualTo("тест");
        assertThat(text("text/plain; charset=no-such", "8bit", "\u00e4")).isEqualTo("ä");
        assertThat(text("text/plain; charset=\"bad \u0000 name\"", "8bit", "x")).isEqualTo("x");
        assertThat(text("text/plain", "8BIT", new String("\uFEFFä".getBytes(UTF_8), ISO_8859_1)))
                .isEqualTo("ä");
        assertThat(text("text", "x-none", "x")).isEqualTo("x");
        assertThat(text("text/plain; format = flowed charset", "base64", "eA=="))
                .isEqualTo("x");
    }

    @Test
    void attachmentsAreDecodedFromTheMail() throws IOException {
        GmailMessage mail = raw("""
                Content-Type: multipart/mixed; boundary="b b"

                preamble
                --b b
                Content-Type: text/plain

                See below
                --b b
                Content-Type: application/pdf; name=ignored.pdf
                Content-Disposition: attachment; filename*0*=utf-8''%C3%A4; filename*1=.pdf
                Content-Transfer-Encoding: BASE64

                aGVs bG8*
                --b b
                Content-Type: image/png; name="=?utf-8?Q?=C3=B6.png?="
                Content-Transfer-Encoding: uuencode

                begin 644 x
                #86)C
                `
                end
                --b b
                Content-Type: text/plain; name=a b.txt; x

                by no book
                --b b--
                epilogue""");

        assertThat(mail.text()).isEqualTo("See below");
        assertThat(mail.attachments())
                .extracting(GmailAttachment::partId, GmailAttachment::name, GmailAttachment::size)
                .containsExactly(tuple("1", "ä.pdf", 5L), tuple("2", "ö.png", 3L), tuple("3", "a b.txt", 10L));
        assertThat(mail.attachments().get(0).open()).hasContent("hello");
        assertThat(mail.attachments().get(1).open()).hasContent("abc");
        assertThat(mail.attachments().get(2).open()).hasContent("by no book");
    }

    @Test
    void enclosedMessagesAreNumberedAsGmailDoes() throws IOException {
        GmailMessage mail = raw("""
                Content-Type: multipart/mixed; boundary=b

                --b

                Mine
                --b
                Content-Type: message/rfc822

                Subject: inner
                Content-Type: multipart/mixed; boundary=c

                --c

                Not mine
                --c
                Content-Type: application/pdf

                x
                --c--
                --b--
                """);

        assertThat(mail.text()).isEqualTo("Mine");
        assertThat(mail.subject()).isNull();
        assertThat(mail.attachments()).extracting(GmailAttachment::partId).containsExactly("1.0.1");
        assertThat(mail.attachments().get(0).open()).hasContent("x");
    }

    @Test
    void garbledMailShowsWhatCanBeRead() {
        assertThat(raw("").text()).isNull();
        assertThat(raw("\n").headers().asMap()).isEmpty();
        assertThat(raw("only text, no field").text()).isEqualTo("only text, no field");
        assertThat(raw("Subject: cut").subject()).isEqualTo("cut");
        assertThat(raw("From ann Mon Nov 02\nSubject: kept\n\nx").subject()).isEqualTo("kept");
        assertThat(raw("Content-Type: multipart/mixed; boundary=b\n\nno part").attachments())
                .isEmpty();
        assertThat(raw("Content-Type: multipart/mixed\n\n--b\n\nx").attachments())
                .hasSize(1);
        assertThat(raw("Content-Type: multipart/mixed; boundary=b\n\n--b\n\nlast part")
                        .text())
                .isEqualTo("last part");
    }

    @Test
    void aPartThatTheMailDoesNotHaveIsTold() {
        RawPayload payload = new RawPayload(MailBytes.inHeap("Subject: x\n\ny".getBytes(US_ASCII)));

        assertThatThrownBy(() -> payload.attachment("m1", "7", null))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("m1")
                .hasMessageContaining("'7'");
    }

    @Test
    @Timeout(30)
    void aMailOfMillionsOfPartsOrFieldsFillsNoMemory() {
        GmailMessage parts =
                raw("Content-Type: multipart/mixed; boundary=x\n\n" + "--x\nContent-Type: a/b\n\n".repeat(400_000));
        assertThat(parts.attachments()).hasSize(10_000);
        assertThat(raw("a:\n".repeat(2_000_000)).headers().all("a")).hasSize(20_000);
        assertThat(raw("a: " + "b".repeat(3_000_000) + "\nc: d\n\n").headers().asMap())
                .isEmpty();
    }

    @Test
    @Timeout(30)
    void nestingWithoutEndStopsSomewhere() {
        StringBuilder mail = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b").append(i);
            mail.append("\n\n--b").append(i).append('\n');
        }
        assertThat(raw(mail.toString()).attachments()).hasSize(1);
        assertThat(raw("Content-Type: message/rfc822\n\n".repeat(100_000)).attachments())
                .hasSize(1);
    }

    @Test
    @Timeout(30)
    void hostileFieldsTakeNoTime() {
        assertThat(raw("Subject: " + "=?a?q?".repeat(100_000) + "\n\n").subject())
                .startsWith("=?a?q?");
        assertThat(raw("Content-Disposition: x" + "; filename*0=a".repeat(50_000) + "\nContent-Type: a/b"
                                + ";\t".repeat(50_000) + "\n\n")
                        .attachments())
                .hasSize(1);
    }

    @Test
    void noFieldOfARawMailBecomesACamelHeader() {
        assertThat(raw("CamelFileName: /etc/passwd\nCAMELGmailTo: x@y\n\n")
                        .headers()
                        .asMap())
                .containsOnlyKeys("CamelFileName", "CAMELGmailTo");
    }

    @Property(tries = 300)
    void whateverTheBytesAreTheMailIsRead(@ForAll byte[] bytes) {
        GmailMessage mail = raw(bytes);

        assertThat(mail.attachments()).isNotNull();
        assertThat(mail.from()).isNotNull();
    }

    @Property(tries = 300)
    void whateverItsFieldsSayTheMailIsRead(@ForAll @StringLength(max = 60) String text) {
        GmailMessage mail = raw(("Content-Type: multipart/mixed; boundary=" + text + "\nContent-Disposition: " + text
                        + "\nContent-Transfer-Encoding: " + text + "\nSubject: =?" + text + "?=\n\n--" + text + "\n\n"
                        + text)
                .getBytes(UTF_8));

        assertThat(mail.attachments()).hasSizeLessThan(100);
        assertThat(mail.headers()).isNotNull();
    }

    @Property(tries = 300)
    void base64IsDecodedWhateverStandsBetween(@ForAll byte[] content, @ForAll boolean padded) throws IOException {
        Base64.Encoder encoder =
                padded ? Base64.getMimeEncoder() : Base64.getEncoder().withoutPadding();
        String encoded = encoder.encodeToString(content).replace("A", "A \u0000*");

        assertThat(decoded(encoded)).isEqualTo(content);
    }

    @Example
    void brokenBase64GivesTheBytesThatAreWhole() throws IOException {
        assertThat(decoded("aGVsbG8gd29ybGQ")).asString(US_ASCII).isEqualTo("hello world");
        assertThat(decoded("aGVsb")).asString(US_ASCII).isEqualTo("hel");
        assertThat(decoded("aGVs=bG8=trailing")).asString(US_ASCII).isEqualTo("hello");
        assertThat(decoded("====")).isEmpty();
    }

    private static byte[] decoded(String encoded) throws IOException {
        try (InputStream in = new LenientBase64(new ByteArrayInputStream(encoded.getBytes(ISO_8859_1)))) {
            return in.readAllBytes();
        }
    }

    private static String text(String type, String encoding, String body) {
        return raw("Content-Type: " + type + "\nContent-Transfer-Encoding: " + encoding + "\n\n" + body)
                .text();
    }

    private static GmailMessage raw(String mail) {
        return raw(mail.replace("\n", "\r\n").getBytes(ISO_8859_1));
    }

    private static GmailMessage raw(byte[] mail) {
        Message model = new Message().setId("1").setRaw(Base64.getUrlEncoder().encodeToString(mail));
        return GmailMessage.of(model, new StoredContent("not asked for", Map.of()));
    }
}

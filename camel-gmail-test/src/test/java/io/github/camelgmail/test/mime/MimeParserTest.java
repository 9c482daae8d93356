package io.github.camelgmail.test.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MimeParserTest {

    private static final byte[] NESTED = mail(
            "Subject: Nested",
            "Content-Type: multipart/mixed; boundary=outer",
            "",
            "preamble",
            "--outer",
            "Content-Type: multipart/alternative; boundary=\"in ner\"",
            "",
            "--in ner",
            "Content-Type: text/plain; charset=utf-8",
            "",
            "Grüße",
            "--in ner",
            "Content-Type: TEXT/HTML",
            "",
            "<p>Hello</p>",
            "--in ner--",
            "--outer",
            "Content-Type: application/pdf; name=\"from type.pdf\"",
            "Content-Disposition: attachment; filename=\"a b.pdf\"",
            "Content-Transfer-Encoding: base64",
            "",
            "AQID",
            "BA==",
            "--outer--",
            "epilogue");

    @Test
    void partsAreNumberedAsGmailDoes() {
        MimePart root = MimeParser.parse(NESTED);

        assertThat(ids(root)).containsExactly("", "0", "0.0", "0.1", "1");
        assertThat(root.mimeType()).isEqualTo("multipart/mixed");
        assertThat(root.body()).isEqualTo(new PartBody.Container());
        assertThat(root.find("0.1")).get().extracting(MimePart::mimeType).isEqualTo("text/html");
        assertThat(root.find("0.2")).isEmpty();
        assertThat(root.find("x")).isEmpty();
    }

    @Test
    void textIsInlineAndEverythingElseAnAttachment() {
        MimePart root = MimeParser.parse(NESTED);

        assertThat(text(part(root, "0.0"))).isEqualTo("Grüße");
        assertThat(part(root, "0.0").body().size()).isEqualTo(7);
        assertThat(part(root, "1").filename()).isEqualTo("a b.pdf");
        assertThat(attachment(part(root, "1"))).containsExactly(1, 2, 3, 4);
    }

    @Test
    void textWithAFileNameIsAnAttachment() {
        MimePart root = MimeParser.parse(mail("Content-Type: text/plain; name=notes.txt", "", "x"));

        assertThat(root.filename()).isEqualTo("notes.txt");
        assertThat(root.body()).isInstanceOf(PartBody.Attachment.class);
    }

    @Test
    void namelessBytesAreAnAttachmentHoweverSmall() {
        MimePart root = MimeParser.parse(mail("Content-Type: application/pgp-encrypted", "", "Version: 1"));

        assertThat(root.filename()).isEmpty();
        assertThat(attachment(root)).isEqualTo("Version: 1\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void textIsConvertedToUtf8ButItsHeaderAndSizeAreThoseWritten() {
        byte[] body = "日本語".getBytes(Charset.forName("ISO-2022-JP"));
        MimePart root = MimeParser.parse(concat(mail("Content-Type: text/plain; charset=ISO-2022-JP", ""), body));

        assertThat(text(root)).isEqualTo("日本語");
        assertThat(root.body().size()).isEqualTo(12);
        assertThat(root.header("content-type")).contains("text/plain; charset=ISO-2022-JP");
    }

    @Test
    void anUnknownOrMissingCharsetIsGuessed() {
        byte[] latin = {'c', 'a', 'f', (byte) 0xe9};

        assertThat(text(MimeParser.parse(concat(mail("Content-Type: text/plain; charset=klingon", ""), latin))))
                .isEqualTo("café");
        assertThat(text(MimeParser.parse(concat(mail("Subject: x", ""), latin))))
                .isEqualTo("café");
        assertThat(text(MimeParser.parse(mail("Subject: x", "", "café")))).isEqualTo("café\r\n");
    }

    @Test
    void lineEndsOfTextAreKept() {
        byte[] raw = "Content-Type: text/plain\n\none\ntwo\r\nthree".getBytes(StandardCharsets.US_ASCII);

        assertThat(text(MimeParser.parse(raw))).isEqualTo("one\ntwo\r\nthree");
    }

    @Test
    void quotedPrintableIsDecoded() {
        MimePart root = MimeParser.parse(mail(
                "Content-Type: text/plain; charset=utf-8",
                "Content-Transfer-Encoding: quoted-printable",
                "",
                "a=",
                "b=C3=A9"));

        assertThat(text(root)).isEqualTo("abé\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void quotedPrintableKeepsTheLineEndsOfTheMail(String lineEnd) {
        String header = "Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\n";
        byte[] raw = (header + "one \ntwo=20\nsoft =\t\nthree\n=\n")
                .replace("\n", lineEnd)
                .getBytes(StandardCharsets.US_ASCII);

        assertThat(text(MimeParser.parse(raw))).isEqualTo("one\ntwo \nsoft three\n".replace("\n", lineEnd));
    }

    @ParameterizedTest
    @CsvSource({"a=3, a=3", "a=, a", "1=2 x, 1=2 x", "a=zz, a=zz", "=e4=E4, ää", "100%=, 100%"})
    void quotedPrintableThatIsNoneStaysAsItIs(String encoded, String decoded) {
        byte[] raw = ("Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n"
                        + encoded)
                .getBytes(StandardCharsets.US_ASCII);

        assertThat(text(MimeParser.parse(raw))).isEqualTo(decoded);
    }

    @Test
    void aNestedMessageIsAContainerWithOneChild() {
        MimePart root = MimeParser.parse(mail(
                "Content-Type: multipart/mixed; boundary=b",
                "",
                "--b",
                "Content-Type: message/rfc822",
                "",
                "Subject: Inner",
                "Content-Type: multipart/mixed; boundary=c",
                "",
                "--c",
                "",
                "inner text",
                "--c--",
                "--b--"));

        assertThat(ids(root)).containsExactly("", "0", "0.0", "0.0.0");
        assertThat(part(root, "0").body().size()).isZero();
        assertThat(part(root, "0.0").header("Subject")).contains("Inner");
        assertThat(text(part(root, "0.0.0"))).isEqualTo("inner text");
    }

    @Test
    void aNestedMessageWithAFileNameIsAnAttachment() {
        MimePart root = MimeParser.parse(mail(
                "Content-Type: message/rfc822",
                "Content-Disposition: attachment; filename=mail.eml",
                "",
                "Subject: x"));

        assertThat(root.parts()).isEmpty();
        assertThat(root.body()).isInstanceOf(PartBody.Attachment.class);
    }

    @Test
    void aDeliveryStatusIsAContainerWithOneChild() {
        MimePart root = MimeParser.parse(mail(
                "Content-Type: message/delivery-status",
                "",
                "Reporting-MTA: dns; mx.example.com",
                "",
                "Action: failed"));

        assertThat(ids(root)).containsExactly("", "0");
        assertThat(part(root, "0").header("Reporting-MTA")).contains("dns; mx.example.com");
        assertThat(text(part(root, "0"))).contains("Action: failed");
    }

    @Test
    void partsOfADigestAreMessagesByDefault() {
        MimePart root = MimeParser.parse(
                mail("Content-Type: multipart/digest; boundary=b", "", "--b", "", "Subject: One", "", "x", "--b--"));

        assertThat(part(root, "0").mimeType()).isEqualTo("message/rfc822");
        assertThat(part(root, "0.0").header("Subject")).contains("One");
    }

    @Test
    void aByteOrderMarkIsCountedButNotDelivered() {
        MimePart root = MimeParser.parse(mail("Content-Type: text/plain; charset=utf-8", "", "\ufeffHi"));

        assertThat(text(root)).isEqualTo("Hi\r\n");
        assertThat(root.body().size()).isEqualTo(7);
    }

    static byte[] mail(String... lines) {
        return (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    static String text(MimePart part) {
        assertThat(part.body()).isInstanceOf(PartBody.InlineText.class);
        return new String(((PartBody.InlineText) part.body()).utf8(), StandardCharsets.UTF_8);
    }

    static byte[] attachment(MimePart part) {
        assertThat(part.body()).isInstanceOf(PartBody.Attachment.class);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        assertThatCode(() -> part.body().content().writeTo(content)).doesNotThrowAnyException();
        return content.toByteArray();
    }

    static MimePart part(MimePart root, String partId) {
        return root.find(partId).orElseThrow();
    }

    static Stream<String> ids(MimePart part) {
        return Stream.concat(Stream.of(part.partId()), part.parts().stream().flatMap(MimeParserTest::ids));
    }

    static byte[] concat(byte[] head, byte[] tail) {
        byte[] all = new byte[head.length + tail.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(tail, 0, all, head.length, tail.length);
        return all;
    }
}

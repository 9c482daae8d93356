package io.github.camelgmail.test.mime;

import static io.github.camelgmail.test.mime.MimeParserTest.attachment;
import static io.github.camelgmail.test.mime.MimeParserTest.concat;
import static io.github.camelgmail.test.mime.MimeParserTest.ids;
import static io.github.camelgmail.test.mime.MimeParserTest.mail;
import static io.github.camelgmail.test.mime.MimeParserTest.part;
import static io.github.camelgmail.test.mime.MimeParserTest.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail that is broken, or written to do harm. */
class BrokenMimeTest {

    @Test
    void aMissingLastBoundaryLosesNothing() {
        MimePart root = MimeParser.parse(
                mail("Content-Type: multipart/mixed; boundary=b", "", "--b", "", "one", "--b", "", "two"));

        assertThat(ids(root)).containsExactly("", "0", "1");
        assertThat(text(part(root, "1"))).startsWith("two");
    }

    @Test
    void badBase64IsDecodedAsFarAsItGoes() {
        MimePart root = MimeParser.parse(mail(
                "Content-Type: image/png",
                "Content-Transfer-Encoding: base64",
                "",
                "AQ*ID",
                "!!!",
                "BA==",
                "trailing"));

        assertThat(attachment(root)).startsWith(1, 2, 3, 4);
    }

    @Test
    void aLineWithoutColonDoesNotEndTheHeader() {
        MimePart root = MimeParser.parse(mail("Subject: Hi", "this is no field", "X-After: yes", "", "body"));

        assertThat(root.header("X-After")).contains("yes");
        assertThat(text(root)).isEqualTo("body\r\n");
    }

    @Test
    void linesThatAreNoFieldsAreNotShown() {
        MimePart root = MimeParser.parse(MimeParserTest.mail(
                "From bob@example.com Tue May 10 11:28:07 2005", "Subject: x", "half past 12: no field", "", "body"));

        assertThat(root.headers()).containsExactly(new HeaderField("Subject", "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf name=\"a b.pdf\"", "application/pdf\r\n\tname=\"a b.pdf\"; x=y"})
    void aForgottenSemicolonLosesNeitherTypeNorName(String type) {
        MimePart root = MimeParser.parse(MimeParserTest.mail("Content-Type: " + type, "", "body"));

        assertThat(root.mimeType()).isEqualTo("application/pdf");
        assertThat(root.filename()).isEqualTo("a b.pdf");
    }

    @Test
    void aMessageWithoutHeaderIsAllBody() {
        assertThat(text(MimeParser.parse(mail("just text", "", "more")))).isEqualTo("just text\r\n\r\nmore\r\n");
        assertThat(MimeParser.parse(mail("just text")).headers()).isEmpty();
    }

    @Test
    void anEmptyMessageIsAnEmptyText() {
        MimePart root = MimeParser.parse(new byte[0]);

        assertThat(root.mimeType()).isEqualTo("text/plain");
        assertThat(root.body().size()).isZero();
        assertThat(root.partId()).isEmpty();
    }

    @Test
    void aBoundaryThatBeginsLikeAnotherIsToldApart() {
        for (int length = 3900; length < 4200; length++) {
            MimePart root = MimeParser.parse(mail(
                    "Content-Type: multipart/mixed; boundary=b1",
                    "",
                    "--b1",
                    "Content-Type: multipart/alternative; boundary=b10",
                    "",
                    "--b10",
                    "",
                    "x".repeat(length),
                    "--b10",
                    "",
                    "second",
                    "--b10--",
                    "--b1--"));

            assertThat(ids(root)).as("length %d", length).containsExactly("", "0", "0.0", "0.1");
        }
    }

    @Test
    void nulBytesAreKept() {
        byte[] raw = concat(mail("Content-Type: application/octet-stream", ""), new byte[] {0, 1, 0});

        assertThat(attachment(MimeParser.parse(raw))).containsExactly(0, 1, 0);
    }

    @Test
    void aMultipartWithoutBoundaryIsKeptAsAnAttachment() {
        MimePart root = MimeParser.parse(mail("Content-Type: multipart/mixed", "", "lost?"));

        assertThat(root.parts()).isEmpty();
        assertThat(attachment(root)).isEqualTo("lost?\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void twoHundredLevelsAreCutAtTheBound() {
        StringBuilder raw = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            raw.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }

        MimePart root = MimeParser.parse(raw.toString().getBytes(StandardCharsets.US_ASCII));

        assertThat(ids(root)).hasSize(MimeParser.MAX_DEPTH + 1);
    }

    @Test
    void manyPartsAreCutAtTheBoundAndTheRestIsKeptInTheLast() {
        String raw = "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + "--b\r\n".repeat(50_000) + "\r\nend";

        MimePart root = MimeParser.parse(raw.getBytes(StandardCharsets.US_ASCII));

        assertThat(root.parts()).hasSize(MimeParser.MAX_PARTS);
        assertThat(root.parts().get(MimeParser.MAX_PARTS - 1).body().size()).isGreaterThan(5 * 39_000);
    }

    @Test
    void aLongBodyIsNotReadAgainForEachOfManyLevels() {
        StringBuilder raw = new StringBuilder("Content-Type: multipart/mixed; boundary=b0\r\n\r\n");
        for (int level = 0; level < 50; level++) {
            raw.append("--b" + level + "\r\nContent-Type: multipart/mixed; boundary=b" + (level + 1) + "\r\n\r\n");
        }
        raw.append("long\r\n".repeat(1_500_000));

        MimePart root = MimeParser.parse(raw.toString().getBytes(StandardCharsets.US_ASCII));

        assertThat(ids(root)).hasSizeBetween(2, 10);
    }

    @Test
    void manyNestedMessagesAreCutAtTheBound() {
        MimePart root = MimeParser.parse(
                "Content-Type: message/rfc822\r\n\r\n".repeat(5000).getBytes(StandardCharsets.US_ASCII));

        assertThat(ids(root)).hasSize(MimeParser.MAX_DEPTH + 1);
    }
}

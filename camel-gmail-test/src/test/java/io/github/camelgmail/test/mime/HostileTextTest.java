package io.github.camelgmail.test.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail whose reading must not take a time that grows faster than the mail. */
class HostileTextTest {

    private static final int LENGTH = 300_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @ParameterizedTest
    @ValueSource(strings = {"<a", "<img ", "<script", "<p ", "<!", "</script ", "<img alt=\"x\" ", "&#1"})
    void unclosedMarkupIsReadSoon(String piece) {
        assertReadSoon("Content-Type: text/html\r\n\r\n" + repeated(piece));
        assertReadSoon("Content-Type: text/html\r\n\r\n<img " + repeated(" alt=\"x\""));
        assertReadSoon("Content-Type: text/plain\r\n\r\n" + repeated(piece));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=?utf-8?q?", "=?", "=?utf-8?q", "=?utf-8?q?a?= ", "=?nowhere?q?a?= ", " ", "\t", "(", "<a@b "})
    void longHeaderFieldsAreReadSoon(String piece) {
        assertReadSoon("Subject: x" + repeated(piece) + "\r\n\r\nx");
        assertReadSoon("Content-Type: text/plain; name*0" + repeated(piece) + "\r\n\r\nx");
    }

    @Test
    void manyPartsInUnknownCharsetsAreReadSoon() {
        assertReadSoon("Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                + repeated("--b\r\nContent-Type: text/plain; charset=nowhere\r\nX: y\r\n\r\nx\r\n"));
    }

    @Test
    void manyAdjacentEncodedWordsAreAllDecoded() {
        MailHeader header =
                MailHeader.of(("Subject: " + "=?utf-8?q?=C3?= =?utf-8?q?=A9?=  ".repeat(2000) + "=?x? end\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));

        assertThat(header.subject()).startsWith("é".repeat(2000)).endsWith("=?x? end");
    }

    private static void assertReadSoon(String mail) {
        byte[] raw = mail.getBytes(StandardCharsets.US_ASCII);
        assertTimeoutPreemptively(PATIENCE, () -> {
            MimePart root = MimeParser.parse(raw);
            assertThat(MailHeader.of(raw).subject()).isNotNull();
            assertThat(Snippet.of(root)).hasSizeLessThanOrEqualTo(Snippet.MAX_LENGTH);
        });
    }

    private static String repeated(String piece) {
        return piece.repeat(LENGTH / piece.length());
    }
}

package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Answers that are written while they are sent. */
class LargeAnswersTest {

    private static final String ALICE = "alice@example.com";

    @RegisterExtension
    static final EmbeddedGmailExtension SERVER =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    private final byte[] mail = mail();
    private PlainHttp http;
    private String path;

    @BeforeEach
    void deliver() {
        http = new PlainHttp(SERVER.gmail(), ALICE);
        path = "gmail/v1/users/me/messages/"
                + SERVER.gmail().mailbox(ALICE).deliver(mail).id();
    }

    @Test
    void theLengthIsToldBeforehand() {
        HttpResponse<byte[]> raw = http.get(path + "?format=raw");

        assertThat(raw.headers().firstValueAsLong("Content-Length")).hasValue(raw.body().length);
        assertThat(raw(raw.body())).isEqualTo(mail);
    }

    @Test
    void aCompressedAnswerIsTheSame() throws IOException {
        HttpResponse<byte[]> raw =
                http.get(path + "?format=raw&fields=raw&prettyPrint=false", "Accept-Encoding", "gzip");

        assertThat(raw.headers().firstValue("Content-Encoding")).hasValue("gzip");
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(raw.body()))) {
            String json = new String(plain.readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(json).startsWith("{\"raw\":\"").endsWith("\"}");
            assertThat(Base64.getUrlDecoder().decode(json.substring(8, json.length() - 2)))
                    .isEqualTo(mail);
        }
    }

    @Test
    void aMaskLeavesTheLargeFieldOut() {
        assertThat(PlainHttp.text(http.get(path + "?format=raw&fields=id"))).hasSizeLessThan(100);
    }

    @Test
    void aBatchCarriesLargeAnswersOneAfterTheOther() {
        String part =
                "--b\r\nContent-Type: application/http\r\n\r\nGET /" + path + "?format=raw&prettyPrint=false\r\n\r\n";
        HttpResponse<byte[]> batch =
                http.post("batch/gmail/v1", part + part + "--b--\r\n", "Content-Type", "multipart/mixed; boundary=b");

        String expected = "\"raw\":\"" + Base64.getUrlEncoder().encodeToString(mail) + "\"";
        assertThat(PlainHttp.text(batch).split(expected, -1)).hasSize(3);
    }

    private static byte[] raw(byte[] json) {
        String text = new String(json, StandardCharsets.US_ASCII);
        int start = text.indexOf("\"raw\": \"") + 8;
        return Base64.getUrlDecoder().decode(text.substring(start, text.indexOf('"', start)));
    }

    private static byte[] mail() {
        byte[] content = new byte[900_000];
        new Random(5).nextBytes(content);
        return Mail.from(ALICE)
                .to(ALICE)
                .attach("a.bin", "application/zip", content)
                .bytes();
    }
}

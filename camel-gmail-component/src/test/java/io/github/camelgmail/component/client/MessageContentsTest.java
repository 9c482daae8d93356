package io.github.camelgmail.component.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelgmail.component.client.ScriptedServer.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MessageContentsTest {

    private static final Answer EXPIRED = Answer.error(400, "invalidArgument", "Invalid attachment token");

    private final GateFixture fixture = new GateFixture();
    private final ScriptedServer server = fixture.server;

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void aRawMessageIsDecodedWhereverTheFieldStands() throws IOException {
        byte[] mail = new byte[100_001];
        Arrays.fill(mail, (byte) 0xfb);
        server.then(200, "{\"snippet\":\"\\\"raw\\\":\\\"x\\\"\",\"raw\":\"" + encoded(mail) + "\",\"id\":\"1\"}");
        try (InputStream in = fixture.client().messages().raw("1")) {
            assertThat(in.readAllBytes()).isEqualTo(mail);
        }
        assertThat(server.received(0).query()).contains("format=raw");
    }

    @Test
    void anAttachmentIsDecoded() throws IOException {
        server.then(200, data("hello"));
        assertThat(read(fixture.client().messages().attachment("1", "0.1", "ANG1")))
                .isEqualTo("hello");
        assertThat(server.received(0).path()).isEqualTo("/gmail/v1/users/me/messages/1/attachments/ANG1");
    }

    @Test
    void anExpiredAttachmentIdIsReplacedByThatOfTheSamePart() throws IOException {
        server.then(EXPIRED)
                .then(
                        200,
                        "{\"payload\":{\"partId\":\"\",\"parts\":[{\"partId\":\"0\",\"body\":{}},"
                                + "{\"partId\":\"1\",\"parts\":[{\"partId\":\"1.0\",\"body\":{\"attachmentId\":\"NEW\"}}]}]}}")
                .then(200, data("hello"));
        assertThat(read(fixture.client().messages().attachment("1", "1.0", "OLD")))
                .isEqualTo("hello");
        assertThat(server.received(1).query()).contains("format=full");
        assertThat(server.received(2).path()).endsWith("/attachments/NEW");
        assertThat(fixture.waits).isEmpty();
    }

    @Test
    void anAttachmentWithoutIdIsFoundByItsPart() throws IOException {
        server.then(200, "{\"payload\":{\"body\":{\"attachmentId\":\"ROOT\"}}}").then(200, data("x"));
        assertThat(read(fixture.client().messages().attachment("1", "", null))).isEqualTo("x");
        assertThat(server.received(1).path()).endsWith("/attachments/ROOT");
    }

    @Test
    void anExpiredIdOfAPartThatIsGoneIsNotFound() {
        server.then(EXPIRED).then(200, "{\"payload\":{\"partId\":\"\"}}");
        assertThatThrownBy(() -> fixture.client().messages().attachment("1", "0.1", "OLD"))
                .isInstanceOf(GmailNotFoundException.class)
                .hasMessageContaining("0.1");
    }

    @Test
    void anotherRefusalOfAnAttachmentIsNotTakenForAnExpiredId() {
        server.then(Answer.error(400, "invalidArgument", "Invalid id value"));
        assertThatThrownBy(() -> fixture.client().messages().attachment("1", "0.1", "OLD"))
                .isInstanceOf(GmailInvalidRequestException.class);
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void anAnswerCutShortIsAnErrorAndNotAShorterAttachment() throws IOException {
        server.then(200, "{\"data\":\"aGVsbG8");
        try (InputStream in = fixture.client().messages().attachment("1", "0", "A")) {
            assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    @Test
    void anAnswerWithoutTheFieldIsNotAnEmptyMessage() {
        for (int i = 0; i < 6; i++) {
            server.then(200, "{\"id\":\"1\"}");
        }
        assertThatThrownBy(() -> fixture.client().messages().raw("1")).isInstanceOf(GmailUnavailableException.class);
    }

    private static String data(String text) {
        return "{\"size\":5,\"data\":\"" + encoded(text.getBytes(StandardCharsets.UTF_8)) + "\"}";
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    private static String read(InputStream stream) throws IOException {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.mailbox.Message;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AttachmentIdsTest {

    private static final String ALICE = "alice@example.com";
    private static final String BOB = "bob@example.com";
    private static final String MESSAGES = "gmail/v1/users/me/messages/";

    @RegisterExtension
    static final EmbeddedGmailExtension SERVER =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE).mailbox(BOB);

    private PlainHttp http;
    private String messageId;

    @BeforeEach
    void deliver() {
        http = new PlainHttp(SERVER.gmail(), ALICE);
        messageId = deliverTo(ALICE).id();
    }

    @Test
    void idsAreLongAndNewWithEachGet() {
        String first = attachmentId(messageId);
        String second = attachmentId(messageId);

        assertThat(first).startsWith("ANGjdJ").hasSizeBetween(383, 404).isNotEqualTo(second);
        assertThat(content(get(messageId, first))).isEqualTo("content");
        assertThat(content(get(messageId, second))).isEqualTo("content");
    }

    @Test
    void anIdIsGoodForItsMessageOnly() {
        assertInvalid(get(deliverTo(ALICE).id(), attachmentId(messageId)));
    }

    @Test
    void anIdIsGoodForItsMailboxOnly() {
        String id = attachmentId(messageId);
        String ofBob = deliverTo(BOB).id();

        assertInvalid(new PlainHttp(SERVER.gmail(), BOB).get(MESSAGES + ofBob + "/attachments/" + id));
    }

    @Test
    void anIdExpiresAfterAWhile() {
        String id = attachmentId(messageId);

        SERVER.gmail().advanceClock(Duration.ofMinutes(59));
        assertThat(get(messageId, id).statusCode()).isEqualTo(200);
        SERVER.gmail().advanceClock(Duration.ofMinutes(2));
        assertInvalid(get(messageId, id));
    }

    @Test
    void whatIsNoIdIsInvalid() {
        String id = attachmentId(messageId);
        String changed = id.substring(0, 100) + (id.charAt(100) == 'x' ? 'y' : 'x') + id.substring(101);

        assertInvalid(get(messageId, changed));
        assertInvalid(get(messageId, id.substring(0, 20)));
        assertInvalid(get(messageId, "ANGjdJ"));
        assertInvalid(get(messageId, "ANGjdJ*"));
        assertInvalid(get(messageId, "0.1"));
    }

    private Message deliverTo(String address) {
        return SERVER.gmail()
                .mailbox(address)
                .deliver(Mail.from("carol@example.com")
                        .to(address)
                        .attach("a.bin", "application/zip", "content".getBytes(StandardCharsets.UTF_8))
                        .bytes());
    }

    private String attachmentId(String id) {
        JsonObject payload = PlainHttp.json(http.get(MESSAGES + id)).getAsJsonObject("payload");
        return payload.getAsJsonObject("body").get("attachmentId").getAsString();
    }

    private HttpResponse<byte[]> get(String message, String attachment) {
        return http.get(MESSAGES + message + "/attachments/" + attachment.replace("*", "%2A"));
    }

    private static String content(HttpResponse<byte[]> response) {
        byte[] data = Base64.getUrlDecoder()
                .decode(PlainHttp.json(response).get("data").getAsString());
        return new String(data, StandardCharsets.UTF_8);
    }

    private static void assertInvalid(HttpResponse<byte[]> response) {
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(PlainHttp.error(response).get("message").getAsString()).isEqualTo("Invalid attachment token");
    }
}

package io.github.camelgmail.component.client;

import io.github.camelgmail.component.client.ScriptedServer.Answer;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** A server that answers an upload as it is told, and a mail of three chunks. */
abstract class UploadScript {

    static final int CHUNK = UploadSettings.CHUNK_STEP;
    static final byte[] MAIL = mail(2 * CHUNK + 100);
    static final String DONE = "{\"id\":\"1\",\"threadId\":\"7\",\"labelIds\":[\"SENT\"]}";

    final GateFixture fixture = new GateFixture();
    final ScriptedServer server = fixture.server;
    final List<UploadProgress> progress = new ArrayList<>();
    final UploadSettings settings = new UploadSettings(0, 0, CHUNK, progress::add);

    @AfterEach
    void stop() {
        fixture.close();
    }

    static byte[] mail(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) ('a' + i % 23);
        }
        return bytes;
    }

    Answer session(String name) {
        return new Answer(200, Map.of("Location", server.url() + "session/" + name + "?upload_id=a%2Fb"), "");
    }

    static Answer got(int bytes) {
        return bytes == 0
                ? new Answer(308, Map.of(), "")
                : new Answer(308, Map.of("Range", "bytes=0-" + (bytes - 1)), "");
    }

    SentMail send() {
        return client().sending(settings)
                .direct(
                        new PendingSend("send-id", false),
                        new MessageSource(MAIL.length, () -> new ByteArrayInputStream(MAIL)),
                        "7");
    }

    String insert() {
        return client().uploads(settings)
                .insert(
                        new MessageSource(MAIL.length, () -> new ByteArrayInputStream(MAIL)),
                        new Insertion(List.of("STARRED"), null, "dateHeader", false, false, false))
                .getId();
    }

    GmailClient client() {
        return fixture.client();
    }

    List<String> ranges() {
        return server.received().stream()
                .filter(request -> request.method().equals("PUT"))
                .map(request -> request.header("Content-range"))
                .toList();
    }

    static String range(int first, int last) {
        return "bytes " + first + "-" + last + "/" + MAIL.length;
    }

    static final String QUESTION = "bytes */" + MAIL.length;
}

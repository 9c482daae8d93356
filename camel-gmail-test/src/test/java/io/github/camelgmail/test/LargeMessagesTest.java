package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Messages larger than the heap of the server. */
class LargeMessagesTest {

    private static final String ALICE = "alice@example.com";
    private static final int MOST = 157_286_400;
    private static final LargeMail MAIL = LargeMail.ofAtMost(MOST);

    private static SmallHeapServer server;
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException {
        server = SmallHeapServer.start(ALICE);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aResumableUploadOf150MebibytesComesBackRawAndAsAttachment() throws Exception {
        String session = send(
                        "POST",
                        "upload/gmail/v1/users/me/messages?uploadType=resumable",
                        BodyPublishers.ofString("{}"),
                        "X-Upload-Content-Length",
                        "" + MAIL.length())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String id = id(send("PUT", session, BodyPublishers.ofInputStream(MAIL::raw)));

        try (InputStream raw = member("messages/" + id + "?format=raw", "raw")) {
            assertThat(LargeMail.digest(raw)).isEqualTo(LargeMail.digest(MAIL.raw()));
        }
        JsonObject file = json(send("GET", "messages/" + id + "?fields=payload/parts/body", BodyPublishers.noBody()))
                .getAsJsonObject("payload")
                .getAsJsonArray("parts")
                .get(1)
                .getAsJsonObject()
                .getAsJsonObject("body");
        assertThat(file.get("size").getAsInt()).isEqualTo(57 * MAIL.lines());
        String attachment =
                "messages/" + id + "/attachments/" + file.get("attachmentId").getAsString();
        try (InputStream data = member(attachment, "data")) {
            assertThat(LargeMail.digest(data)).isEqualTo(LargeMail.digest(MAIL.attachment()));
        }
    }

    @Test
    void aMultipartUploadOf150MebibytesIsSearchedAndShown() throws Exception {
        String id = id(multipart("messages", MAIL));

        String shown = body(send("GET", "messages/" + id + "?format=metadata", BodyPublishers.noBody()));
        assertThat(shown).contains("\"sizeEstimate\": " + MAIL.length()).contains("See the file.");
        assertThat(body(send("GET", "messages?q=file", BodyPublishers.noBody())))
                .contains(id);
    }

    @Test
    void anUploadOverTheLimitIsRefused() throws Exception {
        HttpResponse<InputStream> refused = multipart("messages/send", LargeMail.ofAtMost(40 * 1024 * 1024));

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(json(refused).getAsJsonObject("error").get("status").getAsString())
                .isEqualTo("INVALID_ARGUMENT");
        assertThat(server.isAlive()).isTrue();
    }

    @Test
    void aMailOf35MebibytesIsSentToOneself() throws Exception {
        LargeMail mail = LargeMail.ofAtMost(35 * 1024 * 1024);

        String id = id(multipart("messages/send", mail));

        String shown = body(send("GET", "messages/" + id + "?format=minimal", BodyPublishers.noBody()));
        assertThat(JsonParser.parseString(shown)
                        .getAsJsonObject()
                        .get("sizeEstimate")
                        .getAsInt())
                .isGreaterThan(mail.length());
    }

    @Test
    void aMessageInJsonIsNoTextInTheHeap() throws Exception {
        LargeMail mail = LargeMail.ofAtMost(60 * 1024 * 1024);
        InputStream json = inSequence(
                stream("{\"labelIds\":[\"INBOX\"],\"raw\":\""), new EncodedStream(mail.raw()), stream("\"}"));

        String id = id(send("POST", "messages", BodyPublishers.ofInputStream(() -> json)));

        try (InputStream raw = member("messages/" + id + "?format=raw", "raw")) {
            assertThat(LargeMail.digest(raw)).isEqualTo(LargeMail.digest(mail.raw()));
        }
    }

    private HttpResponse<InputStream> multipart(String path, LargeMail mail) throws Exception {
        InputStream body = inSequence(
                stream(
                        "--x\r\nContent-Type: application/json\r\n\r\n{}\r\n--x\r\nContent-Type: message/rfc822\r\n\r\n"),
                mail.raw(),
                stream("\r\n--x--\r\n"));
        return send(
                "POST",
                "upload/gmail/v1/users/me/" + path + "?uploadType=multipart",
                BodyPublishers.ofInputStream(() -> body),
                "Content-Type",
                "multipart/related; boundary=x");
    }

    private HttpResponse<InputStream> send(String verb, String path, BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        String base = path.startsWith("messages") ? server.rootUrl() + "gmail/v1/users/me/" : server.rootUrl();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path))
                .method(verb, body)
                .header("Authorization", "Bearer " + ALICE);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return http.send(request.build(), BodyHandlers.ofInputStream());
    }

    private static String body(HttpResponse<InputStream> response) throws IOException {
        try (InputStream body = response.body()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static JsonObject json(HttpResponse<InputStream> response) throws IOException {
        return JsonParser.parseString(body(response)).getAsJsonObject();
    }

    private static String id(HttpResponse<InputStream> response) throws IOException {
        String body = body(response);
        assertThat(response.statusCode()).as(body).isEqualTo(200);
        return JsonParser.parseString(body).getAsJsonObject().get("id").getAsString();
    }

    /** The bytes of a member that holds base64url, read as they arrive. */
    private InputStream member(String path, String name) throws IOException, InterruptedException {
        InputStream body = new BufferedInputStream(
                send("GET", path, BodyPublishers.noBody()).body(), 64 * 1024);
        String start = "\"" + name + "\": \"";
        int matched = 0;
        while (matched < start.length()) {
            int octet = body.read();
            assertThat(octet).as(name).isNotNegative();
            matched = octet == start.charAt(matched) ? matched + 1 : octet == '"' ? 1 : 0;
        }
        return Base64.getUrlDecoder().wrap(new UntilQuote(body));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream inSequence(InputStream... streams) {
        return new SequenceInputStream(Collections.enumeration(List.of(streams)));
    }

    private static final class UntilQuote extends InputStream {

        private final InputStream in;

        UntilQuote(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int octet = in.read();
            return octet == '"' ? -1 : octet;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return super.read(target, offset, length);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    private static final class EncodedStream extends InputStream {

        private static final int BLOCK = 3 * 4096;

        private final InputStream plain;
        private byte[] block = new byte[0];
        private int position;

        EncodedStream(InputStream plain) {
            this.plain = plain;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (position == block.length) {
                block = Base64.getUrlEncoder().encode(plain.readNBytes(BLOCK));
                position = 0;
            }
            int count = Math.min(length, block.length - position);
            System.arraycopy(block, position, target, offset, count);
            position += count;
            return count == 0 ? -1 : count;
        }
    }
}

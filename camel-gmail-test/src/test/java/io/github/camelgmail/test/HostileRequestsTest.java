package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever comes in, an answer of Gmail's shape goes out, and the mailbox stays as it was. */
class HostileRequestsTest {

    private static final String ALICE = "alice@example.com";
    private static final String MULTIPART = "multipart/mixed; boundary=b";

    private static EmbeddedGmail gmail;
    private static PlainHttp http;
    private static long historyId;

    @BeforeContainer
    static void start() {
        gmail = EmbeddedGmail.builder().mailbox(ALICE).start();
        gmail.mailbox(ALICE).deliver(Mail.from(ALICE).to(ALICE).subject("untouched"));
        http = new PlainHttp(gmail, ALICE);
        historyId = gmail.mailbox(ALICE).historyId();
    }

    @AfterContainer
    static void stop() {
        gmail.close();
    }

    @Property(tries = 150, seed = "2026")
    void brokenJsonIsAnsweredWithAnError(@ForAll("endpoints") String path, @ForAll("jsonLike") String body) {
        assertAnError(http.post(path, body, "Content-Type", "application/json"));
    }

    @Property(tries = 150, seed = "2026")
    void brokenMultipartIsAnswered(@ForAll("multipartLike") String body) {
        HttpResponse<byte[]> batch = http.post("batch", body, "Content-Type", MULTIPART);
        HttpResponse<byte[]> upload =
                http.post("upload/gmail/v1/users/me/messages?uploadType=multipart", body, "Content-Type", MULTIPART);

        assertThat(batch.statusCode()).isIn(200, 400);
        assertAnError(upload);
    }

    @Property(tries = 100, seed = "2026")
    void anyPathAndContentCodingIsAnswered(@ForAll("segments") String path, @ForAll byte[] body) {
        HttpResponse<byte[]> plain = http.send("PUT", path, body);
        HttpResponse<byte[]> compressed = http.send("PUT", path, body, "Content-Encoding", "gzip");

        assertAnError(plain);
        assertThat(compressed.statusCode()).isBetween(400, 499);
    }

    @Provide
    Arbitrary<String> endpoints() {
        return Arbitraries.of(
                "gmail/v1/users/me/messages",
                "gmail/v1/users/me/messages/send",
                "gmail/v1/users/me/messages/batchModify",
                "gmail/v1/users/me/drafts",
                "gmail/v1/users/me/drafts/send",
                "gmail/v1/users/me/labels",
                "token");
    }

    @Provide
    Arbitrary<String> jsonLike() {
        return Arbitraries.strings()
                .withChars("{}[]\":,\\ue0- \u0000\u00e4traw")
                .ofMaxLength(60)
                .map(text -> "{\"message\":[" + text);
    }

    @Provide
    Arbitrary<String> multipartLike() {
        return Arbitraries.of("--b", "--b--", "\r\n", "\n", "GET /", "POST gmail/v1", " HTTP/1.1", "A:", ":", "%", "{")
                .list()
                .ofMaxSize(25)
                .map(tokens -> String.join("", tokens));
    }

    @Provide
    Arbitrary<String> segments() {
        return Arbitraries.of("gmail", "v1", "users", "me", "messages", "%2e%2e", "%00", "..", "upload", "batch", "__x")
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(parts -> String.join("/", parts));
    }

    private static void assertAnError(HttpResponse<byte[]> response) {
        assertThat(response.statusCode()).isBetween(400, 499);
        assertThat(PlainHttp.json(response).has("error")).isTrue();
        assertThat(new String(response.body(), StandardCharsets.UTF_8)).doesNotContain("Exception", "\tat ");
        assertThat(gmail.mailbox(ALICE).historyId()).isEqualTo(historyId);
    }
}

package io.github.camelgmail.test;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Bodies that are broken, absurd or hostile: answered, and nothing is lost by them. */
class FuzzedBodiesTest {

    private static final String ME = "gmail/v1/users/me/";
    private static final String JSON = "application/json";
    private static final String MAIL = "To: x@example.org\r\nSubject: s\r\n\r\ntext\r\n";
    private static final int MEBIBYTE = 1024 * 1024;
    private static final List<String> NAMES = List.of(
            "raw",
            "threadId",
            "labelIds",
            "ids",
            "addLabelIds",
            "removeLabelIds",
            "message",
            "id",
            "name",
            "color",
            "textColor",
            "backgroundColor",
            "messageListVisibility",
            "labelListVisibility",
            "criteria",
            "action",
            "query",
            "topicName",
            "labelFilterBehavior",
            "enableAutoReply",
            "startTime",
            "endTime",
            "displayLanguage",
            "enabled",
            "maxFolderSize",
            "sendAsEmail",
            "delegateEmail",
            "forwardingEmail",
            "emailAddress",
            "disposition",
            "pkcs12",
            "payload",
            "\u0000",
            "__proto__");

    private static Siege siege;

    @BeforeContainer
    static void start() {
        siege = new Siege();
    }

    @AfterProperty
    void nothingIsLost() {
        siege.assertUnharmed();
    }

    @AfterContainer
    static void stop() {
        siege.close();
    }

    @Property(tries = 300, seed = "51")
    void jsonOfAnyShapeIsAnswered(@ForAll("writings") String method, @ForAll("json") String body) {
        String[] verbAndPath = method.split(" ", 2);

        siege.send(verbAndPath[0], ME + verbAndPath[1], body, "Content-Type", JSON);
    }

    @Property(tries = 150, seed = "52")
    void bytesThatAreNoJsonAreRefused(@ForAll("writings") String method, @ForAll byte[] body) {
        String[] verbAndPath = method.split(" ", 2);

        siege.send(verbAndPath[0], ME + verbAndPath[1], body, "Content-Type", JSON);
    }

    @Property(tries = 150, seed = "53")
    void multipartOfAnyShapeIsAnswered(@ForAll("multipart") String body, @ForAll("contentTypes") String contentType) {
        siege.send("POST", "batch", body.getBytes(ISO_8859_1), "Content-Type", contentType);
        siege.send(
                "POST",
                "upload/" + ME + "messages?uploadType=multipart",
                body.getBytes(ISO_8859_1),
                "Content-Type",
                contentType);
    }

    @Property(tries = 60, seed = "54")
    void chunksInAnyOrderAreAnswered(@ForAll("chunks") List<String> ranges) {
        HttpResponse<byte[]> begun = siege.send("POST", "upload/" + ME + "messages?uploadType=resumable", "{}");
        String session = begun.headers()
                .firstValue("Location")
                .orElseThrow()
                .substring(siege.gmail().rootUrl().length());
        for (String range : ranges) {
            siege.send("PUT", session, MAIL, "Content-Range", range);
        }
        siege.send("PUT", session + "x", MAIL);
        siege.send("DELETE", session, "");
    }

    @Property(tries = 100, seed = "55")
    void brokenCompressionIsRefused(@ForAll @IntRange(max = 200) int cut, @ForAll @IntRange(max = 199) int broken) {
        byte[] whole = gzip("{\"raw\":\"" + "QUJD".repeat(300) + "\"}");
        byte[] part = java.util.Arrays.copyOf(whole, Math.min(cut, whole.length));
        byte[] changed = whole.clone();
        changed[broken % whole.length] ^= 0x55;

        siege.send("POST", ME + "messages", part, "Content-Encoding", "gzip");
        siege.send("POST", ME + "messages", changed, "Content-Encoding", "gzip");
    }

    @Example
    void aBodyThatInflatesWithoutEndIsRefused() {
        byte[] bomb = gzipOfZeros(160);

        for (String path : List.of(ME + "labels", ME + "messages/send", "batch", "token")) {
            assertThat(siege.send("POST", path, bomb, "Content-Encoding", "gzip", "Content-Type", JSON)
                            .statusCode())
                    .as(path)
                    .isEqualTo(413);
        }
    }

    @Example
    void jsonThatIsNestedWithoutEndIsRefused() {
        for (String nested :
                List.of("[".repeat(MEBIBYTE), "{\"a\":".repeat(MEBIBYTE), "{\"labelIds\":" + "[".repeat(9_999))) {
            assertThat(siege.send("POST", ME + "messages", nested, "Content-Type", JSON)
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Example
    void mailThatIsNestedWithoutEndIsKept() {
        String nested = "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n".repeat(3_000);
        String forwarded = "Content-Type: message/rfc822\r\n\r\n".repeat(3_000);

        for (String mail : List.of(nested, forwarded)) {
            HttpResponse<byte[]> inserted = siege.send(
                    "POST", "upload/" + ME + "messages?uploadType=media", mail, "Content-Type", "message/rfc822");
            assertThat(inserted.statusCode()).isEqualTo(200);
            String id = PlainHttp.json(inserted).get("id").getAsString();
            assertThat(siege.get(ME + "messages/" + id).statusCode()).isEqualTo(200);
        }
    }

    @Example
    void tooManyOfEverythingIsRefusedOrIgnored() {
        String ids = "\"x\",".repeat(5_000) + "\"x\"";
        siege.send("POST", ME + "messages/batchModify", "{\"ids\":[" + ids + "],\"addLabelIds\":[\"STARRED\"]}");
        siege.send("POST", ME + "messages/batchDelete", "{\"ids\":[" + ids + "]}");
        siege.send("POST", ME + "labels", "{\"name\":\"" + "n".repeat(MEBIBYTE) + "\"}");
        siege.get(ME + "messages?" + "labelIds=INBOX&".repeat(500));

        byte[] manyParts = "--b\r\nContent-Type: application/http\r\n\r\nGET /x HTTP/1.1\r\n\r\n"
                .repeat(101)
                .getBytes(ISO_8859_1);
        assertThat(siege.send("POST", "batch", manyParts, "Content-Type", "multipart/mixed; boundary=b")
                        .statusCode())
                .isEqualTo(400);
    }

    @Provide
    Arbitrary<String> writings() {
        String id = siege.messageIds().get(0);
        return Arbitraries.of(
                "POST messages",
                "POST messages/import",
                "POST messages/send",
                "POST messages/batchModify",
                "POST messages/" + id + "/modify",
                "POST threads/" + id + "/modify",
                "POST drafts",
                "PUT drafts/r1",
                "POST drafts/send",
                "POST labels",
                "PUT labels/Label_1",
                "PATCH labels/Label_1",
                "PUT labels/INBOX",
                "POST watch",
                "POST stop",
                "PUT settings/vacation",
                "PUT settings/imap",
                "PUT settings/pop",
                "PUT settings/language",
                "PUT settings/autoForwarding",
                "POST settings/filters",
                "POST settings/sendAs",
                "PUT settings/sendAs/" + Siege.ALICE,
                "PATCH settings/sendAs/x",
                "POST settings/delegates",
                "POST settings/forwardingAddresses",
                "POST settings/sendAs/" + Siege.ALICE + "/smimeInfo",
                "POST settings/cse/identities",
                "POST settings/cse/keypairs",
                "PATCH settings/cse/identities/x");
    }

    @Provide
    Arbitrary<String> json() {
        Arbitrary<String> leaf = Arbitraries.of(
                "null",
                "true",
                "false",
                "0",
                "-1",
                "1e400",
                "123456789012345678901234567890",
                "\"\"",
                "\"x\"",
                "\"INBOX\"",
                "\"QUJD\"",
                "\"\\u0000\"",
                "\"\\ud800\"",
                "[]",
                "{}",
                "[null]",
                "[\"UNREAD\"]",
                "[\"STARRED\",1]",
                "[[[]]]",
                "nul",
                "\"open",
                "'x'",
                "NaN",
                "\"" + "a".repeat(300) + "\"");
        return Arbitraries.lazyOf(() -> leaf, () -> leaf, () -> object(leaf), () -> object(object(leaf)))
                .flatMap(value ->
                        object(Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just(value)), Tuple.of(2, leaf))));
    }

    private static Arbitrary<String> object(Arbitrary<String> values) {
        return Arbitraries.maps(Arbitraries.of(NAMES), values).ofMaxSize(4).map(FuzzedBodiesTest::object);
    }

    private static String object(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\":" + field.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    @Provide
    Arbitrary<String> multipart() {
        return Arbitraries.of(
                        "--b",
                        "--b--",
                        "\r\n",
                        "\r\n\r\n",
                        "\n",
                        "Content-Type: application/http",
                        "Content-Type: application/json",
                        "Content-Type: message/rfc822",
                        "Content-ID: <a\u0000>",
                        "Content-Length: -1",
                        "Content-Length: 99999999999",
                        "Content-Transfer-Encoding: base64",
                        "GET /gmail/v1/users/me/labels HTTP/1.1",
                        "POST /gmail/v1/users/me/labels",
                        "GET http://[::1 HTTP/1.1",
                        "GET  HTTP/1.1",
                        "PATCH",
                        "{}",
                        "{\"name\":\"n\"}",
                        "{",
                        "Subject: s",
                        "X-HTTP-Method-Override: PATCH",
                        "%",
                        "\u00ff")
                .list()
                .ofMaxSize(30)
                .map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> contentTypes() {
        return Arbitraries.of(
                "multipart/mixed; boundary=b",
                "multipart/related; boundary=\"b\"",
                "multipart/mixed",
                "multipart/mixed; boundary=",
                "multipart/mixed; boundary=\"",
                "multipart/mixed; boundary=" + "b".repeat(300),
                "text/plain",
                ";;;",
                "application/json");
    }

    @Provide
    Arbitrary<List<String>> chunks() {
        return Arbitraries.of(
                        "bytes 0-46/47",
                        "bytes 0-46/*",
                        "bytes */*",
                        "bytes */47",
                        "bytes 47-93/94",
                        "bytes 1-0/9",
                        "bytes -1-5/9",
                        "bytes 0-99999999999999999999/*",
                        "bytes 0-46/1",
                        "items 0-1/2",
                        "bytes",
                        "",
                        "bytes 262144-524287/*",
                        "bytes 0-46/9223372036854775807")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzipOfZeros(int mebibytes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] block = new byte[MEBIBYTE];
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < mebibytes; i++) {
                gzip.write(block);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

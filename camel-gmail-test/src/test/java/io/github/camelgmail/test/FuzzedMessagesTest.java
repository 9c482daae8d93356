package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever goes in as a message comes back byte for byte, and every view of it can be had. */
class FuzzedMessagesTest {

    private static final String MESSAGES = "gmail/v1/users/me/messages";
    private static final List<String> PIECES = List.of(
            "Content-Type: multipart/mixed; boundary=b",
            "Content-Type: multipart/mixed; boundary=\"\"",
            "Content-Type: multipart/alternative; boundary*0=a; boundary*1=b",
            "Content-Type: text/plain; charset=\"no-such-charset\"",
            "Content-Type: text/html; charset=utf-16",
            "Content-Type: message/rfc822",
            "Content-Type: message/delivery-status",
            "Content-Type: ;;==\"",
            "Content-Transfer-Encoding: base64",
            "Content-Transfer-Encoding: quoted-printable",
            "Content-Transfer-Encoding: x-unknown",
            "Content-Disposition: attachment; filename=\"../../etc/passwd\"",
            "Content-Disposition: attachment; filename=\"a\0b\\\r\nInjected: yes\"",
            "Content-Disposition: attachment; filename*=UTF-8''%00%2e%2e%2f%zz",
            "Content-Disposition: attachment; filename*0*=x'; filename*9999999999*=y",
            "Content-Disposition: attachment; filename=\"=?UTF-8?B?////?=\"",
            "Content-Disposition: attachment; filename=\"<script>alert(1)</script>\u202egpj.exe\"",
            "Subject: =?UTF-8?Q?=ZZ=?= =?utf-8?b?!!!?= =?x?x?x?=",
            "Subject: " + "a".repeat(2_000),
            "From: <<<>>>,,,;:\"\\",
            "From: alice@example.com",
            "To: undisclosed:;, =?utf-8?q?a=2C?= <b@c>",
            "Date: Mon, 99 Foo 99999999999 25:61:61 +9999",
            "Message-ID: <<a>@>",
            "References: <" + "x".repeat(500) + "> <>",
            ": no name",
            "no colon",
            " folded",
            "--b",
            "--b--",
            "",
            "=",
            "=4",
            "=\r",
            "!!!!",
            "&#x110000; &amp &lt;<p><!--<style>",
            "\u0000\u0001\u00ff\u0080",
            "From me");

    private static Siege siege;

    @BeforeContainer
    static void start() {
        siege = new Siege();
    }

    @AfterContainer
    static void stop() {
        siege.assertUnharmed();
        siege.close();
    }

    @Property(tries = 150, seed = "31")
    void randomBytesAreAMessage(@ForAll byte[] raw) {
        assertInAndOut(raw);
    }

    @Property(tries = 350, seed = "32")
    void brokenMimeIsAMessage(@ForAll("mimeLike") String text) {
        assertInAndOut(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Property(tries = 150, seed = "33")
    void whateverIsSentIsSentOrRefused(@ForAll("mimeLike") String text) {
        byte[] raw = ("To: x@example.org\r\n" + text).getBytes(StandardCharsets.ISO_8859_1);
        HttpResponse<byte[]> sent = siege.send("POST", MESSAGES + "/send", json(raw));

        assertThat(sent.statusCode()).isIn(200, 400);
        if (sent.statusCode() == 200) {
            assertAllViews(PlainHttp.json(sent).get("id").getAsString());
        }
    }

    @Property(tries = 150, seed = "34")
    void rawThatIsNoBase64IsRefused(@ForAll("base64Like") String raw) {
        HttpResponse<byte[]> answer =
                siege.send("POST", MESSAGES, "{\"raw\":\"" + raw + "\"}", "Content-Type", "application/json");

        assertThat(answer.statusCode()).isIn(200, 400);
    }

    @Provide
    Arbitrary<String> mimeLike() {
        Arbitrary<String> end = Arbitraries.of("\r\n", "\r\n", "\n", "\r");
        return Arbitraries.of(PIECES)
                .flatMap(piece -> end.map(piece::concat))
                .list()
                .ofMinSize(1)
                .ofMaxSize(25)
                .map(lines -> String.join("", lines));
    }

    @Provide
    Arbitrary<String> base64Like() {
        return Arbitraries.strings().withChars("ABab01+/-_==\u00e4 %.").ofMaxLength(40);
    }

    private static void assertInAndOut(byte[] raw) {
        HttpResponse<byte[]> inserted = siege.send("POST", MESSAGES, json(raw));
        assertThat(inserted.statusCode()).isIn(200, 400);
        if (inserted.statusCode() == 400) {
            assertThat(raw).isEmpty();
            return;
        }
        String id = PlainHttp.json(inserted).get("id").getAsString();
        assertAllViews(id);
        String back = PlainHttp.json(siege.get(MESSAGES + "/" + id + "?format=raw"))
                .get("raw")
                .getAsString();
        assertThat(Base64.getUrlDecoder().decode(back)).isEqualTo(raw);
    }

    private static void assertAllViews(String id) {
        for (String format : List.of("minimal", "metadata", "raw")) {
            assertThat(siege.get(MESSAGES + "/" + id + "?format=" + format).statusCode())
                    .isEqualTo(200);
        }
        HttpResponse<byte[]> full = siege.get(MESSAGES + "/" + id);
        assertThat(full.statusCode()).isEqualTo(200);
        assertThat(full.headers().map()).doesNotContainKey("Injected");
        parts(PlainHttp.json(full).getAsJsonObject("payload")).forEach(part -> assertAttachment(id, part));
    }

    private static void assertAttachment(String id, JsonObject part) {
        JsonObject body = part.getAsJsonObject("body");
        if (body.has("attachmentId")) {
            String path = MESSAGES + "/" + id + "/attachments/"
                    + body.get("attachmentId").getAsString();
            JsonObject content = PlainHttp.json(siege.get(path));
            assertThat(content.get("size")).isEqualTo(body.get("size"));
        }
    }

    private static Stream<JsonObject> parts(JsonObject part) {
        Stream<JsonObject> below = part.has("parts")
                ? StreamSupport.stream(part.getAsJsonArray("parts").spliterator(), false)
                        .map(JsonElement::getAsJsonObject)
                        .flatMap(FuzzedMessagesTest::parts)
                : Stream.empty();
        return Stream.concat(Stream.of(part), below);
    }

    private static String json(byte[] raw) {
        return "{\"raw\":\"" + Base64.getUrlEncoder().encodeToString(raw) + "\"}";
    }
}

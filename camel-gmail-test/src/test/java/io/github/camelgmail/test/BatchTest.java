package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchTest {

    private static final String ALICE = "alice@example.com";
    private static final String TYPE = "multipart/mixed; boundary=\"b c\"";

    @RegisterExtension
    static final EmbeddedGmailExtension SERVER =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE).mailbox("bob@example.com");

    private PlainHttp http;

    @BeforeEach
    void connect() {
        http = new PlainHttp(SERVER.gmail(), ALICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"batch", "batch/gmail/v1"})
    void bothPathsAnswerABatchWithThePathOnlyInItsParts(String path) {
        HttpResponse<byte[]> response =
                batch(path, part("Content-ID: <one>", "GET /gmail/v1/users/me/profile HTTP/1.1"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("multipart/mixed; boundary=");
        assertThat(PlainHttp.text(response))
                .startsWith("--batch_")
                .contains("Content-ID: <response-one>\r\n\r\nHTTP/1.1 200 OK\r\n")
                .contains(ALICE)
                .endsWith("--\r\n");
    }

    @Test
    void aPartsOwnAuthorizationWins() {
        HttpResponse<byte[]> response = batch(
                "batch",
                part(
                        "Content-ID: 1",
                        "GET http://gmail.googleapis.com/gmail/v1/users/me/profile\r\n"
                                + "Authorization: Bearer bob@example.com"));

        assertThat(PlainHttp.text(response)).contains("Content-ID: response-1").contains("bob@example.com");
    }

    @Test
    void partsMayHaveBodiesAndMethodOverrides() {
        String id = SERVER.gmail().mailbox(ALICE).labelId("Old");
        String body = "{\"name\":\"New\"}";

        HttpResponse<byte[]> response = batch(
                "batch",
                part(
                        "Content-ID: 1",
                        "POST /gmail/v1/users/me/labels/" + id + "\r\nX-HTTP-Method-Override: PATCH\r\n"
                                + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n"
                                + body));

        assertThat(PlainHttp.text(response)).contains("HTTP/1.1 200 OK").contains("\"New\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /batch",
                "POST /upload/gmail/v1/users/me/messages/send?uploadType=media",
                "nonsense",
                "GET ::",
                "GET /gmail/v1/users/me/messages?q=%zz",
                "GET /gmail/v1/users/%zz/profile"
            })
    void aPartThatIsNoCallFailsAlone(String requestLine) {
        HttpResponse<byte[]> response =
                batch("batch", part("A: b", requestLine), part("A: b", "GET /gmail/v1/users/me/profile"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(PlainHttp.text(response)).containsPattern("HTTP/1.1 40[04] ").contains("HTTP/1.1 200 OK");
    }

    @Test
    void moreThanAHundredCallsAreRefused() {
        String[] parts = new String[101];
        Arrays.fill(parts, part("A: b", "GET /gmail/v1/users/me/profile"));

        HttpResponse<byte[]> response = batch("batch", parts);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(PlainHttp.text(response))
                .isEqualTo("Inner request count exceeds the limit. Received: 101, Limit: 100");
        assertThat(SERVER.gmail().requests().allCalls()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--b c\r\n", "--b c\r\nA: b\r\n\r\nGET /gmail/v1/users/me/profile\r\n", "--b cde--"})
    void aBatchWithoutItsClosingBoundaryIsRefused(String body) {
        assertThat(http.post("batch", body, "Content-Type", TYPE).statusCode()).isEqualTo(400);
    }

    @Test
    void aBatchWithoutABoundaryIsRefused() {
        assertThat(http.post("batch", "x", "Content-Type", "multipart/mixed").statusCode())
                .isEqualTo(400);
    }

    private HttpResponse<byte[]> batch(String path, String... parts) {
        String body = String.join("", parts) + "--b c--\r\n";
        return http.post(path, body, "Content-Type", TYPE);
    }

    private static String part(String header, String request) {
        return "--b c\r\nContent-Type: application/http\r\n" + header + "\r\n\r\n" + request + "\r\n\r\n\r\n";
    }
}

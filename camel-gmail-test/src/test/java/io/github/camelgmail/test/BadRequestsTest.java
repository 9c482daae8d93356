package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadRequestsTest {

    private static final String ALICE = "alice@example.com";
    private static final String MESSAGES = "gmail/v1/users/me/messages";
    private static final int SEND_LIMIT = 36_700_160;

    @RegisterExtension
    static final EmbeddedGmailExtension SERVER =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    private PlainHttp http;

    @BeforeEach
    void connect() {
        http = new PlainHttp(SERVER.gmail(), ALICE);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, nothing/here",
        "GET, gmail/v1/users/me/nothing",
        "GET, gmail/v1/users/me/messages/1/nothing/2",
        "DELETE, gmail/v1/users/me/profile",
        "POST, gmail/v1/users/me/drafts/r-1/send",
        "POST, upload/gmail/v1/users/me/labels?uploadType=media",
        "GET, batch",
        "GET, token"
    })
    void whatNoMethodAnswersIsNotFound(String verb, String path) {
        assertRefused(http.send(verb, path, new byte[0]), 404, "notFound");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "7",
                "{\"raw\":\"aGk=\"} more",
                "{raw:'aGk='}",
                "\"text\"",
                "{\"raw\":[]}",
                "{\"raw\":1234}",
                "{\"raw\":\"aGk=\",\"labelIds\":[true]}",
                "\u0000"
            })
    void aBodyThatIsNoUsableJsonObjectIsRefused(String body) {
        HttpResponse<byte[]> response = http.post(MESSAGES, body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(PlainHttp.error(response).get("status").getAsString()).isEqualTo("INVALID_ARGUMENT");
        assertThat(SERVER.gmail().mailbox(ALICE).messages()).isEmpty();
    }

    @Test
    void deeplyNestedJsonIsRefused() {
        assertRefused(http.post(MESSAGES, "{\"raw\":" + "[".repeat(200_000)), 400, "parseError");
    }

    @ParameterizedTest
    @ValueSource(strings = {"@@@@", "aGk=aGk=", "a", "Zm9v YmFy"})
    void brokenBase64IsRefused(String raw) {
        HttpResponse<byte[]> response = http.post(MESSAGES, "{\"raw\":\"" + raw + "\"}");

        assertRefused(response, 400, "invalidArgument");
        assertThat(PlainHttp.error(response).get("message").getAsString()).contains("Invalid value for ByteString");
    }

    @Test
    void aSendWithoutAMessageIsRefused() {
        assertRefused(http.post(MESSAGES + "/send", "{}"), 400, "invalidArgument");
    }

    @Test
    void aMessageOverTheSendLimitIsTooLargeAndTheConnectionStaysUsable() {
        byte[] tooLong = new byte[SEND_LIMIT + 1];

        HttpResponse<byte[]> response = http.send(
                "POST", "upload/" + MESSAGES + "/send?uploadType=media", tooLong, "Content-Type", "message/rfc822");

        assertRefused(response, 413, "uploadTooLarge");
        assertThat(http.get("gmail/v1/users/me/profile").statusCode()).isEqualTo(200);
    }

    @Test
    void brokenGzipIsRefused() {
        assertRefused(http.post(MESSAGES, "no gzip at all", "Content-Encoding", "gzip"), 400, "badRequest");
    }

    @Test
    void brokenPercentEncodingIsRefusedOrNotUnderstood() {
        assertThat(http.get(MESSAGES + "?q=%C3%A4%25").statusCode()).isEqualTo(200);
        assertRefused(http.get(MESSAGES + "?maxResults=many"), 400, "invalid");
        assertRefused(http.get(MESSAGES + "?includeSpamTrash=perhaps"), 400, "invalid");
        assertRefused(http.get(MESSAGES + "?fields=a(b"), 400, "invalidParameter");
    }

    @Test
    void anUploadOfAnotherMediaTypeIsRefused() {
        HttpResponse<byte[]> response =
                http.post("upload/" + MESSAGES + "?uploadType=media", "x", "Content-Type", "application/pdf");

        assertRefused(response, 400, "badContent");
    }

    @Test
    void aRequestWithoutATokenIsUnauthorized() {
        HttpResponse<byte[]> response = http.get("gmail/v1/users/me/profile", "Authorization", "Basic YTpi");

        assertRefused(response, 401, "required");
        assertThat(response.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Bearer realm="));
    }

    @Test
    void aTokenMayStandInTheQuery() {
        assertThat(http.get("gmail/v1/users/me/profile?access_token=" + ALICE, "Authorization", "none")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void answersAreCompressedOnlyForThoseWhoAsk() throws Exception {
        HttpResponse<byte[]> plain = http.get("gmail/v1/users/me/labels");
        HttpResponse<byte[]> compressed = http.get("gmail/v1/users/me/labels", "Accept-Encoding", "gzip");

        assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes())
                .isEqualTo(plain.body());
    }

    @Test
    void bodyLessSuccessesAreNoContent() {
        String id = SERVER.gmail()
                .mailbox(ALICE)
                .deliver(Mail.from(ALICE).to(ALICE))
                .id();

        HttpResponse<byte[]> response = http.send("DELETE", MESSAGES + "/" + id, new byte[0]);

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void theFieldsOfAMessageStandInGmailsOrder() {
        String id = SERVER.gmail()
                .mailbox(ALICE)
                .deliver(Mail.from(ALICE).to(ALICE).text("hi"))
                .id();

        assertThat(PlainHttp.json(http.get(MESSAGES + "/" + id)).keySet())
                .containsExactly(
                        "id",
                        "threadId",
                        "labelIds",
                        "snippet",
                        "payload",
                        "sizeEstimate",
                        "historyId",
                        "internalDate");
        assertThat(PlainHttp.json(http.get(MESSAGES + "/" + id + "?format=raw")).keySet())
                .containsExactly(
                        "id", "threadId", "labelIds", "snippet", "sizeEstimate", "raw", "historyId", "internalDate");
        assertThat(PlainHttp.json(http.get(MESSAGES + "/" + id + "?format=minimal"))
                        .keySet())
                .doesNotContain("payload", "raw");
    }

    @Test
    void metadataShowsTheHeadersAskedForInAnyCase() {
        String id = SERVER.gmail()
                .mailbox(ALICE)
                .deliver(Mail.from(ALICE).to(ALICE).subject("s"))
                .id();

        JsonObject payload = PlainHttp.json(http.get(
                        MESSAGES + "/" + id + "?format=metadata&metadataHeaders=sUbJeCt&metadataHeaders=x-none"))
                .getAsJsonObject("payload");

        assertThat(payload.getAsJsonArray("headers")).hasSize(1);
        assertThat(payload.has("body")).isFalse();
    }

    private static void assertRefused(HttpResponse<byte[]> response, int status, String reason) {
        assertThat(response.statusCode()).isEqualTo(status);
        JsonObject error = PlainHttp.error(response);
        assertThat(error.get("code").getAsInt()).isEqualTo(status);
        assertThat(error.get("message").getAsString()).isNotBlank();
        assertThat(error.getAsJsonArray("errors")
                        .get(0)
                        .getAsJsonObject()
                        .get("reason")
                        .getAsString())
                .isEqualTo(reason);
        assertThat(new String(response.body(), StandardCharsets.UTF_8)).doesNotContain("Exception", "\tat ");
    }
}

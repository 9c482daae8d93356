package io.github.camelgmail.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.googleapis.batch.BatchRequest;
import com.google.api.client.googleapis.batch.json.JsonBatchCallback;
import com.google.api.client.googleapis.json.GoogleJsonError;
import com.google.api.client.http.HttpHeaders;
import com.google.api.services.gmail.model.Message;
import io.github.camelgmail.test.contract.Source.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Sentences about batches. */
interface BatchContract extends Sentences {

    String BATCH_PATH = "batch/gmail/v1";
    Pattern STATUS_LINES = Pattern.compile("HTTP/1\\.1 (\\d{3})");
    Pattern CONTENT_IDS = Pattern.compile("(?i)Content-ID: *(\\S+)");

    private String part(String contentId, String request) {
        return "--sep\r\nContent-Type: application/http\r\nContent-ID: " + contentId + "\r\n\r\n" + request + "\r\n";
    }

    private String getting(String path, String... fields) {
        return "GET /gmail/v1/users/me/" + path + "\r\n" + String.join("", fields) + "\r\n";
    }

    private RawAnswer batch(String endpoint, String... parts) throws IOException {
        String body = String.join("", parts) + "--sep--\r\n";
        return http().request("POST", endpoint)
                .body("multipart/mixed; boundary=sep", body.getBytes(StandardCharsets.UTF_8))
                .send();
    }

    private List<String> all(Pattern pattern, RawAnswer answer) {
        return pattern.matcher(answer.text())
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.BATCH + ": the answer is multipart/mixed, one part a call")
    default void aBatchAnswersEachCallInAPartOfItsOwn() throws IOException {
        RawAnswer answer = batch(BATCH_PATH, part("<a>", getting("profile")), part("<b>", getting("labels/INBOX")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("multipart/mixed"));
        assertThat(all(STATUS_LINES, answer)).containsExactly("200", "200");
        assertThat(answer.text()).contains("\"emailAddress\"").contains("\"INBOX\"");
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.BATCH + ": Content-ID is preceded by response-, in the order of the calls")
    default void thePartsAnswerInOrderAndUnderTheNamesOfTheCalls() throws IOException {
        RawAnswer answer = batch(
                BATCH_PATH,
                part("<one>", getting("profile")),
                part("<two>", getting("labels/INBOX")),
                part("<3>", getting("labels")));

        assertThat(all(CONTENT_IDS, answer)).containsExactly("<response-one>", "<response-two>", "<response-3>");
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = "https://github.com/googleapis/google-api-dotnet-client/issues/1982")
    default void aCallOfABatchFailsOnItsOwn() throws IOException {
        RawAnswer answer = batch(
                BATCH_PATH,
                part("<a>", getting("profile")),
                part("<b>", getting("messages/" + UNKNOWN_ID)),
                part("<c>", getting("labels/INBOX")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(all(STATUS_LINES, answer)).containsExactly("200", "404", "200");
    }

    @Test
    @Source(
            kind = Kind.OBSERVED,
            value = "https://github.com/mhasbini/gmail_analyzer/issues/12; " + Links.DISCOVERY + "batchPath")
    default void batchesAreAnsweredUnderTheShortPathToo() throws IOException {
        assertThat(all(STATUS_LINES, batch("batch", part("<a>", getting("profile")))))
                .containsExactly("200");
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = "https://github.com/mhasbini/gmail_analyzer/issues/12")
    default void moreThanAHundredCallsAreRefused() throws IOException {
        String[] parts =
                Collections.nCopies(101, part("<a>", getting("profile"))).toArray(String[]::new);

        RawAnswer answer = batch(BATCH_PATH, parts);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("Inner request count exceeds the limit. Received: 101, Limit: 100");
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.BATCH + ": headers of the batch apply to every call")
    default void theTokenOfTheBatchHoldsForItsCalls() throws IOException {
        assertThat(all(STATUS_LINES, batch(BATCH_PATH, part("<a>", getting("profile")))))
                .containsExactly("200");
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.BATCH + ": a header of a call overrides that of the batch")
    default void theTokenOfACallOverridesThatOfTheBatch() throws IOException {
        RawAnswer answer = batch(
                BATCH_PATH,
                part("<a>", getting("profile", "Authorization: Bearer no-such-token\r\n")),
                part("<b>", getting("profile")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(all(STATUS_LINES, answer)).containsExactly("401", "200");
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.BATCH + ": calls may be of any method, with a body")
    default void aCallOfABatchMayChangeTheMailbox() throws IOException {
        String id = given(mail(), "INBOX").getId();
        String body = "{\"addLabelIds\":[\"STARRED\"]}";

        RawAnswer answer = batch(
                BATCH_PATH,
                part(
                        "<a>",
                        "POST /gmail/v1/users/me/messages/" + id + "/modify\r\nContent-Type: application/json\r\n"
                                + "Content-Length: " + body.length() + "\r\n\r\n" + body));

        assertThat(all(STATUS_LINES, answer)).containsExactly("200");
        assertThat(get(id, "minimal").getLabelIds()).contains("STARRED");
    }

    @Test
    @Source(
            kind = Kind.OBSERVED,
            value = "google-api-java-client 2.8.1, BatchRequest: absolute URLs, and Content-IDs without brackets")
    default void googlesJavaClientUnderstandsTheAnswers() throws IOException {
        String id = given(mail()).getId();
        List<String> outcomes = new ArrayList<>();
        BatchRequest batch = run().account().gmail().batch();
        users().messages().get(ME, id).queue(batch, noting(outcomes));
        users().messages().get(ME, UNKNOWN_ID).queue(batch, noting(outcomes));
        run().makeRoom(Price.BATCH);

        batch.execute();

        assertThat(outcomes).containsExactly(id, "404");
    }

    private JsonBatchCallback<Message> noting(List<String> outcomes) {
        return new JsonBatchCallback<>() {
            @Override
            public void onSuccess(Message message, HttpHeaders headers) {
                outcomes.add(message.getId());
            }

            @Override
            public void onFailure(GoogleJsonError error, HttpHeaders headers) {
                outcomes.add(Integer.toString(error.getCode()));
            }
        };
    }
}

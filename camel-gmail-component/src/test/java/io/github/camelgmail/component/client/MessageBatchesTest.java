package io.github.camelgmail.component.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.services.gmail.model.Message;
import io.github.camelgmail.component.client.ScriptedServer.Answer;
import io.github.camelgmail.component.client.ScriptedServer.Received;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MessageBatchesTest {

    private static final Pattern REQUESTED = Pattern.compile("GET \\S*/messages/([0-9a-z]+)\\?");
    private static final String RATE =
            "{\"error\":{\"code\":429,\"message\":\"Too many concurrent requests for user\"}}";

    private static final String EXHAUSTED =
            "{\"error\":{\"code\":429,\"message\":\"Resource has been exhausted (e.g. check quota).\"}}";

    private final GateFixture fixture = new GateFixture();
    private final ScriptedServer server = fixture.server;

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void theOrderOfIdsIsKeptAndGoneOnesAreReported() {
        server.then(parts(Map.of("b", part(404, "{\"error\":{\"code\":404}}"))));
        FetchedMessages fetched = fixture.client().messages().getAll(List.of("c", "b", "a"), MessageFormat.FULL);
        assertThat(fetched.messages()).extracting(Message::getId).containsExactly("c", "a");
        assertThat(fetched.gone()).containsExactly("b");
        assertThat(server.received(0).path()).isEqualTo("/batch/gmail/v1");
    }

    @Test
    void refusedPartsAreAskedForAgainAlone() {
        server.then(parts(Map.of("b", part(429, RATE), "d", part(503, "<html>oops</html>"))));
        server.then(parts(Map.of("d", part(429, RATE))));
        server.then(parts(Map.of()));
        GmailClient client = fixture.client();
        FetchedMessages fetched = client.messages().getAll(List.of("a", "b", "c", "d"), MessageFormat.FULL);
        assertThat(fetched.messages()).extracting(Message::getId).containsExactly("a", "b", "c", "d");
        assertThat(server.received())
                .extracting(MessageBatchesTest::requested)
                .containsExactly(List.of("a", "b", "c", "d"), List.of("b", "d"), List.of("d"));
        assertThat(fixture.waits).hasSize(2);
        assertThat(client.unitsUsed()).isEqualTo(7 * 20);
    }

    @Test
    void theLongestWaitThatAPartAsksForIsTaken() {
        server.then(parts(Map.of(
                "a", part(429, RATE),
                "b", part(429, "{\"error\":{\"message\":\"Retry after 2026-11-22T12:02:00Z\"}}"))));
        server.then(parts(Map.of()));
        fixture.client().messages().getAll(List.of("a", "b"), MessageFormat.FULL);
        assertThat(fixture.waits.get(0)).isBetween(Duration.ofSeconds(120), Duration.ofSeconds(121));
    }

    @Test
    void aPartThatIsRefusedForGoodFailsTyped() {
        server.then(
                parts(Map.of("a", part(429, RATE), "b", part(400, "{\"error\":{\"message\":\"Invalid id value\"}}"))));
        assertThatThrownBy(() -> fixture.client().messages().getAll(List.of("a", "b"), MessageFormat.FULL))
                .isInstanceOf(GmailInvalidRequestException.class)
                .hasMessageContaining("Invalid id value");
    }

    @Test
    void partsThatStayRefusedEndInAQuotaError() {
        for (int i = 0; i < 6; i++) {
            server.then(parts(Map.of("a", part(429, RATE))));
        }
        assertThatThrownBy(() -> fixture.client().messages().getAll(List.of("a", "b"), MessageFormat.FULL))
                .isInstanceOf(GmailQuotaExceededException.class);
        assertThat(server.received()).hasSize(6);
    }

    @Test
    void aLimitThatLetsOnePartThroughAtATimeIsOutlasted() {
        List<String> ids = IntStream.range(0, 10).mapToObj(Integer::toString).toList();
        for (int i = 0; i < ids.size(); i++) {
            server.then(request -> onlyFirst(requested(request)));
        }
        FetchedMessages fetched = fixture.client().messages().getAll(ids, MessageFormat.FULL);
        assertThat(fetched.messages()).hasSize(10);
        assertThat(fixture.waits).hasSizeBetween(1, 9).allMatch(wait -> wait.compareTo(Duration.ofSeconds(2)) <= 0);
    }

    @Test
    void aBatchAnswerCutShortIsCompletedByAnotherRequest() {
        server.then(request -> multipart(List.of(part(200, "{\"id\":\"a\"}"))));
        server.then(parts(Map.of()));
        FetchedMessages fetched = fixture.client().messages().getAll(List.of("a", "b"), MessageFormat.FULL);
        assertThat(fetched.messages()).extracting(Message::getId).containsExactly("a", "b");
        assertThat(requested(server.received(1))).containsExactly("b");
    }

    @Test
    void aRefusedBatchIsRepeatedWhole() {
        server.then(Answer.error(503, "backendError", "Backend Error")).then(parts(Map.of()));
        assertThat(fixture.client()
                        .messages()
                        .getAll(List.of("a", "b"), MessageFormat.FULL)
                        .messages())
                .hasSize(2);
    }

    @Test
    void aBatchAnswerThatIsNotMultipartIsRepeated() {
        server.then(new Answer(200, Map.of("Content-Type", "text/html"), "<html>Log in</html>"))
                .then(new Answer(200, Map.of(), ""))
                .then(parts(Map.of()));
        assertThat(fixture.client()
                        .messages()
                        .getAll(List.of("a", "b"), MessageFormat.FULL)
                        .messages())
                .hasSize(2);
    }

    @Test
    void aSingleIdIsAPlainGet() {
        server.then(200, "{\"id\":\"a\"}").then(Answer.error(404, "notFound", "Gone"));
        GmailMessages messages = fixture.client().messages();
        assertThat(messages.getAll(List.of("a"), MessageFormat.METADATA).messages())
                .hasSize(1);
        assertThat(messages.getAll(List.of("b"), MessageFormat.METADATA).gone()).containsExactly("b");
        assertThat(server.received(0).path()).isEqualTo("/gmail/v1/users/me/messages/a");
        assertThat(server.received(0).query()).contains("format=metadata");
    }

    @Test
    void batchesGrowWhileNoneIsRefused() {
        for (int i = 0; i < 12; i++) {
            server.then(parts(Map.of()));
        }
        List<String> ids =
                IntStream.range(0, 1000).mapToObj(Integer::toHexString).toList();
        FetchedMessages fetched = fixture.client().messages().getAll(ids, MessageFormat.FULL);
        assertThat(fetched.messages()).extracting(Message::getId).containsExactlyElementsOf(ids);
        assertThat(sizes()).containsExactly(50, 60, 70, 80, 90, 100, 100, 100, 100, 100, 100, 50);
    }

    @Test
    void aBatchThatIsRefusedInPartIsFollowedBySmallerOnes() {
        server.then(parts(Map.of("7", part(429, EXHAUSTED))));
        for (int i = 0; i < 4; i++) {
            server.then(parts(Map.of()));
        }
        List<String> ids = IntStream.range(0, 120).mapToObj(Integer::toString).toList();
        FetchedMessages fetched = fixture.client().messages().getAll(ids, MessageFormat.FULL);
        assertThat(fetched.messages()).extracting(Message::getId).containsExactlyElementsOf(ids);
        assertThat(sizes()).containsExactly(50, 1, 25, 35, 10);
    }

    private List<Integer> sizes() {
        return server.received().stream()
                .map(MessageBatchesTest::requested)
                .map(List::size)
                .toList();
    }

    @Test
    void noIdsMakeNoCall() {
        assertThat(fixture.client()
                        .messages()
                        .getAll(List.of(), MessageFormat.FULL)
                        .messages())
                .isEmpty();
        assertThat(server.received()).isEmpty();
    }

    private static Function<Received, Answer> parts(Map<String, String> exceptions) {
        return request -> multipart(requested(request).stream()
                .map(id -> exceptions.getOrDefault(id, part(200, "{\"id\":\"" + id + "\"}")))
                .toList());
    }

    private static Answer onlyFirst(List<String> ids) {
        return multipart(ids.stream()
                .map(id -> id.equals(ids.get(0)) ? part(200, "{\"id\":\"" + id + "\"}") : part(429, RATE))
                .toList());
    }

    private static List<String> requested(Received request) {
        Matcher matcher = REQUESTED.matcher(request.body());
        return matcher.results().map(result -> result.group(1)).toList();
    }

    private static String part(int status, String body) {
        return "Content-Type: application/http\r\n\r\nHTTP/1.1 " + status + " X\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + body.length() + "\r\n\r\n" + body + "\r\n";
    }

    private static Answer multipart(List<String> parts) {
        String body = "--b\r\n" + String.join("--b\r\n", parts) + "--b--\r\n";
        return new Answer(200, Map.of("Content-Type", "multipart/mixed; boundary=b"), body);
    }
}

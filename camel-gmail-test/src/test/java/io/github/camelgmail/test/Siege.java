package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.camelgmail.test.mailbox.Message;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** A server under attack: sends requests that must be answered within a time limit, and knows what the mailbox held before. */
final class Siege implements AutoCloseable {

    static final String ALICE = "alice@example.com";

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final HttpClient client = HttpClient.newHttpClient();
    private final EmbeddedGmail gmail;
    private final EmbeddedMailbox alice;
    private final Map<String, String> before;
    private final Map<String, Set<String>> labelsBefore;
    private final long historyBefore;

    Siege() {
        gmail = EmbeddedGmail.builder().seed(1).mailbox(ALICE).start();
        alice = gmail.mailbox(ALICE);
        alice.with().labels("Work").messages(3).unread(2).thread("Plans", 3).drafts(1);
        alice.deliver(Mail.from("bob@example.com")
                .to(ALICE)
                .subject("Holiday")
                .html("<b>photos</b>")
                .attach("beach.jpg", "image/jpeg", new byte[] {1, 2, 3}));
        before = contents();
        labelsBefore = labels();
        historyBefore = alice.historyId();
    }

    EmbeddedGmail gmail() {
        return gmail;
    }

    EmbeddedMailbox alice() {
        return alice;
    }

    List<String> messageIds() {
        return List.copyOf(before.keySet());
    }

    /** Sends a request as Alice and judges the answer. */
    HttpResponse<byte[]> send(String verb, String path, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gmail.rootUrl() + path))
                .method(verb, HttpRequest.BodyPublishers.ofByteArray(body))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + ALICE);
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return judged(request.build());
    }

    HttpResponse<byte[]> send(String verb, String path, String body, String... headers) {
        return send(verb, path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    HttpResponse<byte[]> get(String path) {
        return send("GET", path, new byte[0]);
    }

    /** Checks that not a bit of the mailbox has changed. */
    void assertUntouched() {
        assertThat(contents()).isEqualTo(before);
        assertThat(alice.historyId()).isEqualTo(historyBefore);
    }

    /** Checks that nothing was lost, and that the history tells how the mailbox became what it is. */
    void assertUnharmed() {
        assertThat(contents()).containsAllEntriesOf(before);
        assertTheHistoryTellsEverything();
    }

    /** Replays the history from the beginning of the siege, over the labels that the messages had then. */
    void assertTheHistoryTellsEverything() {
        Map<String, Set<String>> replayed = new TreeMap<>();
        labelsBefore.forEach((id, labels) -> replayed.put(id, new TreeSet<>(labels)));
        String page = "gmail/v1/users/me/history?maxResults=500&startHistoryId=" + historyBefore;
        JsonObject answer = PlainHttp.json(get(page));
        replay(answer, replayed);
        while (answer.has("nextPageToken")) {
            answer = PlainHttp.json(
                    get(page + "&pageToken=" + answer.get("nextPageToken").getAsString()));
            replay(answer, replayed);
        }
        assertThat(labels()).isEqualTo(replayed);
    }

    @Override
    public void close() {
        gmail.close();
    }

    private HttpResponse<byte[]> judged(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            judge(request, response);
            return response;
        } catch (IOException e) {
            throw new AssertionError("no answer to " + request, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void judge(HttpRequest request, HttpResponse<byte[]> response) {
        String text = PlainHttp.text(response);
        assertThat(response.statusCode()).as("%s: %s", request, text).isBetween(200, 499);
        assertThat(text).doesNotContain("Exception", "\tat io.github", "\tat java.");
        String type = response.headers().firstValue("Content-Type").orElse("");
        boolean readable = response.statusCode() >= 400 && !request.method().equals("HEAD");
        if (readable && !type.startsWith("text/")) {
            assertThat(type).as("%s: %s", request, text).startsWith("application/json");
            assertThat(isError(JsonParser.parseString(text).getAsJsonObject().get("error"), response.statusCode()))
                    .as("%s: %s", request, text)
                    .isTrue();
        }
    }

    /** Whether it is an error of the Gmail API, or one of OAuth. */
    private static boolean isError(JsonElement error, int status) {
        if (error.isJsonPrimitive()) {
            return !error.getAsString().isEmpty();
        }
        JsonObject gmail = error.getAsJsonObject();
        return gmail.get("code").getAsInt() == status
                && !gmail.get("message").getAsString().isEmpty()
                && !gmail.get("status").getAsString().isEmpty()
                && !gmail.getAsJsonArray("errors").isEmpty();
    }

    private Map<String, String> contents() {
        Map<String, String> contents = new TreeMap<>();
        for (Message message : alice.messages()) {
            contents.put(
                    message.id(), message.threadId() + " " + Base64.getEncoder().encodeToString(message.raw()));
        }
        return contents;
    }

    private Map<String, Set<String>> labels() {
        Map<String, Set<String>> labels = new TreeMap<>();
        alice.messages().forEach(message -> labels.put(message.id(), new TreeSet<>(message.labelIds())));
        return labels;
    }

    private static void replay(JsonObject page, Map<String, Set<String>> replayed) {
        for (JsonElement element : page.has("history") ? page.getAsJsonArray("history") : new JsonArray()) {
            JsonObject rec = element.getAsJsonObject();
            changes(rec, "messagesAdded").forEach(change -> replayed.put(id(change), strings(message(change))));
            changes(rec, "labelsAdded")
                    .forEach(change -> replayed.get(id(change)).addAll(strings(change)));
            changes(rec, "labelsRemoved")
                    .forEach(change -> replayed.get(id(change)).removeAll(strings(change)));
            changes(rec, "messagesDeleted").forEach(change -> replayed.remove(id(change)));
        }
    }

    private static Iterable<JsonElement> changes(JsonObject rec, String kind) {
        return rec.has(kind) ? rec.getAsJsonArray(kind) : new JsonArray();
    }

    private static JsonObject message(JsonElement change) {
        return change.getAsJsonObject().getAsJsonObject("message");
    }

    private static String id(JsonElement change) {
        return message(change).get("id").getAsString();
    }

    private static Set<String> strings(JsonElement labelled) {
        Set<String> labels = new TreeSet<>();
        JsonObject object = labelled.getAsJsonObject();
        if (object.has("labelIds")) {
            StreamSupport.stream(object.getAsJsonArray("labelIds").spliterator(), false)
                    .map(JsonElement::getAsString)
                    .forEach(labels::add);
        }
        return labels;
    }
}

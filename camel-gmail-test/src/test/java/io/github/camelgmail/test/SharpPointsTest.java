package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.camelgmail.test.mailbox.Message;
import io.github.camelgmail.test.mailbox.VisibilityLag;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where clients of Gmail's history, labels and lists stumble: the answers as they are on the wire. */
class SharpPointsTest {

    private static final String ALICE = "alice@example.com";
    private static final String ME = "gmail/v1/users/me/";

    @RegisterExtension
    static final EmbeddedGmailExtension SERVER =
            EmbeddedGmailExtension.newInstance().mailbox(ALICE);

    private PlainHttp http;
    private EmbeddedMailbox alice;

    @BeforeEach
    void connect() {
        http = new PlainHttp(SERVER.gmail(), ALICE);
        alice = SERVER.gmail().mailbox(ALICE);
    }

    @Test
    void aHistoryWithNothingNewHasNoHistoryKey() {
        long now = alice.historyId();

        JsonObject answer = history("startHistoryId=" + now);

        assertThat(answer.keySet()).containsExactly("historyId");
        assertThat(answer.get("historyId").getAsString()).isEqualTo(Long.toString(now));
    }

    @Test
    void anAddedMessageCarriesIdsAndLabelsAndIsRepeatedUnderMessages() {
        long start = alice.historyId();
        Message message = deliver();

        JsonArray records = history("startHistoryId=" + start + "&historyTypes=messageAdded")
                .getAsJsonArray("history");

        assertThat(records).hasSize(1);
        JsonObject entry = records.get(0).getAsJsonObject();
        assertThat(entry.keySet()).containsExactly("id", "messages", "messagesAdded");
        assertThat(entry.getAsJsonArray("messages").toString())
                .isEqualTo("[{\"id\":\"" + message.id() + "\",\"threadId\":\"" + message.threadId() + "\"}]");
        JsonObject added =
                entry.getAsJsonArray("messagesAdded").get(0).getAsJsonObject().getAsJsonObject("message");
        assertThat(added.keySet()).containsExactly("id", "threadId", "labelIds");
    }

    @Test
    void oneModificationIsOneRecordWithBothKindsOfChange() {
        Message message = deliver();
        long start = alice.historyId();
        alice.modify(message.id(), List.of("STARRED"), List.of("UNREAD"));

        JsonArray records = history("startHistoryId=" + start).getAsJsonArray("history");

        assertThat(records).hasSize(1);
        assertThat(records.get(0).getAsJsonObject().keySet())
                .containsExactly("id", "messages", "labelsAdded", "labelsRemoved");
        assertThat(records.get(0)
                        .getAsJsonObject()
                        .getAsJsonArray("labelsRemoved")
                        .toString())
                .contains("\"labelIds\":[\"UNREAD\"]");
    }

    @Test
    void trashingIsALabelAndDeletingIsADeletion() {
        Message message = deliver();
        long start = alice.historyId();
        http.post(ME + "messages/" + message.id() + "/trash", "");
        alice.delete(message.id());

        JsonArray records = history("startHistoryId=" + start).getAsJsonArray("history");

        assertThat(records.get(0).toString()).contains("\"labelsAdded\"", "\"TRASH\"");
        assertThat(records.get(1).toString()).contains("\"messagesDeleted\"", message.id());
        assertThat(http.get(ME + "messages/" + message.id()).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "history, 400, Missing/invalid parameter: startHistoryId",
        "history?startHistoryId=, 400, Missing/invalid parameter: startHistoryId",
        "history?startHistoryId=0, 400, Missing/invalid parameter: startHistoryId",
        "history?startHistoryId=x, 400, Missing/invalid parameter: startHistoryId",
        "history?startHistoryId=1, 404, Requested entity was not found.",
        "history?startHistoryId=999999999999999999, 404, Requested entity was not found.",
        "history?startHistoryId=NOW&labelId=inbox, 400, Invalid label: inbox",
        "history?startHistoryId=NOW&pageToken=x, 400, Invalid pageToken",
        "messages?pageToken=x, 400, Invalid pageToken",
        "threads?labelIds=INBOX&labelIds=sent, 400, Invalid label: sent"
    })
    void wrongListsAreRefusedInGmailsWords(String path, int status, String message) {
        HttpResponse<byte[]> response = http.get(ME + path.replace("NOW", Long.toString(alice.historyId())));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(PlainHttp.error(response).get("message").getAsString()).isEqualTo(message);
    }

    @Test
    void anExpiredHistoryIsNotFoundButTheProfilesIdIsGood() {
        long old = alice.historyId();
        deliver();
        alice.expireHistory();

        assertThat(http.get(ME + "history?startHistoryId=" + old).statusCode()).isEqualTo(404);
        String current =
                PlainHttp.json(http.get(ME + "profile")).get("historyId").getAsString();
        assertThat(history("startHistoryId=" + current).get("historyId").getAsString())
                .isEqualTo(current);
    }

    @Test
    void anEmptyPageCanCarryAToken() {
        long start = alice.historyId();
        deliver();
        alice.emptyHistoryPages(1);

        JsonObject first = history("startHistoryId=" + start);
        String token = first.get("nextPageToken").getAsString();
        JsonObject second = history("startHistoryId=" + start + "&pageToken=" + token);

        assertThat(first.keySet()).containsExactly("nextPageToken", "historyId");
        assertThat(second.getAsJsonArray("history")).hasSize(1);
        assertThat(second.get("historyId")).isEqualTo(first.get("historyId"));
    }

    @Test
    void aNewMessageCanLagBehindItsHistoryId() {
        long start = alice.historyId();
        alice.delayVisibility(VisibilityLag.of(Duration.ofDays(1)).andOfMessages());
        Message message = deliver();

        JsonObject hidden = history("startHistoryId=" + start);

        assertThat(hidden.has("history")).isFalse();
        assertThat(hidden.get("historyId").getAsLong()).isLessThan(message.historyId());
        assertThat(http.get(ME + "messages/" + message.id()).statusCode()).isEqualTo(404);
        assertThat(PlainHttp.json(http.get(ME + "messages")).has("messages")).isFalse();
        assertThat(alice.messages()).hasSize(1);
        alice.delayVisibility(VisibilityLag.NONE);
        assertThat(history("startHistoryId=" + hidden.get("historyId").getAsString())
                        .getAsJsonArray("history"))
                .hasSize(1);
        assertThat(http.get(ME + "messages/" + message.id()).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'addLabelIds':['SENT']}|Invalid label: SENT",
                "{'removeLabelIds':['DRAFT']}|Invalid label: DRAFT",
                "{'addLabelIds':['Label_77']}|labelId not found",
                "{'addLabelIds':['STARRED'],'removeLabelIds':['STARRED']}|Cannot both add and remove the same label",
                "{}|No label add or removes specified"
            })
    void aWrongChangeOfLabelsIsRefused(String body, String message) {
        String id = deliver().id();

        for (String path : List.of("messages/" + id, "threads/" + id)) {
            HttpResponse<byte[]> response = http.post(ME + path + "/modify", body.replace('\'', '"'));
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(PlainHttp.error(response).get("message").getAsString()).isEqualTo(message);
        }
    }

    @Test
    void aLabelNameThatExistsConflicts() {
        http.post(ME + "labels", "{\"name\":\"Work\"}");

        HttpResponse<byte[]> response = http.post(ME + "labels", "{\"name\":\"WORK\"}");

        assertThat(response.statusCode()).isEqualTo(409);
        JsonObject error = PlainHttp.error(response);
        assertThat(error.get("message").getAsString()).isEqualTo("Label name exists or conflicts");
        assertThat(error.get("status").getAsString()).isEqualTo("ABORTED");
        assertThat(error.getAsJsonArray("errors").toString()).contains("\"reason\":\"aborted\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"inbox\"}",
                "{\"name\":\"\"}",
                "{}",
                "{\"name\":\"a\",\"color\":{\"textColor\":\"#000000\"}}",
                "{\"name\":\"a\",\"color\":{\"textColor\":\"#000000\",\"backgroundColor\":\"#000001\"}}",
                "{\"name\":\"a\",\"labelListVisibility\":\"show\"}",
                "{\"name\":\"a\",\"messageListVisibility\":\"labelShow\"}"
            })
    void aWrongLabelIsRefused(String body) {
        assertThat(http.post(ME + "labels", body).statusCode()).isEqualTo(400);
        assertThat(alice.labels()).hasSize(15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INBOX", "STARRED", "CATEGORY_SOCIAL"})
    void systemLabelsCannotBeChanged(String id) {
        String body = "{\"name\":\"x\"}";
        for (String verb : List.of("DELETE", "PUT", "PATCH")) {
            HttpResponse<byte[]> response = http.send(
                    verb,
                    ME + "labels/" + id,
                    verb.equals("DELETE") ? new byte[0] : body.getBytes(StandardCharsets.UTF_8));
            assertThat(response.statusCode()).isEqualTo(400);
        }
    }

    @Test
    void countsAreOnlyInLabelsGet() {
        deliver();

        JsonObject inbox = PlainHttp.json(http.get(ME + "labels/INBOX"));
        JsonArray labels = PlainHttp.json(http.get(ME + "labels")).getAsJsonArray("labels");

        assertThat(inbox.get("messagesTotal").getAsInt()).isEqualTo(1);
        assertThat(inbox.get("threadsUnread").getAsInt()).isEqualTo(1);
        assertThat(StreamSupport.stream(labels.spliterator(), false).map(JsonElement::getAsJsonObject))
                .noneMatch(label -> label.has("messagesTotal"))
                .hasSize(15);
    }

    private Message deliver() {
        return alice.deliver(
                Mail.from("bob@example.com").to(ALICE).subject("Hi").text("text"));
    }

    private JsonObject history(String query) {
        return PlainHttp.json(http.get(ME + "history?" + query));
    }
}

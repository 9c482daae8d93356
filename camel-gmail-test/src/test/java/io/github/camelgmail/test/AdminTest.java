package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The server itself, seen and changed over HTTP. */
class AdminTest {

    private static final String ALICE = "alice@example.com";
    private static final String PROFILE = "gmail/v1/users/me/profile";
    private static final String JSON = "application/json";

    @RegisterExtension
    static final EmbeddedGmailExtension SERVER = EmbeddedGmailExtension.newInstance()
            .mailbox(ALICE)
            .seed(7)
            .clock(Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC));

    private EmbeddedGmail gmail;
    private PlainHttp http;

    @BeforeEach
    void connect() {
        gmail = SERVER.gmail();
        http = new PlainHttp(gmail, ALICE);
    }

    @Test
    void everyAnswerCarriesItsVersionAndEveryErrorHasGmailsShape() {
        assertThat(PlainHttp.json(http.get("__admin/")).get("version").getAsInt())
                .isEqualTo(1);
        HttpResponse<byte[]> unknown = http.get("__admin/nothing");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(PlainHttp.error(unknown).get("message").getAsString())
                .contains("POST /__admin/faults", "GET /__admin/requests");
        assertThat(http.get("__adminx").statusCode()).isEqualTo(404);
        assertThat(http.send("PATCH", "__admin/faults", new byte[0]).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aFaultIsOrderedShownAndWithdrawn() {
        JsonObject rule = firstOf(post("faults", """
                {"method": "getProfile", "mailbox": "alice@example.com", "times": 2, "probability": 1,
                 "fault": {"type": "error", "code": 429, "status": "RESOURCE_EXHAUSTED", "reason": "rateLimitExceeded",
                           "message": "slow down", "headers": {"Retry-After": "3"}}}"""));
        HttpResponse<byte[]> refused = http.get(PROFILE);
        JsonObject shown = firstOf(http.get("__admin/faults"));

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("3");
        assertThat(rule.get("remaining").getAsInt()).isEqualTo(2);
        assertThat(shown.get("remaining").getAsInt()).isEqualTo(1);
        assertThat(shown.get("hits").getAsInt()).isEqualTo(1);
        assertThat(shown.get("happened").getAsBoolean()).isFalse();
        assertThat(shown.getAsJsonObject("fault").get("code").getAsInt()).isEqualTo(429);
        assertThat(http.get("__admin/faults/1").statusCode()).isEqualTo(200);
        assertThat(http.send("DELETE", "__admin/faults/1", new byte[0]).statusCode())
                .isEqualTo(204);
        assertThat(http.send("DELETE", "__admin/faults/1", new byte[0]).statusCode())
                .isEqualTo(404);
        assertThat(http.get(PROFILE).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsShownOfAFaultCanBeOrderedAgain() {
        post("faults", """
                {"rules": [
                 {"method": "messages.*", "inBatch": true, "part": 2, "fault": {"type": "truncatedBody", "share": 0.5}},
                 {"method": "labels.list", "inBatch": false, "fault": {"type": "truncatedBody", "bytes": 3}},
                 {"afterCalls": 1, "during": "10m", "fault": {"type": "latency", "median": "50ms", "sigma": 1}},
                 {"method": "drafts.list", "fault": {"type": "latency", "shortest": "1ms", "longest": "2ms"}},
                 {"method": "drafts.list", "fault": {"type": "latency", "mean": "1ms"}},
                 {"method": "drafts.list", "fault": {"type": "latency", "time": "1ms"}},
                 {"method": "threads.list", "fault": {"type": "clockJump", "step": "1h"}},
                 {"method": "threads.list", "fault": {"type": "revokedToken", "refreshTokensToo": true}},
                 {"method": "threads.list", "fault": {"type": "droppedConnection", "afterEffect": true}},
                 {"method": "threads.list", "fault": "expiredHistory"},
                 {"method": "token", "fault": {"type": "raw", "code": 502, "body": "<h1/>", "headers": {"Via": "x"}}},
                 {"method": "getProfile", "times": 1, "probability": 0.5, "fault": "unavailable"}
                ]}""");
        JsonArray shown = PlainHttp.json(http.get("__admin/faults")).getAsJsonArray("faults");
        JsonArray rules = new JsonArray();
        shown.forEach(status -> rules.add(withoutProgress(status.getAsJsonObject())));
        gmail.reset();
        JsonObject again = new JsonObject();
        again.add("rules", rules);

        HttpResponse<byte[]> answer = post("faults", again.toString());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(PlainHttp.json(answer).getAsJsonArray("faults")).hasSize(12).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|fault is missing",
                "{\"fault\": 3}|fault must be",
                "{\"fault\": \"nonsense\"}|fault must be",
                "{\"fault\": {}}|fault.type is missing",
                "{\"fault\": {\"type\": \"nonsense\"}}|fault.type must be",
                "{\"fault\": {\"type\": \"error\"}}|fault.code is missing",
                "{\"fault\": {\"type\": \"error\", \"code\": 200}}|400 to 599",
                "{\"fault\": {\"type\": \"error\", \"code\": \"503\"}}|fault.code must be a number",
                "{\"fault\": {\"type\": \"error\", \"code\": 1e99}}|fault.code must be a whole number",
                "{\"fault\": {\"type\": \"error\", \"code\": 503, \"headers\": {\"A\\r\": \"b\"}}}|headers",
                "{\"fault\": {\"type\": \"latency\"}}|fault.time is missing",
                "{\"fault\": {\"type\": \"latency\", \"time\": \"soon\"}}|fault.time must be a duration",
                "{\"fault\": {\"type\": \"truncatedBody\", \"bytes\": 1, \"share\": 0.5}}|fault.bytes must be",
                "{\"fault\": {\"type\": \"expiredHistory\", \"afterEffect\": true}}|fault.afterEffect must be",
                "{\"fault\": \"unavailable\", \"tims\": 3}|tims: no such field",
                "{\"fault\": \"unavailable\", \"times\": 0}|times must be at least 1",
                "{\"fault\": \"unavailable\", \"times\": 0.5}|times must be a whole number",
                "{\"fault\": \"unavailable\", \"probability\": 2}|probability must be",
                "{\"fault\": \"unavailable\", \"method\": \"messages.fetch\"}|no such method: messages.fetch",
                "{\"rules\": [{\"fault\": \"unavailable\"}, {\"fault\": \"x\"}]}|rules[1].fault must be",
                "{\"rules\": [3]}|rules[0] must be an object",
                "not json|Invalid JSON"
            })
    void aFaultThatCannotBeReadIsRefusedByTheNameOfItsField(String body, String complaint) {
        HttpResponse<byte[]> answer = post("faults", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(PlainHttp.error(answer).get("message").getAsString()).contains(complaint);
        assertThat(gmail.faults().rules()).isEmpty();
    }

    @Test
    void theQuotaIsShownAndSet() {
        HttpResponse<byte[]> set = put(
                "quota",
                "{\"tariff\": \"2025\", \"unitsPerUserMinute\": 1, \"unitsPerProjectMinute\": null, \"sendsPerDay\": 2,"
                        + " \"bytesDownPerDay\": 1000000, \"bytesUpPerDay\": 1000, \"refusal\": \"retry_after\"}");
        http.get(PROFILE);
        JsonObject shown = PlainHttp.json(http.get("__admin/quota?mailbox=" + ALICE));

        assertThat(set.statusCode()).isEqualTo(200);
        assertThat(shown.get("tariff").getAsString()).isEqualTo("2025");
        assertThat(shown.get("unitsPerUserMinute").getAsInt()).isEqualTo(1);
        assertThat(shown.has("unitsPerProjectMinute")).isFalse();
        assertThat(shown.getAsJsonObject("mailboxUse").get("unitsThisMinute").getAsInt())
                .isEqualTo(1);
        assertThat(http.get(PROFILE).statusCode()).isEqualTo(429);
        assertThat(http.send("DELETE", "__admin/quota/use", new byte[0]).statusCode())
                .isEqualTo(204);
        assertThat(http.get(PROFILE).statusCode()).isEqualTo(200);
        assertThat(http.send("DELETE", "__admin/quota", new byte[0]).statusCode())
                .isEqualTo(204);
        assertThat(http.get(PROFILE).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"tariff\": \"2024\"}",
                "{\"unitsPerUserMinute\": -1}",
                "{\"refusal\": \"rude\"}",
                "{\"unitsPerUserHour\": 3}",
                "[]"
            })
    void aQuotaThatMakesNoSenseIsRefused(String body) {
        assertThat(put("quota", body).statusCode()).isEqualTo(400);
        assertThat(gmail.quota().limits().areNone()).isTrue();
    }

    @Test
    void theClockIsShownAndMoved() {
        assertThat(PlainHttp.json(post("clock", "{\"advance\": \"2h\"}"))
                        .get("now")
                        .getAsString())
                .isEqualTo("2026-03-01T14:00:00Z");
        assertThat(gmail.clock().instant()).isEqualTo("2026-03-01T14:00:00Z");
        assertThat(post("clock", "{\"advance\": \"-PT1H\"}").statusCode()).isEqualTo(400);
        assertThat(post("clock", "{}").statusCode()).isEqualTo(400);
        gmail.advanceClock(Duration.ofHours(1));
        assertThat(PlainHttp.json(http.get("__admin/clock")).get("offset").getAsString())
                .isEqualTo("PT3H");
        assertThat(http.send("DELETE", "__admin/clock", new byte[0]).statusCode())
                .isEqualTo(204);
        assertThat(gmail.clock().instant()).isEqualTo("2026-03-01T12:00:00Z");
    }

    @Test
    void theSeedIsShownAndSet() {
        assertThat(PlainHttp.json(http.get("__admin/seed")).get("seed").getAsString())
                .isEqualTo("7");
        put("seed", "{\"seed\": \"-9007199254740993\"}");
        assertThat(gmail.seed()).isEqualTo(-9007199254740993L);
        assertThat(put("seed", "{\"seed\": \"lucky\"}").statusCode()).isEqualTo(400);
        assertThat(put("seed", "{\"seed\": 3}").statusCode()).isEqualTo(400);
    }

    @Test
    void mailboxesAreOpenedFilledLookedIntoAndRemoved() {
        assertThat(post("mailboxes", "{\"address\": \"bob@example.com\"}").statusCode())
                .isEqualTo(201);
        HttpResponse<byte[]> delivered = message("mailboxes/bob@example.com/messages", "Subject: hi\r\n\r\nhi\r\n");
        HttpResponse<byte[]> inserted =
                message("mailboxes/bob%40example.com/messages?labelIds=STARRED", "Subject: hi\r\n\r\nhi\r\n");
        JsonObject profile = PlainHttp.json(http.get("__admin/mailboxes/bob@example.com"));

        assertThat(delivered.statusCode()).isEqualTo(201);
        assertThat(PlainHttp.text(delivered)).contains("INBOX", "UNREAD");
        assertThat(PlainHttp.text(inserted)).contains("STARRED").doesNotContain("INBOX");
        assertThat(profile.get("messagesTotal").getAsInt()).isEqualTo(2);
        assertThat(message("mailboxes/bob@example.com/messages?labelIds=NONE", "x")
                        .statusCode())
                .isEqualTo(400);
        assertThat(message("mailboxes/bob@example.com/messages", "").statusCode())
                .isEqualTo(400);
        assertThat(message("mailboxes/eve@example.com/messages", "x").statusCode())
                .isEqualTo(404);
        assertThat(post("mailboxes", "{\"address\": \"nobody\"}").statusCode()).isEqualTo(400);
        assertThat(http.send("DELETE", "__admin/mailboxes/bob@example.com", new byte[0])
                        .statusCode())
                .isEqualTo(204);
        assertThat(PlainHttp.text(http.get("__admin/mailboxes")))
                .contains(ALICE)
                .doesNotContain("bob");
    }

    @Test
    void historyIsForgottenOnDemand() {
        gmail.mailbox(ALICE).deliver("Subject: one\n\n");
        String since = "gmail/v1/users/me/history?startHistoryId="
                + gmail.mailbox(ALICE).historyId();
        gmail.mailbox(ALICE).deliver("Subject: two\n\n");
        assertThat(http.get(since).statusCode()).isEqualTo(200);

        assertThat(http.post("__admin/mailboxes/" + ALICE + "/expireHistory", "")
                        .statusCode())
                .isEqualTo(204);

        assertThat(http.get(since).statusCode()).isEqualTo(404);
    }

    @Test
    void theOutboxIsShownPageByPage() {
        for (String recipient : new String[] {"x@example.org", "y@example.org", "z@example.org"}) {
            String mail = "To: " + recipient + "\r\n\r\nhi\r\n";
            String raw = Base64.getUrlEncoder().encodeToString(mail.getBytes(StandardCharsets.US_ASCII));
            http.post("gmail/v1/users/me/messages/send", "{\"raw\":\"" + raw + "\"}");
        }
        JsonObject first = PlainHttp.json(http.get("__admin/outbox?pageSize=2"));
        JsonObject second = PlainHttp.json(http.get("__admin/outbox?pageSize=2&pageToken="
                + first.get("nextPageToken").getAsString()));

        assertThat(first.getAsJsonArray("mails")).hasSize(2);
        assertThat(second.getAsJsonArray("mails")).hasSize(1);
        assertThat(second.has("nextPageToken")).isFalse();
        assertThat(second.toString()).contains("z@example.org", ALICE);
        assertThat(http.send("DELETE", "__admin/outbox", new byte[0]).statusCode())
                .isEqualTo(204);
        assertThat(gmail.outbox()).isEmpty();
    }

    @Test
    void aMailboxIsWatchedThroughATopicMadeOverHttp() {
        String topic = "projects/embedded-gmail/topics/mail";
        assertThat(post("topics", "{\"name\": \"" + topic + "\"}").statusCode()).isEqualTo(201);
        String watch = "{\"topicName\": \"" + topic + "\"}";
        assertThat(http.post("gmail/v1/users/me/watch", watch, "Content-Type", JSON)
                        .statusCode())
                .isEqualTo(200);

        JsonArray published = PlainHttp.json(http.get("__admin/notifications")).getAsJsonArray("notifications");

        assertThat(published.get(0).getAsJsonObject().get("emailAddress").getAsString())
                .isEqualTo(ALICE);
        assertThat(post("topics", "{\"name\": \"mail\"}").statusCode()).isEqualTo(400);
        assertThat(http.send("DELETE", "__admin/topics?name=" + topic, new byte[0])
                        .statusCode())
                .isEqualTo(204);
        assertThat(http.send("DELETE", "__admin/topics?name=" + topic, new byte[0])
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void mailToAnAddressThatBouncesComesBack() {
        assertThat(post("bounces", "{\"address\": \"gone@example.org\"}").statusCode())
                .isEqualTo(204);
        String raw = Base64.getUrlEncoder()
                .encodeToString("To: gone@example.org\r\n\r\nhi\r\n".getBytes(StandardCharsets.US_ASCII));

        http.post("gmail/v1/users/me/messages/send", "{\"raw\":\"" + raw + "\"}");

        assertThat(gmail.outbox()).isEmpty();
        assertThat(gmail.mailbox(ALICE).messages("in:inbox")).hasSize(1);
    }

    @Test
    void theJournalIsShownPageByPageAndByMethod() {
        http.get(PROFILE);
        http.get("gmail/v1/users/me/labels");
        http.get(PROFILE);
        JsonObject first = PlainHttp.json(http.get("__admin/requests?pageSize=2"));
        JsonObject second = PlainHttp.json(http.get("__admin/requests?pageSize=2&pageToken="
                + first.get("nextPageToken").getAsString()));
        JsonObject labels = PlainHttp.json(http.get("__admin/requests?method=labels.list&mailbox=" + ALICE));

        assertThat(first.getAsJsonArray("requests")).hasSize(2);
        assertThat(second.getAsJsonArray("requests")).hasSize(1);
        assertThat(second.has("nextPageToken")).isFalse();
        assertThat(labels.getAsJsonArray("requests")).hasSize(1);
        assertThat(http.get("__admin/requests?pageSize=0").statusCode()).isEqualTo(400);
        assertThat(http.get("__admin/requests?pageToken=x").statusCode()).isEqualTo(400);
        assertThat(http.send("DELETE", "__admin/requests", new byte[0]).statusCode())
                .isEqualTo(204);
        assertThat(gmail.journal().requests()).isEmpty();
    }

    @Test
    void expectedMethodsAreSetAndTheOthersShown() {
        assertThat(put("expectation", "{\"only\": [\"labels.*\"]}").statusCode())
                .isEqualTo(200);
        http.get(PROFILE);

        JsonObject shown = PlainHttp.json(http.get("__admin/expectation"));

        assertThat(shown.get("strict").getAsBoolean()).isTrue();
        assertThat(shown.getAsJsonArray("unexpected")).hasSize(1);
        assertThat(put("expectation", "{\"only\": [\"x\"]}").statusCode()).isEqualTo(400);
        assertThat(put("expectation", "{\"only\": [1]}").statusCode()).isEqualTo(400);
        assertThat(http.send("DELETE", "__admin/expectation", new byte[0]).statusCode())
                .isEqualTo(204);
        assertThat(http.get(PROFILE).statusCode()).isEqualTo(200);
    }

    @Test
    void aResetLeavesMailboxesUnlessTheyAreMeantToo() {
        gmail.mailbox(ALICE).deliver("Subject: one\n\n");
        post("faults", "{\"fault\": \"unavailable\"}");

        assertThat(http.post("__admin/reset", "").statusCode()).isEqualTo(204);
        assertThat(gmail.faults().rules()).isEmpty();
        assertThat(gmail.mailbox(ALICE).messages()).hasSize(1);

        assertThat(http.post("__admin/reset?mailboxes=true", "").statusCode()).isEqualTo(204);
        assertThat(gmail.mailbox(ALICE).messages()).isEmpty();
    }

    private HttpResponse<byte[]> post(String resource, String json) {
        return http.post("__admin/" + resource, json, "Content-Type", JSON);
    }

    private HttpResponse<byte[]> put(String resource, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        return http.send("PUT", "__admin/" + resource, body, "Content-Type", JSON);
    }

    private HttpResponse<byte[]> message(String path, String mail) {
        return http.post("__admin/" + path, mail, "Content-Type", "message/rfc822");
    }

    private static JsonObject firstOf(HttpResponse<byte[]> faults) {
        return PlainHttp.json(faults).getAsJsonArray("faults").get(0).getAsJsonObject();
    }

    private static JsonObject withoutProgress(JsonObject status) {
        JsonObject rule = status.deepCopy();
        for (String progress : new String[] {"id", "hits", "remaining", "happened"}) {
            rule.remove(progress);
        }
        return rule;
    }
}

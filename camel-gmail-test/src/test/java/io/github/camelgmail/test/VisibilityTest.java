package io.github.camelgmail.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.camelgmail.test.mailbox.VisibilityLag;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VisibilityTest {

    private static final String ALICE = "alice@example.com";
    private static final String ME = "gmail/v1/users/me/";
    private static final String WATCHED = "projects/embedded-gmail/topics/mail";
    private static final VisibilityLag LAG =
            VisibilityLag.of(Duration.ofSeconds(3)).andOfMessages();

    private final EmbeddedGmail gmail =
            EmbeddedGmail.builder().mailbox(ALICE).topic(WATCHED).start();
    private final EmbeddedMailbox alice = gmail.mailbox(ALICE);
    private final PlainHttp http = new PlainHttp(gmail, ALICE);

    @AfterEach
    void stop() {
        gmail.close();
    }

    @Test
    void aNewMessageIsMissingFromItsThreadForAWhile() {
        String thread = create("messages", message("", "<a@example.org>", "old"))
                .get("threadId")
                .getAsString();
        alice.delayVisibility(LAG);
        String id = create("messages", message(thread, "<a@example.org>", "new"))
                .get("id")
                .getAsString();

        assertThat(PlainHttp.text(http.get(ME + "threads/" + thread))).doesNotContain(id);
        assertThat(PlainHttp.json(http.get(ME + "threads/" + thread)).getAsJsonArray("messages"))
                .hasSize(1);
        assertThat(PlainHttp.text(http.get(ME + "threads")))
                .contains(thread, "\"old\"")
                .doesNotContain("\"new\"");

        gmail.advanceClock(Duration.ofSeconds(3));
        assertThat(PlainHttp.json(http.get(ME + "threads/" + thread)).getAsJsonArray("messages"))
                .hasSize(2);
    }

    @Test
    void aNewThreadAndANewDraftAreMissingForAWhile() {
        alice.delayVisibility(LAG);
        String id = create("messages", message("", "<b@example.org>", "new"))
                .get("id")
                .getAsString();
        String draft = create("drafts", "{\"message\":" + message("", "<c@example.org>", "draft") + "}")
                .get("id")
                .getAsString();

        assertThat(http.get(ME + "threads/" + id).statusCode()).isEqualTo(404);
        assertThat(http.get(ME + "messages/" + id).statusCode()).isEqualTo(404);
        assertThat(http.get(ME + "drafts/" + draft).statusCode()).isEqualTo(404);
        assertThat(PlainHttp.json(http.get(ME + "threads")).has("threads")).isFalse();
        assertThat(PlainHttp.json(http.get(ME + "drafts")).has("drafts")).isFalse();

        gmail.advanceClock(Duration.ofSeconds(3));
        assertThat(http.get(ME + "threads/" + id).statusCode()).isEqualTo(200);
        assertThat(http.get(ME + "drafts/" + draft).statusCode()).isEqualTo(200);
        assertThat(PlainHttp.json(http.get(ME + "drafts")).getAsJsonArray("drafts"))
                .hasSize(1);
    }

    @Test
    void theLagIsSetOverHttp() {
        String page = "__admin/mailboxes/" + ALICE + "/visibilityLag";
        assertThat(put(page, "{\"duration\":\"3s\",\"ofMessages\":true}").statusCode())
                .isEqualTo(204);
        String id = create("messages", message("", "<b@example.org>", "new"))
                .get("id")
                .getAsString();
        assertThat(http.get(ME + "messages/" + id).statusCode()).isEqualTo(404);

        assertThat(http.send("DELETE", page, new byte[0]).statusCode()).isEqualTo(204);
        assertThat(http.get(ME + "messages/" + id).statusCode()).isEqualTo(200);
        assertThat(put(page, "{\"historyCalls\":-1}").statusCode()).isEqualTo(400);
        assertThat(put(page, "{\"calls\":1}").statusCode()).isEqualTo(400);
    }

    @Test
    void theLagOfTheSettingsHoldsForEveryMailboxAndAfterAReset() {
        try (EmbeddedGmail lagging = EmbeddedGmail.builder().visibilityLag(LAG).start()) {
            assertLags(lagging.mailbox("bob@example.com"), lagging);
            lagging.reset();
            assertLags(lagging.mailbox("bob@example.com"), lagging);
        }
    }

    @Test
    void theWatchOfARemovedMailboxEnds() {
        watch();
        gmail.mailbox(ALICE).deliver(Mail.from("bob@example.org").to(ALICE).subject("told"));
        int told = gmail.topics().find(WATCHED).orElseThrow().notifications().size();
        gmail.advanceClock(Duration.ofSeconds(2));

        assertThat(http.send("DELETE", "__admin/mailboxes/" + ALICE, new byte[0])
                        .statusCode())
                .isEqualTo(204);
        gmail.mailbox(ALICE).deliver(Mail.from("bob@example.org").to(ALICE).subject("not told"));

        assertThat(gmail.topics().find(WATCHED).orElseThrow().notifications()).hasSize(told);
    }

    @Test
    void aResetEndsWatches() {
        watch();
        gmail.reset();

        gmail.mailbox(ALICE).deliver(Mail.from("bob@example.org").to(ALICE).subject("not told"));

        assertThat(gmail.topics().find(WATCHED).orElseThrow().notifications()).isEmpty();
    }

    private void watch() {
        assertThat(http.post(ME + "watch", "{\"topicName\":\"" + WATCHED + "\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    private static void assertLags(EmbeddedMailbox mailbox, EmbeddedGmail server) {
        PlainHttp http = new PlainHttp(server, mailbox.address());
        assertThat(http.post(ME + "messages", message("", "<d@example.org>", "new"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(PlainHttp.json(http.get(ME + "messages")).has("messages")).isFalse();
    }

    private JsonObject create(String resource, String body) {
        HttpResponse<byte[]> answer = http.post(ME + resource, body);
        assertThat(answer.statusCode()).as(PlainHttp.text(answer)).isEqualTo(200);
        return PlainHttp.json(answer);
    }

    private HttpResponse<byte[]> put(String page, String body) {
        return http.send("PUT", page, body.getBytes(StandardCharsets.UTF_8), "Content-Type", "application/json");
    }

    private static String message(String threadId, String messageId, String text) {
        String mail = "From: bob@example.org\r\nSubject: Hi\r\nReferences: <a@example.org>\r\nMessage-ID: " + messageId
                + "\r\n\r\n" + text + "\r\n";
        String raw = Base64.getUrlEncoder().encodeToString(mail.getBytes(StandardCharsets.US_ASCII));
        String thread = threadId.isEmpty() ? "" : ",\"threadId\":\"" + threadId + "\"";
        return "{\"raw\":\"" + raw + "\"" + thread + "}";
    }
}

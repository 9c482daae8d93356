package io.github.camelgmail.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.services.gmail.model.Draft;
import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.MessagePart;
import com.google.api.services.gmail.model.MessagePartHeader;
import com.google.gson.JsonObject;
import io.github.camelgmail.test.Mail;
import io.github.camelgmail.test.contract.Source.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sentences about {@code users.drafts}. Drafts are sent to the account itself only. */
interface DraftsContract extends Sentences {

    private Mail letter(String subject) {
        return Mail.from(address()).to(address()).subject(subject).text("A first try");
    }

    private Draft draft(Mail mail) {
        return new Draft().setMessage(Sentences.message(mail));
    }

    private Draft givenDraft() throws IOException {
        return call(users().drafts().create(ME, draft(letter(run().word()))));
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.INBOX_ZERO + "/draft.ts; " + Links.EXPORTS)
    default void theIdOfADraftIsAnRAndANumber() throws IOException {
        assertThat(givenDraft().getId()).matches("r-?\\d+");
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DRAFT_METHODS + "create: with the DRAFT label")
    default void theMessageOfADraftHasTheLabelDraft() throws IOException {
        Message message = givenDraft().getMessage();

        assertThat(get(message.getId(), "minimal").getLabelIds()).containsExactly("DRAFT");
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.DRAFTS + ": drafts cannot have labels other than DRAFT")
    default void aDraftGetsNoOtherLabelsWhenItIsMade() throws IOException {
        Draft wish =
                new Draft().setMessage(Sentences.message(letter(run().word())).setLabelIds(List.of("STARRED")));

        Message message = call(users().drafts().create(ME, wish)).getMessage();

        assertThat(get(message.getId(), "minimal").getLabelIds()).containsExactly("DRAFT");
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = "https://github.com/openclaw/gogcli/pull/1126")
    default void aDraftNeedsNoRecipients() throws IOException {
        Draft draft = call(users().drafts()
                .create(ME, draft(Mail.from(address()).subject(run().word()).text("to whom?"))));

        assertThat(call(users().drafts().get(ME, draft.getId())).getId()).isEqualTo(draft.getId());
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = "https://github.com/jentic/jentic-public-apis/pull/479")
    default void aDraftNeedsAMessage() throws IOException {
        assertThat(http().post(Sentences.path("drafts"), "{\"message\":{}}").status())
                .isEqualTo(400);
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.DRAFTS + ": the message id changes every time, the draft id stays")
    default void updatingADraftKeepsItsIdAndGivesItsMessageANewOne() throws IOException {
        Draft before = givenDraft();

        Draft after = call(users().drafts().update(ME, before.getId(), draft(letter(run().word()))));

        assertThat(after.getId()).isEqualTo(before.getId());
        assertThat(after.getMessage().getId()).isNotEqualTo(before.getMessage().getId());
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DRAFT_METHODS + "update: replaces a draft's content")
    default void updatingADraftReplacesAllItsContent() throws IOException {
        Draft before = givenDraft();
        Mail second = Mail.from(address()).subject(run().word()).text("A second try");

        call(users().drafts().update(ME, before.getId(), draft(second)));

        MessagePart after =
                call(users().drafts().get(ME, before.getId())).getMessage().getPayload();
        assertThat(new String(after.getBody().decodeData(), StandardCharsets.UTF_8))
                .isEqualTo("A second try");
        assertThat(after.getHeaders()).extracting(MessagePartHeader::getName).doesNotContain("To");
    }

    @Test
    @Source(
            kind = Kind.OBSERVED,
            value = "https://stackoverflow.com/questions/42646735; https://github.com/gauteh/lieer/pull/2")
    default void theReplacedMessageOfADraftIsGone() throws IOException {
        Draft before = givenDraft();

        call(users().drafts().update(ME, before.getId(), draft(letter(run().word()))));

        eventually(() -> assertThat(
                        refusal(users().messages().get(ME, before.getMessage().getId()))
                                .getStatusCode())
                .isEqualTo(404));
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DRAFT_METHODS + "get, format: default full")
    default void aDraftIsReadWithItsMessageInFull() throws IOException {
        Draft draft = call(users().drafts().get(ME, givenDraft().getId()));

        assertThat(draft.getMessage().getPayload().getHeaders()).isNotEmpty();
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DRAFT_METHODS + "get, format=raw")
    default void aDraftCanBeReadRaw() throws IOException {
        byte[] mail = letter(run().word()).bytes();
        Draft draft = call(users().drafts().create(ME, new Draft().setMessage(Sentences.message(mail))));

        String raw = call(users().drafts().get(ME, draft.getId()).setFormat("raw"))
                .getMessage()
                .getRaw();

        assertThat(Base64.getUrlDecoder().decode(raw)).isEqualTo(mail);
    }

    @Test
    @Source(
            kind = Kind.DISCOVERY,
            value = Links.DISCOVERY + "schema ListDraftsResponse.drafts: message ids and thread ids")
    default void listedDraftsNameTheirMessageAndItsThreadOnly() throws IOException {
        String id = givenDraft().getId();

        eventually(
                () -> {
                    JsonObject listed = http()
                            .get(Sentences.path("drafts?maxResults=500"))
                            .json()
                            .getAsJsonArray("drafts")
                            .asList()
                            .stream()
                            .map(element -> element.getAsJsonObject())
                            .filter(draft -> draft.get("id").getAsString().equals(id))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("draft " + id + " is not listed"));
                    assertThat(listed.keySet()).containsExactlyInAnyOrder("id", "message");
                    assertThat(listed.getAsJsonObject("message").keySet()).containsExactlyInAnyOrder("id", "threadId");
                });
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DRAFT_METHODS + "list, q: same format as the search box")
    default void draftsCanBeSearched() throws IOException {
        String word = run().word();
        Draft draft = call(users().drafts().create(ME, draft(letter(word))));

        eventually(() -> assertThat(
                        call(users().drafts().list(ME).setQ("subject:" + word)).getDrafts())
                .extracting(Draft::getId)
                .containsExactly(draft.getId()));
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DRAFT_METHODS + "delete: permanently, does not simply trash it")
    default void aDeletedDraftIsGoneWithItsMessage() throws IOException {
        Draft draft = givenDraft();

        call(users().drafts().delete(ME, draft.getId()));

        eventually(() -> {
            assertThat(refusal(users().drafts().get(ME, draft.getId())).getStatusCode())
                    .isEqualTo(404);
            assertThat(refusal(users().messages().get(ME, draft.getMessage().getId()))
                            .getStatusCode())
                    .isEqualTo(404);
        });
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.DRAFTS + ": a sent draft is deleted, and a message with SENT is created")
    default void sendingADraftMakesASentMessageAndTakesTheDraftAway() throws IOException {
        Draft draft = givenDraft();

        Message sent = call(users().drafts().send(ME, new Draft().setId(draft.getId())));

        assertThat(sent.getId()).isNotEqualTo(draft.getMessage().getId());
        assertThat(sent.getLabelIds()).contains("SENT").doesNotContain("DRAFT");
        eventually(() -> assertThat(
                        refusal(users().drafts().get(ME, draft.getId())).getStatusCode())
                .isEqualTo(404));
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.DRAFTS + ": a draft can be updated as it is sent")
    default void sendingADraftWithAMessageReplacesItFirst() throws IOException {
        Draft draft = givenDraft();
        Mail second = Mail.from(address()).to(address()).subject(run().word()).text("A second try");

        Message sent = call(users().drafts().send(ME, draft(second).setId(draft.getId())));

        assertThat(text(sent.getId())).startsWith("A second try");
    }

    @Test
    @Source(
            kind = Kind.OBSERVED,
            value = "https://github.com/FlowCrypt/flowcrypt-browser: handles \"Message not a draft\"")
    default void aDraftThatWasSentCannotBeUpdated() throws IOException {
        Draft draft = givenDraft();
        call(users().drafts().send(ME, new Draft().setId(draft.getId())));

        GoogleJsonResponseException refusal =
                refusal(users().drafts().update(ME, draft.getId(), draft(letter(run().word()))));

        assertThat(refusal.getStatusCode()).isEqualTo(400);
        assertThat(Sentences.text(refusal)).isEqualTo("Message not a draft");
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.EMAIL_ENGINE + ": Gmail wraps every message with DRAFT in a draft")
    default void aMessageInsertedAsDraftBecomesADraft() throws IOException {
        Message message = given(letter(run().word()), "DRAFT");

        eventually(() -> assertThat(
                        call(users().drafts().list(ME).setMaxResults(500L)).getDrafts())
                .extracting(draft -> draft.getMessage().getId())
                .contains(message.getId()));
    }

    @Test
    @Source(
            kind = Kind.DISCOVERY,
            value = Links.DRAFT_METHODS + "send is POST drafts/send; there is no drafts/{id}/send")
    default void aDraftIsNotSentThroughItsOwnPath() throws IOException {
        Draft draft = givenDraft();

        assertThat(http().post(Sentences.path("drafts/" + draft.getId() + "/send"), "{}")
                        .status())
                .isEqualTo(404);
        assertThat(call(users().drafts().get(ME, draft.getId())).getId()).isEqualTo(draft.getId());
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DRAFT_METHODS + "get; 404 as for messages in " + Links.BACKLOT)
    default void aDraftThatDoesNotExistIsNotFound() throws IOException {
        assertThat(refusal(users().drafts().get(ME, "r-1234567890123456789")).getStatusCode())
                .isEqualTo(404);
    }
}

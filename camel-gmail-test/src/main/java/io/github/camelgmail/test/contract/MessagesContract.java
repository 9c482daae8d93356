package io.github.camelgmail.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.services.gmail.model.BatchDeleteMessagesRequest;
import com.google.api.services.gmail.model.BatchModifyMessagesRequest;
import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.ModifyMessageRequest;
import io.github.camelgmail.test.contract.Source.Kind;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sentences about labels on messages, the trash, and deletion. */
interface MessagesContract extends Sentences {

    private ModifyMessageRequest adding(String... labelIds) {
        return new ModifyMessageRequest().setAddLabelIds(List.of(labelIds));
    }

    private ModifyMessageRequest removing(String... labelIds) {
        return new ModifyMessageRequest().setRemoveLabelIds(List.of(labelIds));
    }

    private List<String> labelsOf(String id) throws IOException {
        List<String> labels = get(id, "minimal").getLabelIds();
        return labels == null ? List.of() : labels;
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "schema ModifyMessageRequest.addLabelIds")
    default void modifyAddsLabels() throws IOException {
        String id = given(mail(), "INBOX").getId();

        call(users().messages().modify(ME, id, adding("STARRED", "UNREAD")));

        assertThat(labelsOf(id)).containsExactlyInAnyOrder("INBOX", "STARRED", "UNREAD");
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "schema ModifyMessageRequest.removeLabelIds")
    default void modifyRemovesLabels() throws IOException {
        String id = given(mail(), "INBOX", "UNREAD").getId();

        call(users().messages().modify(ME, id, removing("UNREAD")));

        assertThat(labelsOf(id)).containsExactly("INBOX");
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.MESSAGES + "modify answers a Message")
    default void modifyAnswersWithTheNewLabels() throws IOException {
        String id = given(mail(), "INBOX").getId();

        Message answer = call(users().messages().modify(ME, id, adding("STARRED")));

        assertThat(answer.getId()).isEqualTo(id);
        assertThat(answer.getLabelIds()).containsExactlyInAnyOrder("INBOX", "STARRED");
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.LABELS + ": user labels can be applied to messages")
    default void aUserLabelCanBePutOnAMessage() throws IOException {
        String labelId = givenLabel().getId();
        String id = given(mail(), "INBOX").getId();

        call(users().messages().modify(ME, id, adding(labelId)));

        assertThat(labelsOf(id)).contains(labelId);
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.LABELS + ": INBOX and UNREAD can be removed by hand")
    default void removingInboxArchivesAMessage() throws IOException {
        String labelId = givenLabel().getId();
        String id = given(mail(), "INBOX", labelId).getId();

        call(users().messages().modify(ME, id, removing("INBOX")));

        assertThat(labelsOf(id)).containsExactly(labelId);
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.MESSAGE + "historyId: the last record that modified this message")
    default void modifyGivesAMessageALaterHistoryId() throws IOException {
        String id = given(mail(), "INBOX").getId();
        BigInteger before = get(id, "minimal").getHistoryId();

        call(users().messages().modify(ME, id, adding("STARRED")));

        assertThat(get(id, "minimal").getHistoryId()).isGreaterThan(before);
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = "https://github.com/googleapis/google-api-php-client/issues/1254")
    default void sentCannotBeRemoved() throws IOException {
        String id = given(mail(), "INBOX").getId();

        GoogleJsonResponseException refusal = refusal(users().messages().modify(ME, id, removing("SENT")));

        assertThat(refusal.getStatusCode()).isEqualTo(400);
        assertThat(Sentences.text(refusal)).isEqualTo("Invalid label: SENT");
        assertThat(Sentences.reason(refusal)).isEqualTo("invalidArgument");
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.LABELS + ": SENT and DRAFT are applied by Gmail only")
    default void draftCannotBeAdded() throws IOException {
        String id = given(mail(), "INBOX").getId();

        assertThat(refusal(users().messages().modify(ME, id, adding("DRAFT"))).getStatusCode())
                .isEqualTo(400);
        assertThat(labelsOf(id)).containsExactly("INBOX");
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "schema ModifyMessageRequest.addLabelIds: ids of labels")
    default void aLabelThatDoesNotExistCannotBeAdded() throws IOException {
        String id = given(mail(), "INBOX").getId();

        GoogleJsonResponseException refusal = refusal(users().messages().modify(ME, id, adding("Label_99999999999")));

        assertThat(refusal.getStatusCode()).isEqualTo(400);
        assertThat(Sentences.reason(refusal)).isEqualTo("invalidArgument");
    }

    @Test
    @Source(
            kind = Kind.OBSERVED,
            value =
                    "a browser's log of Gmail's answer of 27 Jan 2026, kept in a public repository (EmailDndContext.tsx)")
    default void aLabelCannotBeAddedAndRemovedAtOnce() throws IOException {
        String id = given(mail(), "INBOX").getId();

        GoogleJsonResponseException refusal =
                refusal(users().messages().modify(ME, id, adding("STARRED").setRemoveLabelIds(List.of("STARRED"))));

        assertThat(refusal.getStatusCode()).isEqualTo(400);
        assertThat(Sentences.text(refusal)).isEqualTo("Cannot both add and remove the same label");
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.MESSAGES + "trash")
    default void trashPutsAMessageIntoTheTrash() throws IOException {
        String id = given(mail(), "INBOX").getId();

        call(users().messages().trash(ME, id));

        assertThat(labelsOf(id)).contains("TRASH");
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.MESSAGES + "untrash")
    default void untrashTakesAMessageOutOfTheTrash() throws IOException {
        String id = given(mail(), "INBOX").getId();
        call(users().messages().trash(ME, id));

        call(users().messages().untrash(ME, id));

        assertThat(labelsOf(id)).doesNotContain("TRASH");
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.MESSAGES + "delete: messages.trash is preferred, for it can be undone")
    default void aTrashedMessageCanStillBeRead() throws IOException {
        String id = given(mail(), "INBOX").getId();

        call(users().messages().trash(ME, id));

        assertThat(raw(id)).isNotEmpty();
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.MESSAGES + "delete: immediately and permanently")
    default void aDeletedMessageIsGone() throws IOException {
        String id = given(mail()).getId();

        call(users().messages().delete(ME, id));

        eventually(() -> assertThat(refusal(users().messages().get(ME, id)).getStatusCode())
                .isEqualTo(404));
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.MESSAGES + "delete has no response")
    default void deletingAMessageAnswersNothing() throws IOException {
        String id = given(mail()).getId();

        RawAnswer answer =
                http().request("DELETE", Sentences.path("messages/" + id)).send();

        assertThat(answer.status()).isBetween(200, 204);
        assertThat(answer.text().strip()).isIn("", "{}");
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.BACKLOT)
    default void aMessageThatDoesNotExistIsNotFound() throws IOException {
        GoogleJsonResponseException refusal = refusal(users().messages().get(ME, UNKNOWN_ID));

        assertThat(refusal.getStatusCode()).isEqualTo(404);
        assertThat(Sentences.text(refusal)).isEqualTo("Requested entity was not found.");
        assertThat(Sentences.reason(refusal)).isEqualTo("notFound");
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.BACKLOT)
    default void anyHexadecimalNumberIsAnIdHoweverShort() throws IOException {
        assertThat(refusal(users().messages().get(ME, "1")).getStatusCode()).isEqualTo(404);
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = "https://github.com/LeoIannacone/goopg/issues/34; " + Links.BACKLOT)
    default void anIdThatIsNoHexadecimalNumberIsInvalid() throws IOException {
        GoogleJsonResponseException refusal = refusal(users().messages().get(ME, "nosuchmessageid"));

        assertThat(refusal.getStatusCode()).isEqualTo(400);
        assertThat(Sentences.text(refusal)).isEqualTo("Invalid id value");
        assertThat(Sentences.reason(refusal)).isEqualTo("invalidArgument");
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.BACKLOT)
    default void anIdOfMoreThanSixteenDigitsIsInvalid() throws IOException {
        assertThat(refusal(users().messages().get(ME, "18c9a1b2c3d4e5f6aa")).getStatusCode())
                .isEqualTo(400);
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.BACKLOT)
    default void anIdBeyondSignedSixtyFourBitsIsInvalid() throws IOException {
        assertThat(refusal(users().messages().get(ME, "ffffffffffffffff")).getStatusCode())
                .isEqualTo(400);
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.BACKLOT)
    default void changingAMessageThatDoesNotExistIsNotFound() throws IOException {
        assertThat(refusal(users().messages().modify(ME, UNKNOWN_ID, adding("STARRED")))
                        .getStatusCode())
                .isEqualTo(404);
        assertThat(refusal(users().messages().trash(ME, UNKNOWN_ID)).getStatusCode())
                .isEqualTo(404);
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.MESSAGES + "batchModify")
    default void batchModifyChangesAllItsMessages() throws IOException {
        String one = given(mail(), "INBOX", "UNREAD").getId();
        String other = given(mail(), "INBOX", "UNREAD").getId();

        call(users().messages()
                .batchModify(
                        ME,
                        new BatchModifyMessagesRequest()
                                .setIds(List.of(one, other))
                                .setAddLabelIds(List.of("STARRED"))
                                .setRemoveLabelIds(List.of("UNREAD"))));

        eventually(() -> {
            assertThat(labelsOf(one)).containsExactlyInAnyOrder("INBOX", "STARRED");
            assertThat(labelsOf(other)).containsExactlyInAnyOrder("INBOX", "STARRED");
        });
    }

    @Test
    @Source(
            kind = Kind.OBSERVED,
            value = "https://github.com/x4nth055/pythoncode-tutorials/issues/102; " + Links.MESSAGES + "batchModify")
    default void batchModifyTakesNoMoreThanAThousandIds() throws IOException {
        List<String> ids = Collections.nCopies(1001, UNKNOWN_ID);

        GoogleJsonResponseException refusal = refusal(users().messages()
                .batchModify(ME, new BatchModifyMessagesRequest().setIds(ids).setAddLabelIds(List.of("STARRED"))));

        assertThat(refusal.getStatusCode()).isEqualTo(400);
        assertThat(Sentences.text(refusal)).isEqualTo("Number of ids cannot exceed 1000");
        assertThat(Sentences.reason(refusal)).isEqualTo("invalidArgument");
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.MESSAGES + "batchModify has no response")
    default void batchModifyAnswersNothing() throws IOException {
        String id = given(mail(), "INBOX").getId();

        RawAnswer answer = http().post(
                        Sentences.path("messages/batchModify"),
                        "{\"ids\":[\"" + id + "\"],\"addLabelIds\":[\"STARRED\"]}");

        assertThat(answer.status()).isBetween(200, 204);
        assertThat(answer.text().strip()).isIn("", "{}");
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.MESSAGES + "batchDelete")
    default void batchDeleteDeletesAllItsMessages() throws IOException {
        String one = given(mail()).getId();
        String other = given(mail()).getId();

        call(users().messages().batchDelete(ME, new BatchDeleteMessagesRequest().setIds(List.of(one, other))));

        eventually(() -> {
            assertThat(refusal(users().messages().get(ME, one)).getStatusCode()).isEqualTo(404);
            assertThat(refusal(users().messages().get(ME, other)).getStatusCode())
                    .isEqualTo(404);
        });
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.MESSAGES + "batchDelete: no guarantees that messages existed at all")
    default void batchDeletePassesOverWhatIsNotThere() throws IOException {
        String id = given(mail()).getId();

        call(users().messages().batchDelete(ME, new BatchDeleteMessagesRequest().setIds(List.of(UNKNOWN_ID, id))));

        eventually(() -> assertThat(refusal(users().messages().get(ME, id)).getStatusCode())
                .isEqualTo(404));
    }
}

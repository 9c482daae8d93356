package io.github.camelgmail.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.Draft;
import com.google.api.services.gmail.model.History;
import com.google.api.services.gmail.model.ListHistoryResponse;
import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.ModifyMessageRequest;
import com.google.gson.JsonObject;
import io.github.camelgmail.test.contract.Source.Kind;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sentences about {@code users.history}. */
interface HistoryContract extends Sentences {

    private BigInteger now() throws IOException {
        return call(users().getProfile(ME)).getHistoryId();
    }

    private Gmail.Users.History.List since(BigInteger start) throws IOException {
        return users().history().list(ME).setStartHistoryId(start);
    }

    private ListHistoryResponse after(BigInteger start) throws IOException {
        return call(since(start));
    }

    private <T> Stream<T> in(ListHistoryResponse page, Function<History, List<T>> kind) {
        return page.getHistory() == null
                ? Stream.empty()
                : page.getHistory().stream().map(kind).filter(Objects::nonNull).flatMap(List::stream);
    }

    private void star(String id) throws IOException {
        call(users().messages().modify(ME, id, new ModifyMessageRequest().setAddLabelIds(List.of("STARRED"))));
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = "https://github.com/googleworkspace/python-samples/issues/200")
    default void historyWithNothingNewHasNoHistoryKey() throws IOException {
        given(mail());
        eventually(() -> {
            JsonObject page = http().get(Sentences.path("history?startHistoryId=" + now()))
                    .json();
            assertThat(page.keySet()).containsExactly("historyId");
        });
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = "https://github.com/googleapis/google-api-nodejs-client/issues/978")
    default void historyNeedsAStart() throws IOException {
        RawAnswer answer = http().get(Sentences.path("history"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.reason()).isEqualTo("invalidArgument");
        assertThat(answer.message()).isEqualTo("Missing/invalid parameter: startHistoryId");
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.SYNC + ": an out of date startHistoryId answers HTTP 404")
    default void historyThatIsTooOldIsNotFound() throws IOException {
        GoogleJsonResponseException refusal = refusal(since(BigInteger.ONE));

        assertThat(refusal.getStatusCode()).isEqualTo(404);
        assertThat(Sentences.text(refusal)).isEqualTo("Requested entity was not found.");
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "schema History.messagesAdded")
    default void aNewMessageIsRecordedAsAdded() throws IOException {
        BigInteger start = now();
        Message message = given(mail(), "INBOX");

        eventually(() -> assertThat(in(after(start), History::getMessagesAdded)).anySatisfy(added -> {
            assertThat(added.getMessage().getId()).isEqualTo(message.getId());
            assertThat(added.getMessage().getThreadId()).isEqualTo(message.getThreadId());
        }));
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = "https://github.com/margince/margince/issues/5611: labelIds of messagesAdded")
    default void theRecordOfANewMessageTellsItsLabels() throws IOException {
        BigInteger start = now();
        String id = given(mail(), "INBOX", "UNREAD").getId();

        eventually(() -> assertThat(in(after(start), History::getMessagesAdded))
                .filteredOn(added -> added.getMessage().getId().equals(id))
                .singleElement()
                .satisfies(added -> assertThat(added.getMessage().getLabelIds()).contains("INBOX", "UNREAD")));
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "schema HistoryLabelAdded.labelIds")
    default void anAddedLabelIsRecordedWithItsId() throws IOException {
        String id = given(mail(), "INBOX").getId();
        BigInteger start = now();

        star(id);

        eventually(() -> assertThat(in(after(start), History::getLabelsAdded))
                .filteredOn(added -> added.getMessage().getId().equals(id))
                .singleElement()
                .satisfies(added -> assertThat(added.getLabelIds()).containsExactly("STARRED")));
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "schema HistoryLabelRemoved.labelIds")
    default void aRemovedLabelIsRecordedWithItsId() throws IOException {
        String id = given(mail(), "INBOX", "UNREAD").getId();
        BigInteger start = now();

        call(users().messages().modify(ME, id, new ModifyMessageRequest().setRemoveLabelIds(List.of("UNREAD"))));

        eventually(() -> assertThat(in(after(start), History::getLabelsRemoved))
                .filteredOn(removed -> removed.getMessage().getId().equals(id))
                .singleElement()
                .satisfies(removed -> assertThat(removed.getLabelIds()).containsExactly("UNREAD")));
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "schema History.messagesDeleted")
    default void aDeletedMessageIsRecordedAsDeleted() throws IOException {
        String id = given(mail()).getId();
        BigInteger start = now();

        call(users().messages().delete(ME, id));

        eventually(() -> assertThat(in(after(start), History::getMessagesDeleted))
                .extracting(deleted -> deleted.getMessage().getId())
                .contains(id));
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "schema History.messagesDeleted: deleted, not trashed")
    default void trashingIsRecordedAsALabelAndNotAsADeletion() throws IOException {
        String id = given(mail(), "INBOX").getId();
        BigInteger start = now();

        call(users().messages().trash(ME, id));

        eventually(() -> {
            ListHistoryResponse page = after(start);
            assertThat(in(page, History::getLabelsAdded))
                    .anySatisfy(added -> assertThat(added.getLabelIds()).contains("TRASH"));
            assertThat(in(page, History::getMessagesDeleted))
                    .noneMatch(deleted -> deleted.getMessage().getId().equals(id));
        });
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.HISTORY + "historyTypes")
    default void historyShowsOnlyTheTypesThatWereAsked() throws IOException {
        BigInteger start = now();
        String id = given(mail(), "INBOX").getId();
        star(id);

        eventually(() -> {
            ListHistoryResponse page = call(since(start).setHistoryTypes(List.of("labelAdded")));
            assertThat(in(page, History::getLabelsAdded)).isNotEmpty();
            assertThat(in(page, History::getMessagesAdded)).isEmpty();
        });
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.HISTORY + "historyTypes is repeated")
    default void severalTypesOfHistoryMayBeAsked() throws IOException {
        BigInteger start = now();
        star(given(mail(), "INBOX").getId());

        eventually(() -> {
            ListHistoryResponse page = call(since(start).setHistoryTypes(List.of("labelAdded", "messageAdded")));
            assertThat(in(page, History::getLabelsAdded)).isNotEmpty();
            assertThat(in(page, History::getMessagesAdded)).isNotEmpty();
        });
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.HISTORY + "historyTypes, an enumeration")
    default void aTypeOfHistoryThatDoesNotExistIsRefused() throws IOException {
        assertThat(refusal(since(now()).setHistoryTypes(List.of("messageRead"))).getStatusCode())
                .isEqualTo(400);
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.HISTORY + "labelId")
    default void historyShowsOnlyMessagesWithTheLabelThatWasAsked() throws IOException {
        String labelId = givenLabel().getId();
        BigInteger start = now();
        String with = given(mail(), "INBOX", labelId).getId();
        String without = given(mail(), "INBOX").getId();

        eventually(() -> {
            ListHistoryResponse page = call(since(start).setLabelId(labelId));
            assertThat(in(page, History::getMessagesAdded))
                    .extracting(added -> added.getMessage().getId())
                    .contains(with)
                    .doesNotContain(without);
        });
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.HISTORY + "chronological order (increasing historyId)")
    default void historyIsInTheOrderOfItsIds() throws IOException {
        BigInteger start = now();
        String id = given(mail(), "INBOX").getId();
        star(id);
        given(mail());

        eventually(() -> assertThat(after(start).getHistory())
                .hasSizeGreaterThanOrEqualTo(3)
                .extracting(History::getId)
                .isSorted()
                .allMatch(recordId -> recordId.compareTo(start) > 0));
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "schema ListHistoryResponse.historyId: the current one")
    default void historyAnswersWithTheCurrentHistoryId() throws IOException {
        BigInteger start = now();
        given(mail());

        eventually(() -> {
            ListHistoryResponse page = after(start);
            assertThat(page.getHistory()).isNotEmpty();
            assertThat(page.getHistoryId())
                    .isGreaterThanOrEqualTo(
                            page.getHistory().get(page.getHistory().size() - 1).getId());
        });
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.HISTORY + "maxResults, pageToken")
    default void historyComesInPages() throws IOException {
        BigInteger start = now();
        List<String> ids = List.of(
                given(mail()).getId(), given(mail()).getId(), given(mail()).getId());

        eventually(() -> {
            List<String> seen = new ArrayList<>();
            String pageToken = null;
            do {
                ListHistoryResponse page = call(since(start).setMaxResults(1L).setPageToken(pageToken));
                assertThat(in(page, Function.<History>identity().andThen(List::of)))
                        .hasSizeLessThanOrEqualTo(1);
                in(page, History::getMessagesAdded)
                        .map(added -> added.getMessage().getId())
                        .forEach(seen::add);
                pageToken = page.getNextPageToken();
            } while (pageToken != null);
            assertThat(seen).containsAll(ids).doesNotHaveDuplicates();
        });
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.SYNC + ": later changes are found from the last historyId on")
    default void nothingIsShownTwiceToThoseWhoGoOnFromTheLastAnswer() throws IOException {
        BigInteger start = now();
        String first = given(mail()).getId();
        eventually(() -> assertThat(in(after(start), History::getMessagesAdded)).isNotEmpty());
        BigInteger next = after(start).getHistoryId();

        String second = given(mail()).getId();

        eventually(() -> assertThat(in(after(next), History::getMessagesAdded))
                .extracting(added -> added.getMessage().getId())
                .contains(second)
                .doesNotContain(first));
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.MESSAGE + "historyId: the last record that modified this message")
    default void theHistoryIdOfAMessageIsThatOfItsLastRecord() throws IOException {
        BigInteger start = now();
        String id = given(mail(), "INBOX").getId();
        star(id);

        eventually(() -> assertThat(after(start).getHistory())
                .extracting(History::getId)
                .contains(get(id, "minimal").getHistoryId()));
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "schema History.messages: duplicates the typed lists")
    default void everyRecordNamesItsMessages() throws IOException {
        BigInteger start = now();
        given(mail());

        eventually(() -> assertThat(after(start).getHistory()).isNotEmpty().allSatisfy(entry -> assertThat(
                        entry.getMessages())
                .isNotEmpty()
                .allMatch(message -> message.getId() != null && message.getThreadId() != null)));
    }

    @Test
    @Source(kind = Kind.GUIDE, value = Links.DRAFTS + ": updating a draft deletes its message and adds another")
    default void updatingADraftIsADeletionAndAnAddition() throws IOException {
        Draft draft = call(users().drafts().create(ME, new Draft().setMessage(Sentences.message(mail()))));
        BigInteger start = now();

        Draft updated =
                call(users().drafts().update(ME, draft.getId(), new Draft().setMessage(Sentences.message(mail()))));

        eventually(() -> {
            ListHistoryResponse page = after(start);
            assertThat(in(page, History::getMessagesDeleted))
                    .extracting(deleted -> deleted.getMessage().getId())
                    .contains(draft.getMessage().getId());
            assertThat(in(page, History::getMessagesAdded))
                    .extracting(added -> added.getMessage().getId())
                    .contains(updated.getMessage().getId());
        });
    }
}

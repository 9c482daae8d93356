package io.github.camelgmail.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.services.gmail.model.ListMessagesResponse;
import com.google.api.services.gmail.model.Message;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.camelgmail.test.contract.Source.Kind;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sentences about what all lists have in common, told of {@code messages.list}. */
interface ListsContract extends Sentences {

    private List<String> idsWith(String... labelIds) throws IOException {
        return ids(call(users().messages().list(ME).setLabelIds(List.of(labelIds))));
    }

    private List<String> ids(ListMessagesResponse page) {
        return page.getMessages() == null
                ? List.of()
                : page.getMessages().stream().map(Message::getId).toList();
    }

    @Test
    @Source(
            kind = Kind.DISCOVERY,
            value = Links.DISCOVERY + "schema ListMessagesResponse.messages: only id and threadId")
    default void listedMessagesHaveTheirIdsOnly() throws IOException {
        String labelId = givenLabel().getId();
        given(mail(), labelId);

        eventually(() -> {
            JsonObject page =
                    http().get(Sentences.path("messages?labelIds=" + labelId)).json();
            assertThat(page.keySet()).contains("messages", "resultSizeEstimate");
            for (JsonElement message : page.getAsJsonArray("messages")) {
                assertThat(message.getAsJsonObject().keySet()).containsExactlyInAnyOrder("id", "threadId");
            }
        });
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.GOGCLI + "983: an estimate of 0 only where nothing matches")
    default void anEmptyListHasNothingButAnEstimateOfZero() throws IOException {
        JsonObject page = http().get(
                        Sentences.path("messages?labelIds=" + givenLabel().getId()))
                .json();

        assertThat(page.keySet()).containsExactly("resultSizeEstimate");
        assertThat(page.get("resultSizeEstimate").getAsInt()).isZero();
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = Links.GOGCLI + "983: 201 for any query that matches anything")
    default void theEstimateOfAListThatIsNotEmptyIsPositive() throws IOException {
        String labelId = givenLabel().getId();
        given(mail(), labelId);

        eventually(() -> assertThat(call(users().messages().list(ME).setLabelIds(List.of(labelId)))
                        .getResultSizeEstimate())
                .isPositive());
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.MESSAGES + "list, labelIds: all of the specified label IDs")
    default void severalLabelsMustAllBeOnAMessage() throws IOException {
        String labelId = givenLabel().getId();
        String both = given(mail(), labelId, "STARRED").getId();
        String one = given(mail(), labelId).getId();

        eventually(() -> {
            assertThat(idsWith(labelId)).containsExactlyInAnyOrder(both, one);
            assertThat(idsWith(labelId, "STARRED")).containsExactly(both);
        });
    }

    @Test
    @Source(
            kind = Kind.GUIDE,
            value = Links.GUIDES + "/list-messages; https://developers.google.com/workspace/gmail/api/guides/sync:"
                    + " the first message is the most recent")
    default void theNewestMessageComesFirst() throws IOException {
        String labelId = givenLabel().getId();
        List<String> oldestFirst = new ArrayList<>();
        for (String day : List.of("2021-01-01", "2022-02-02", "2023-03-03")) {
            oldestFirst.add(call(users().messages()
                            .gmailImport(
                                    ME,
                                    Sentences.message(mail().date(Instant.parse(day + "T00:00:00Z")))
                                            .setLabelIds(List.of(labelId))))
                    .getId());
        }

        eventually(() -> assertThat(idsWith(labelId))
                .containsExactly(oldestFirst.get(2), oldestFirst.get(1), oldestFirst.get(0)));
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.MESSAGES + "list, maxResults")
    default void aPageIsNoLongerThanAsked() throws IOException {
        String labelId = givenLabel().getId();
        given(mail(), labelId);
        given(mail(), labelId);

        eventually(() -> {
            ListMessagesResponse page = call(
                    users().messages().list(ME).setLabelIds(List.of(labelId)).setMaxResults(1L));
            assertThat(page.getMessages()).hasSize(1);
            assertThat(page.getNextPageToken()).isNotEmpty();
        });
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.MESSAGES + "list, pageToken")
    default void thePagesTogetherHaveEveryMessageOnce() throws IOException {
        String labelId = givenLabel().getId();
        List<String> given = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            given.add(given(mail(), labelId).getId());
        }

        eventually(() -> {
            List<String> seen = new ArrayList<>();
            String pageToken = null;
            do {
                ListMessagesResponse page = call(users().messages()
                        .list(ME)
                        .setLabelIds(List.of(labelId))
                        .setMaxResults(2L)
                        .setPageToken(pageToken));
                seen.addAll(ids(page));
                pageToken = page.getNextPageToken();
            } while (pageToken != null);
            assertThat(seen).containsExactlyInAnyOrderElementsOf(given);
        });
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.DISCOVERY + "schema ListMessagesResponse.nextPageToken")
    default void theLastPageHasNoTokenOfANextOne() throws IOException {
        String labelId = givenLabel().getId();
        given(mail(), labelId);

        assertThat(call(users().messages().list(ME).setLabelIds(List.of(labelId)))
                        .getNextPageToken())
                .isNull();
    }

    @Test
    @Source(kind = Kind.OBSERVED, value = "https://github.com/dacastro4/laravel-gmail/issues/121")
    default void aPageTokenThatGmailDidNotGiveIsInvalid() throws IOException {
        GoogleJsonResponseException refusal =
                refusal(users().messages().list(ME).setPageToken("17777013873299207940 02896703247563117206"));

        assertThat(refusal.getStatusCode()).isEqualTo(400);
        assertThat(Sentences.text(refusal)).isEqualTo("Invalid pageToken");
        assertThat(Sentences.reason(refusal)).isEqualTo("invalidArgument");
    }

    @Test
    @Source(
            kind = Kind.OBSERVED,
            value =
                    "https://pytroubles.com/en/posts/id2484-fix-gmail-api-400-errors-in-users-messages-list-use-labelids"
                            + "-with-label-ids-not-names")
    default void aListTakesLabelsByIdAndNotByName() throws IOException {
        String name = givenLabel().getName();

        assertThat(refusal(users().messages().list(ME).setLabelIds(List.of(name)))
                        .getStatusCode())
                .isEqualTo(400);
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.MESSAGES + "list, includeSpamTrash: default false")
    default void aListLeavesTheTrashOut() throws IOException {
        String labelId = givenLabel().getId();
        String kept = given(mail(), labelId).getId();
        call(users().messages().trash(ME, given(mail(), labelId).getId()));

        eventually(() -> assertThat(idsWith(labelId)).containsExactly(kept));
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.MESSAGES + "list, includeSpamTrash: default false")
    default void aListLeavesSpamOut() throws IOException {
        String labelId = givenLabel().getId();
        String kept = given(mail(), labelId).getId();
        given(mail(), labelId, "SPAM");

        eventually(() -> assertThat(idsWith(labelId)).containsExactly(kept));
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.MESSAGES + "list, includeSpamTrash")
    default void aListIncludesSpamAndTrashWhenAsked() throws IOException {
        String labelId = givenLabel().getId();
        String kept = given(mail(), labelId).getId();
        String spam = given(mail(), labelId, "SPAM").getId();
        String trashed = given(mail(), labelId).getId();
        call(users().messages().trash(ME, trashed));

        eventually(() -> assertThat(ids(call(users().messages()
                        .list(ME)
                        .setLabelIds(List.of(labelId))
                        .setIncludeSpamTrash(true))))
                .containsExactlyInAnyOrder(kept, spam, trashed));
    }

    @Test
    @Source(kind = Kind.DISCOVERY, value = Links.MESSAGES + "list, maxResults: of type integer")
    default void aPageLengthThatIsNoNumberIsRefused() throws IOException {
        assertThat(http().get(Sentences.path("messages?maxResults=many")).status())
                .isEqualTo(400);
    }
}

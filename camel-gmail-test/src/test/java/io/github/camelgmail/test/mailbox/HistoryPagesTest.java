package io.github.camelgmail.test.mailbox;

import static io.github.camelgmail.test.mailbox.Post.letter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of a walk through the history, and their tokens. */
class HistoryPagesTest {

    private final Mailbox alice = new Post().alice;

    @Test
    void oneCallThatAddsAndRemovesLabelsIsOneRecordWhateverThePageSize() {
        Message message = alice.deliver(letter("Hi"));
        long start = alice.history().currentId();
        alice.messages().modify(message.id(), List.of("STARRED"), List.of("UNREAD", "INBOX"));
        alice.messages().trash(message.id());
        HistoryQuery query = HistoryQuery.since(start).withMaxResults(1);

        HistoryPage page = alice.history().list(query);

        assertThat(page.history())
                .extracting(HistoryRecord::type)
                .containsExactly(HistoryType.LABEL_ADDED, HistoryType.LABEL_REMOVED);
        assertThat(page.history()).extracting(HistoryRecord::messageLabelIds).allMatch(ids -> ids.contains("STARRED"));
        assertThat(alice.history()
                        .list(query.withPageToken(page.nextPageToken()))
                        .history())
                .extracting(HistoryRecord::changedLabelIds)
                .containsExactly(List.of("TRASH"));
        assertThat(alice.history()
                        .list(query.withTypes(HistoryType.LABEL_REMOVED))
                        .history())
                .singleElement()
                .satisfies(record -> assertThat(record.changedLabelIds()).containsExactly("UNREAD", "INBOX"));
    }

    @Test
    void aFilterThatPassesTooManyRecordsOverEndsThePageEmptyButWithAToken() {
        Message message = alice.deliver(letter("Hi"));
        long start = alice.history().currentId();
        for (int i = 0; i < 1200; i++) {
            alice.messages()
                    .modify(
                            message.id(),
                            i % 2 == 0 ? List.of("STARRED") : List.of(),
                            i % 2 == 0 ? List.of() : List.of("STARRED"));
        }
        Message late = alice.deliver(letter("Late"));
        HistoryQuery query = HistoryQuery.since(start).withTypes(HistoryType.MESSAGE_ADDED);

        HistoryPage first = alice.history().list(query);
        HistoryPage second = alice.history().list(query.withPageToken(first.nextPageToken()));

        assertThat(first.history()).isEmpty();
        assertThat(first.historyId()).isEqualTo(late.historyId());
        assertThat(second.history()).extracting(HistoryRecord::messageId).containsExactly(late.id());
        assertThat(second.nextPageToken()).isNull();
    }

    @Test
    void emptyPagesComeOnDemandAndLoseNothing() {
        long start = alice.history().currentId();
        List<String> delivered = deliver(5);
        alice.history().emptyPages(3);
        HistoryQuery query = HistoryQuery.since(start).withMaxResults(2);

        List<HistoryPage> pages = walk(query);

        assertThat(pages).hasSize(6);
        assertThat(pages.subList(0, 3)).allMatch(page -> page.history().isEmpty() && page.nextPageToken() != null);
        assertThat(pages).extracting(HistoryPage::nextPageToken).doesNotHaveDuplicates();
        assertThat(messageIds(pages)).containsExactlyElementsOf(delivered);
    }

    @Test
    void aWalkWithNothingToShowHasNoEmptyPageInFrontOfIt() {
        alice.history().emptyPages(1);

        HistoryPage page =
                alice.history().list(HistoryQuery.since(alice.history().currentId()));

        assertThat(page.nextPageToken()).isNull();
    }

    @Test
    void tokensAreShortAndOpaque() {
        long start = alice.history().currentId();
        deliver(3);

        String token = alice.history()
                .list(HistoryQuery.since(start).withMaxResults(1))
                .nextPageToken();

        assertThat(token).matches("[A-Za-z0-9_-]{14,24}");
        assertThat(alice.messages().list(ListQuery.ALL.withMaxResults(1)).nextPageToken())
                .matches("[A-Za-z0-9_-]{14,26}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "09876543210987654321", "AAAA", "====", "ä", " "})
    void otherTokensAreRefused(String token) {
        HistoryQuery query = HistoryQuery.since(alice.history().currentId()).withPageToken(token);

        assertThatThrownBy(() -> alice.history().list(query)).hasMessage("Invalid pageToken");
        assertThatThrownBy(() -> alice.messages().list(ListQuery.ALL.withPageToken(token)))
                .hasMessage("Invalid pageToken");
    }

    @Test
    void theTokenOfAnotherListIsRefused() {
        deliver(2);
        String token = alice.messages().list(ListQuery.ALL.withMaxResults(1)).nextPageToken();
        HistoryQuery query = HistoryQuery.since(alice.history().currentId()).withPageToken(token);

        assertThatThrownBy(() -> alice.history().list(query)).hasMessage("Invalid pageToken");
    }

    @Property(tries = 500)
    void aTokenIsReadAsItWasWritten(@ForAll long first, @ForAll long second, @ForAll long third) {
        PageToken token = new PageToken(PageToken.Kind.HISTORY, first, second, third);

        assertThat(PageToken.decode(token.encode(), PageToken.Kind.HISTORY)).isEqualTo(token);
    }

    @Property(tries = 500)
    void noTextIsATokenByAccident(@ForAll @StringLength(min = 1, max = 30) String text) {
        assertThatThrownBy(() -> PageToken.decode(text, PageToken.Kind.MESSAGES))
                .hasMessage("Invalid pageToken");
    }

    @Property(tries = 100)
    void aChangedTokenIsRefused(@ForAll @IntRange(max = 13) int place, @ForAll char other) {
        String token = new PageToken(PageToken.Kind.HISTORY, 1_234_567, 1_234_999, 3).encode();
        String changed = token.substring(0, place) + other + token.substring(place + 1);

        if (!changed.equals(token)) {
            assertThatThrownBy(() -> PageToken.decode(changed, PageToken.Kind.HISTORY))
                    .hasMessage("Invalid pageToken");
        }
    }

    @Test
    void pageSizesFollowGmailsBounds() {
        long start = alice.history().currentId();
        deliver(510);
        HistoryQuery query = HistoryQuery.since(start);

        assertThat(alice.history().list(query).history()).hasSize(100);
        assertThat(alice.history().list(query.withMaxResults(0)).history()).hasSize(100);
        assertThat(alice.history().list(query.withMaxResults(9999)).history()).hasSize(500);
        assertThatThrownBy(() -> alice.history().list(query.withMaxResults(-1))).isInstanceOf(GmailFailure.class);
    }

    @Test
    void aMessageThatWasDeletedSinceIsStillInTheHistory() {
        long start = alice.history().currentId();
        Message message = alice.deliver(letter("Gone"));
        alice.messages().delete(message.id());

        assertThat(alice.history().list(HistoryQuery.since(start)).history())
                .extracting(HistoryRecord::type)
                .containsExactly(HistoryType.MESSAGE_ADDED, HistoryType.MESSAGE_DELETED);
        assertThatThrownBy(() -> alice.messages().get(message.id())).hasMessage("Requested entity was not found.");
    }

    @Test
    void everySaveOfADraftIsANewMessageInTheHistory() {
        Draft draft = alice.drafts().create(letter("One"), null);
        long start = alice.history().currentId();

        Draft saved = alice.drafts().update(draft.id(), letter("Two"), null);

        List<HistoryRecord> records =
                alice.history().list(HistoryQuery.since(start)).history();
        assertThat(records)
                .extracting(HistoryRecord::type, HistoryRecord::messageId)
                .containsExactlyInAnyOrder(
                        tuple(HistoryType.MESSAGE_DELETED, draft.message().id()),
                        tuple(HistoryType.MESSAGE_ADDED, saved.message().id()));
        assertThat(records).allMatch(record -> record.messageLabelIds().equals(List.of("DRAFT")));
    }

    private List<String> deliver(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> alice.deliver(letter("Mail " + i)).id())
                .toList();
    }

    private List<HistoryPage> walk(HistoryQuery query) {
        List<HistoryPage> pages = new ArrayList<>();
        HistoryPage page = alice.history().list(query);
        pages.add(page);
        while (page.nextPageToken() != null) {
            page = alice.history().list(query.withPageToken(page.nextPageToken()));
            pages.add(page);
        }
        return pages;
    }

    private static List<String> messageIds(List<HistoryPage> pages) {
        return pages.stream()
                .flatMap(page -> page.history().stream())
                .map(HistoryRecord::messageId)
                .toList();
    }
}

package io.github.camelgmail.test.mailbox;

import static io.github.camelgmail.test.mailbox.Post.letter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {

    private final Post post = new Post();
    private final Mailbox alice = post.alice;

    @Test
    void everyChangeOfAMessageIsARecord() {
        long start = alice.history().currentId();
        Message message = alice.deliver(letter("Hi"));
        alice.messages().modify(message.id(), List.of("STARRED"), List.of("UNREAD"));
        alice.messages().delete(message.id());

        List<HistoryRecord> records =
                alice.history().list(HistoryQuery.since(start)).history();

        assertThat(records)
                .extracting(HistoryRecord::type)
                .containsExactly(
                        HistoryType.MESSAGE_ADDED,
                        HistoryType.LABEL_ADDED,
                        HistoryType.LABEL_REMOVED,
                        HistoryType.MESSAGE_DELETED);
        assertThat(records).extracting(HistoryRecord::id).isSorted();
        assertThat(records.get(1).id()).isEqualTo(records.get(2).id());
        assertThat(Set.copyOf(records.stream().map(HistoryRecord::id).toList())).hasSize(3);
        assertThat(records).allMatch(record -> record.messageId().equals(message.id()));
        assertThat(records.get(0).messageLabelIds()).isEqualTo(message.labelIds());
        assertThat(records.get(1).changedLabelIds()).containsExactly("STARRED");
        assertThat(records.get(2).changedLabelIds()).containsExactly("UNREAD");
        assertThat(records.get(2).messageLabelIds()).contains("STARRED").doesNotContain("UNREAD");
    }

    @Test
    void aChangeThatChangesNothingLeavesNoRecord() {
        Message message = alice.deliver(letter("Hi"));
        long before = alice.history().currentId();

        alice.messages().modify(message.id(), List.of("INBOX"), List.of("STARRED"));

        assertThat(alice.history().currentId()).isEqualTo(before);
        assertThat(alice.history().list(HistoryQuery.since(before)).history()).isEmpty();
    }

    @Test
    void recordsAreFilteredByKindAndLabel() {
        long start = alice.history().currentId();
        Message message = alice.deliver(letter("Hi"));
        alice.messages().modify(message.id(), List.of(), List.of("INBOX"));
        alice.messages().insert(letter("Archived"), InsertOptions.DEFAULTS);
        HistoryQuery all = HistoryQuery.since(start);

        assertThat(alice.history()
                        .list(all.withTypes(HistoryType.LABEL_REMOVED))
                        .history())
                .extracting(HistoryRecord::type)
                .containsExactly(HistoryType.LABEL_REMOVED);
        assertThat(alice.history().list(all.withLabelId("INBOX")).history())
                .extracting(HistoryRecord::type)
                .containsExactly(HistoryType.MESSAGE_ADDED, HistoryType.LABEL_REMOVED);
        assertThatThrownBy(() -> alice.history().list(all.withLabelId("inbox"))).hasMessage("Invalid label: inbox");
    }

    @Test
    void allPagesOfAWalkTellTheSameCurrentIdAndEndThere() {
        long start = alice.history().currentId();
        for (int i = 0; i < 5; i++) {
            alice.deliver(letter("Mail " + i));
        }
        long current = alice.history().currentId();
        HistoryQuery query = HistoryQuery.since(start).withMaxResults(2);

        HistoryPage first = alice.history().list(query);
        alice.deliver(letter("Newcomer"));
        HistoryPage second = alice.history().list(query.withPageToken(first.nextPageToken()));
        HistoryPage third = alice.history().list(query.withPageToken(second.nextPageToken()));

        assertThat(List.of(first.historyId(), second.historyId(), third.historyId()))
                .containsOnly(current);
        assertThat(first.history()).hasSize(2);
        assertThat(second.history()).hasSize(2);
        assertThat(third.history()).hasSize(1);
        assertThat(third.nextPageToken()).isNull();
        assertThat(alice.history().list(HistoryQuery.since(current)).history()).hasSize(1);
    }

    @Test
    void idsHaveGapsAndBeginFarFromOne() {
        long start = alice.history().currentId();
        List<Long> gaps = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            long before = alice.history().currentId();
            gaps.add(alice.deliver(letter("x")).historyId() - before);
        }

        assertThat(start).isGreaterThan(100_000);
        assertThat(gaps).allMatch(gap -> gap > 0);
        assertThat(Set.copyOf(gaps)).hasSizeGreaterThan(3);
    }

    @Test
    void onlyTheLastRecordsAreKept() {
        Post small = new Post(HistoryRetention.ONE_WEEK.withRecords(3));
        long start = small.alice.history().currentId();
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(small.alice.deliver(letter("Mail")).historyId());
        }

        assertExpired(small.alice, start);
        assertExpired(small.alice, ids.get(0));
        assertThat(small.alice.history().list(HistoryQuery.since(ids.get(1))).history())
                .extracting(HistoryRecord::id)
                .containsExactlyElementsOf(ids.subList(2, 5));
    }

    @Test
    void recordsOlderThanTheRetentionAreForgotten() {
        long start = alice.history().currentId();
        long old = alice.deliver(letter("Old")).historyId();
        post.clock.advance(Duration.ofDays(6));
        alice.deliver(letter("New"));
        post.clock.advance(Duration.ofDays(1).plusSeconds(1));

        assertExpired(alice, start);
        assertThat(alice.history().list(HistoryQuery.since(old)).history()).hasSize(1);
    }

    @Test
    void anExpiredHistoryCanOnlyBeReadFromNowOn() {
        long old = alice.deliver(letter("Old")).historyId();
        long current = alice.deliver(letter("New")).historyId();

        alice.history().expire();

        assertExpired(alice, old);
        assertThat(alice.history().list(HistoryQuery.since(current)).history()).isEmpty();
    }

    @Test
    void idsThatNeverWereAreNotFound() {
        assertExpired(alice, 1);
        assertExpired(alice, alice.history().currentId() + 1_000_000);
    }

    @Test
    void aNumberOf64BitsThatNeverWasIsNotFound() {
        HistoryQuery query = new HistoryQuery("18446744073709551615", null, Set.of(), null, null);

        assertThatThrownBy(() -> alice.history().list(query)).hasMessage("Requested entity was not found.");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "0", "000", "abc", "-5", "1.5", "18446744073709551616", "99999999999999999999999"})
    void anIdThatIsMissingOrNoNumberIsRefused(String id) {
        HistoryQuery query = new HistoryQuery(id, null, Set.of(), null, null);

        assertThatThrownBy(() -> alice.history().list(query))
                .isInstanceOf(GmailFailure.class)
                .hasMessage("Missing/invalid parameter: startHistoryId");
    }

    @Test
    void aQuietMailboxKeepsItsStartReadable() {
        long start = alice.history().currentId();
        post.clock.advance(Duration.ofDays(30));

        assertThat(alice.history().list(HistoryQuery.since(start)).history()).isEmpty();
    }

    @Test
    void manyRecordsAreForgottenWithoutLosingTheRest() {
        Post small = new Post(HistoryRetention.ONE_WEEK.withRecords(10));
        Message message = small.alice.deliver(letter("Hi"));
        for (int i = 0; i < 2000; i++) {
            small.alice.messages().modify(message.id(), List.of("STARRED"), List.of());
            small.alice.messages().modify(message.id(), List.of(), List.of("STARRED"));
        }
        long start = small.alice.history().currentId();
        Message last = small.alice.deliver(letter("Last"));

        assertThat(small.alice.history().list(HistoryQuery.since(start)).history())
                .extracting(HistoryRecord::messageId)
                .containsExactly(last.id());
    }

    private static void assertExpired(Mailbox mailbox, long historyId) {
        assertThatThrownBy(() -> mailbox.history().list(HistoryQuery.since(historyId)))
                .isInstanceOfSatisfying(GmailFailure.class, failure -> assertThat(failure.kind())
                        .isEqualTo(GmailFailure.Kind.NOT_FOUND));
    }
}

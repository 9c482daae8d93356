package io.github.camelgmail.test.mailbox;

import static io.github.camelgmail.test.mailbox.Post.letter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What is held back for a while, and that none of it is lost. */
class VisibilityLagTest {

    private final Post post = new Post();
    private final Mailbox alice = post.alice;
    private final long start = alice.history().currentId();

    @Test
    void aChangeIsOutOfSightForADurationAlthoughTheProfileNamesIt() {
        alice.history().lag(VisibilityLag.of(Duration.ofSeconds(3)));
        Message message = alice.deliver(letter("Hi"));
        post.clock.advance(Duration.ofSeconds(2));

        HistoryPage early = alice.history().list(HistoryQuery.since(start));
        post.clock.advance(Duration.ofSeconds(1));
        HistoryPage late = alice.history().list(HistoryQuery.since(early.historyId()));

        assertThat(alice.profile().historyId()).isEqualTo(message.historyId());
        assertThat(early.history()).isEmpty();
        assertThat(early.historyId()).isLessThan(message.historyId());
        assertThat(late.history()).extracting(HistoryRecord::messageId).containsExactly(message.id());
        assertThat(late.historyId()).isEqualTo(message.historyId());
    }

    @Test
    void aChangeIsOutOfSightForANumberOfCalls() {
        alice.history().lag(VisibilityLag.ofHistoryCalls(2));
        alice.deliver(letter("Hi"));

        assertThat(alice.history().list(HistoryQuery.since(start)).history()).isEmpty();
        assertThat(alice.history().list(HistoryQuery.since(start)).history()).isEmpty();
        assertThat(alice.history().list(HistoryQuery.since(start)).history()).hasSize(1);
    }

    @Test
    void listingFromTheIdOfANotificationShowsNothingAndDoesNotGoBack() {
        alice.history().lag(VisibilityLag.of(Duration.ofSeconds(3)));
        Message message = alice.deliver(letter("Hi"));

        HistoryPage page = alice.history().list(HistoryQuery.since(message.historyId()));

        assertThat(page.history()).isEmpty();
        assertThat(page.historyId()).isEqualTo(message.historyId());
    }

    @Test
    void aLaterChangeNeverOvertakesAnEarlierOne() {
        alice.history().lag(VisibilityLag.of(Duration.ofSeconds(10)));
        alice.deliver(letter("First"));
        alice.history().lag(VisibilityLag.of(Duration.ofSeconds(1)));
        alice.deliver(letter("Second"));
        post.clock.advance(Duration.ofSeconds(5));

        assertThat(alice.history().list(HistoryQuery.since(start)).history()).isEmpty();
    }

    @Test
    void withoutALagEverythingIsInSightAtOnce() {
        alice.history().lag(VisibilityLag.of(Duration.ofDays(1)));
        alice.deliver(letter("Hi"));

        alice.history().lag(VisibilityLag.NONE);

        assertThat(alice.history().list(HistoryQuery.since(start)).history()).hasSize(1);
    }

    @Test
    void messagesAreOnlyHiddenWhenAskedFor() {
        Message old = alice.deliver(letter("Old"));
        alice.history().lag(VisibilityLag.of(Duration.ofSeconds(1)));
        Message history = alice.deliver(letter("Hidden from the history"));
        alice.history().lag(VisibilityLag.of(Duration.ofSeconds(1)).andOfMessages());
        Message all = alice.deliver(letter("Hidden from all"));
        alice.messages().modify(old.id(), List.of("STARRED"), List.of());

        assertThat(alice.history().hidesMessage(old.id())).isFalse();
        assertThat(alice.history().hidesMessage(history.id())).isFalse();
        assertThat(alice.history().hidesMessage(all.id())).isTrue();
        post.clock.advance(Duration.ofSeconds(1));
        assertThat(alice.history().hidesMessage(all.id())).isFalse();
    }

    @Test
    void whatIsForgottenIsNotHeldBackAnyMore() {
        alice.history().lag(VisibilityLag.of(Duration.ofSeconds(10)));
        alice.deliver(letter("Hi"));
        alice.history().expire();
        long now = alice.history().currentId();

        assertThat(alice.history().list(HistoryQuery.since(now)).historyId()).isEqualTo(now);
    }

    @Test
    void aNegativeLagIsRefused() {
        assertThatThrownBy(() -> VisibilityLag.of(Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VisibilityLag.ofHistoryCalls(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    /** A client that stores the history id of each answer, as it should, sees every record once and in order. */
    @Property(tries = 200)
    void aFollowerLosesNothing(@ForAll @Size(max = 40) List<@IntRange(max = 99) Integer> steps) {
        Post world = new Post();
        Mailbox mailbox = world.alice;
        long cursor = mailbox.history().currentId();
        List<String> delivered = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        for (int step : steps) {
            switch (step % 5) {
                case 0 -> mailbox.history().lag(VisibilityLag.of(Duration.ofSeconds(step / 5)));
                case 1 -> mailbox.history().lag(VisibilityLag.ofHistoryCalls(step / 20));
                case 2 -> world.clock.advance(Duration.ofSeconds(step / 10));
                case 3 -> delivered.add(mailbox.deliver(letter("Mail")).id());
                default -> cursor = follow(mailbox, cursor, seen);
            }
        }
        mailbox.history().lag(VisibilityLag.NONE);
        cursor = follow(mailbox, cursor, seen);

        assertThat(seen).containsExactlyElementsOf(delivered);
        assertThat(cursor).isEqualTo(mailbox.history().currentId());
    }

    private static long follow(Mailbox mailbox, long cursor, List<String> seen) {
        HistoryQuery query = HistoryQuery.since(cursor).withMaxResults(2);
        HistoryPage page = mailbox.history().list(query);
        page.history().forEach(record -> seen.add(record.messageId()));
        while (page.nextPageToken() != null) {
            page = mailbox.history().list(query.withPageToken(page.nextPageToken()));
            page.history().forEach(record -> seen.add(record.messageId()));
        }
        return page.historyId();
    }
}

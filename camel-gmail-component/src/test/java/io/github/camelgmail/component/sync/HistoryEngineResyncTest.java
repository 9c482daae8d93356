package io.github.camelgmail.component.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the engine does where Gmail no longer holds the history. */
class HistoryEngineResyncTest {

    private static final StartFrom LATEST = new StartFrom.Latest();
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void whatCameWhileNobodyLookedIsDeliveredOldestFirst() {
        FeedScenario feed = new FeedScenario(Policies.usual()).starts(LATEST);
        feed.arrives("INBOX");
        feed.scansForLong();
        feed.arrives("INBOX");
        feed.passes(MINUTE);
        feed.arrives("INBOX");
        feed.gmail.forgets();

        assertThat(feed.scansForLong()).containsExactly("m0", "m1", "m2");
        feed.arrives("INBOX");
        assertThat(feed.scansForLong()).containsExactly("m0", "m1", "m2", "m3");
    }

    @Test
    void theHistoryIdIsReadBeforeTheMailboxIsListed() {
        FeedScenario feed = new FeedScenario(Policies.usual()).starts(LATEST);
        feed.arrives("INBOX");
        feed.gmail.forgets();
        feed.scans();

        assertThat(feed.journal.reads.subList(0, 3)).containsExactly("history", "history id", "messages -3600..");
    }

    @Test
    void aQuietMailboxWhoseNewestMessageIsOlderThanTheHistoryIsResyncedOnce() {
        FeedScenario feed = new FeedScenario(Policies.usual()).starts(LATEST);
        feed.arrives("INBOX");
        feed.scansForLong();
        feed.gmail.movesOn();
        feed.gmail.forgets();
        feed.scansForLong();
        feed.journal.reads.clear();

        assertThat(feed.scansForLong()).containsExactly("m0");
        assertThat(feed.journal.reads).containsOnly("history");
    }

    @Test
    void aMessageThatWasDeliveredBeforeIsDeliveredAgainOnlyWhereItHasChanged() {
        FeedScenario feed = new FeedScenario(Policies.usual()).starts(LATEST);
        feed.arrives("INBOX");
        SimulatedMail changed = feed.arrives("INBOX");
        feed.scansForLong();
        feed.isLabelled(changed, "STARRED");
        feed.gmail.forgets();

        assertThat(feed.scansForLong()).containsExactly("m0", "m1", "m1");
    }

    @Test
    void anExactResyncDeliversNothingTwiceAndTellsWhatIsGone() {
        FeedScenario feed = new FeedScenario(Policies.exact()).starts(LATEST);
        SimulatedMail gone = feed.arrives("INBOX");
        SimulatedMail changed = feed.arrives("INBOX");
        feed.scansForLong();
        feed.isLabelled(changed, "STARRED");
        feed.gmail.deletes(gone);
        feed.arrives("INBOX");
        feed.gmail.forgets();

        assertThat(feed.scansForLong()).containsExactly("m0", "m1", "m2", "m0/messageDeleted");
    }

    @Test
    void whatIsGoneIsToldPageByPage() {
        FeedScenario feed = new FeedScenario(Policies.exact()).starts(LATEST);
        List<SimulatedMail> gone = List.of(feed.arrives("INBOX"), feed.arrives("INBOX"), feed.arrives("INBOX"));
        feed.scansForLong();
        gone.forEach(feed.gmail::deletes);
        feed.gmail.forgets();

        assertThat(feed.scansForLong())
                .containsExactly("m0", "m1", "m2", "m0/messageDeleted", "m1/messageDeleted", "m2/messageDeleted");
    }

    /** The cursor is the same behind each of them, so that no storing ends that would make room for the next. */
    @Test
    void whatIsGoneIsToldInOneScan() {
        FeedScenario feed = new FeedScenario(Policies.exact()).starts(LATEST);
        List<SimulatedMail> gone = List.of(feed.arrives("INBOX"), feed.arrives("INBOX"));
        feed.scansForLong();
        gone.forEach(feed.gmail::deletes);
        feed.gmail.forgets();
        feed.wakes();
        feed.passes(MINUTE);
        feed.journal.results.clear();
        feed.wakes();
        feed.passes(MINUTE);

        assertThat(feed.receiver.completed).endsWith("m0/messageDeleted", "m1/messageDeleted");
        assertThat(feed.journal.results).hasSize(1);
    }

    @Test
    void aResyncLooksBackToTheLastScanHoweverLongThatIsAgo() {
        FeedScenario feed = new FeedScenario(Policies.usual()).starts(LATEST);
        feed.scans();
        feed.passes(Duration.ofHours(5));
        feed.arrives("INBOX");
        feed.passes(Duration.ofHours(5));
        feed.gmail.forgets();

        assertThat(feed.scansForLong()).containsExactly("m0");
    }

    @Test
    void aResyncThatIsKilledGoesOnBehindTheLastMessage() {
        FeedScenario feed = new FeedScenario(Policies.usual()).starts(LATEST);
        for (int mails = 0; mails < 3; mails++) {
            feed.arrives("INBOX");
            feed.passes(MINUTE);
        }
        SimulatedMail running = feed.gmail.mail("m2");
        feed.gmail.forgets();
        feed.receiver.keeps(running);
        feed.scans();
        feed.isKilled();

        assertThat(feed.scansForLong()).containsExactly("m0", "m1", "m2");
    }

    @Test
    void theHistoryMayBeGoneInTheMiddleOfAWalk() {
        FeedScenario feed = new FeedScenario(Policies.of(Policies.pace(1, 1))).pagesOf(1);
        feed.starts(LATEST);
        SimulatedMail first = feed.arrives("INBOX");
        feed.arrives("INBOX");
        feed.arrives("INBOX");
        feed.arrives("INBOX");
        feed.receiver.keeps(first);
        feed.scans();
        feed.gmail.forgets();
        feed.receiver.ends(first);

        assertThat(feed.scansForLong()).containsExactly("m0", "m1", "m2", "m3");
    }

    @Test
    void aMailThatTheListingDoesNotShowYetIsNotLost() {
        FeedScenario feed = new FeedScenario(Policies.usual()).starts(LATEST);
        feed.arrives("INBOX");
        feed.scansForLong();
        feed.begins(Fault.LISTING_LAGS);
        feed.arrives("INBOX");
        feed.gmail.forgets();

        assertThat(feed.scansForLong()).containsExactly("m0", "m1");
    }

    @Test
    void noWindowIsClosedWhileMessagesMayBeMissingInIt() {
        FeedScenario feed = new FeedScenario(Policies.usual(), Duration.ofHours(1))
                .pagesOf(1)
                .starts(LATEST);
        feed.scansForLong();
        feed.arrives("INBOX");
        feed.passes(Duration.ofSeconds(2));
        feed.begins(Fault.LISTING_LAGS);
        feed.arrives("INBOX");
        feed.ends(Fault.LISTING_LAGS);
        feed.passes(Duration.ofSeconds(2));
        feed.arrives("INBOX");
        feed.gmail.forgets();

        assertThat(feed.scansForLong()).containsExactly("m0", "m1", "m2");
    }

    @Test
    void mailThatArrivesBetweenTwoPagesRepeatsNothing() {
        FeedScenario feed = new FeedScenario(Policies.usual()).pagesOf(2);
        for (int mails = 0; mails < 5; mails++) {
            feed.arrives("INBOX");
        }
        feed.starts(new StartFrom.Earliest());
        feed.passes(MINUTE);
        feed.wakes();
        feed.passes(Duration.ofMillis(5));
        feed.arrives("INBOX");

        assertThat(feed.scansForLong()).containsExactly("m0", "m1", "m2", "m3", "m4", "m5");
    }

    @Test
    void aListThatDoesNotFitAPageIsReadInWindowsThatGrowAgain() {
        FeedScenario feed = new FeedScenario(Policies.usual()).pagesOf(3);
        for (int mails = 0; mails < 4; mails++) {
            feed.arrives("INBOX");
            feed.passes(Duration.ofSeconds(1));
        }
        feed.passes(Duration.ofSeconds(28));
        feed.starts(new StartFrom.At(Agenda.BEGINNING));
        feed.passes(MINUTE);
        feed.scans();

        assertThat(feed.receiver.completed).containsExactly("m0", "m1", "m2", "m3");
        assertThat(feed.journal.reads)
                .filteredOn(read -> read.startsWith("messages"))
                .startsWith("messages 0..", "messages 0..46", "messages 0..23");
    }

    @Test
    void whatASearchFindsOfTheWindowBeforeIsNotDeliveredAgain() {
        FeedScenario feed = new FeedScenario(Policies.usual()).pagesOf(2);
        for (int second = 0; second < 4; second++) {
            feed.arrives("INBOX");
            feed.arrives("INBOX");
            feed.passes(Duration.ofSeconds(1));
        }
        feed.starts(new StartFrom.At(Agenda.BEGINNING));
        feed.passes(MINUTE);
        feed.scansForLong();

        assertThat(feed.receiver.completed).containsExactly("m0", "m1", "m2", "m3", "m4", "m5", "m6", "m7");
    }

    @Test
    void theTwoClocksMayDifferByDays() {
        for (int days : List.of(-3, 3)) {
            FeedScenario feed = new FeedScenario(Policies.usual(), Duration.ofDays(days)).starts(LATEST);
            feed.arrives("INBOX");
            feed.scansForLong();
            feed.arrives("INBOX");
            feed.gmail.forgets();

            assertThat(feed.scansForLong()).containsExactly("m0", "m1");
        }
    }

    @Test
    void mailOlderThanTheWindowIsNotLookedFor() {
        FeedScenario feed = new FeedScenario(Policies.usual()).starts(LATEST);
        feed.scansForLong();
        feed.isImported(Agenda.BEGINNING.minus(Duration.ofHours(2)));
        feed.isImported(Agenda.BEGINNING.minus(Duration.ofMinutes(30)));
        feed.gmail.forgets();

        assertThat(feed.scansForLong()).containsExactly("m1");
    }

    @Test
    void skippingGoesOnFromNow() {
        FeedScenario feed = new FeedScenario(Policies.of(OnHistoryExpired.skip)).starts(LATEST);
        feed.arrives("INBOX");
        feed.gmail.forgets();
        feed.scansForLong();
        feed.arrives("INBOX");

        assertThat(feed.scansForLong()).containsExactly("m1");
    }

    @Test
    void failingFailsEachScanAndKeepsTheCursor() {
        FeedScenario feed = new FeedScenario(Policies.of(OnHistoryExpired.fail)).starts(LATEST);
        Cursor before = feed.cursor();
        feed.arrives("INBOX");
        feed.gmail.forgets();
        feed.scans();
        feed.scans();

        assertThat(feed.journal.results).hasSize(2).allSatisfy(result -> assertThat(result.failure())
                .isInstanceOf(HistoryExpiredException.class));
        assertThat(feed.cursor()).isEqualTo(before);
    }
}

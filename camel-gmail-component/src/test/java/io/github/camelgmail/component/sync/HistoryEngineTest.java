package io.github.camelgmail.component.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which events the engine makes of a history, and how it reads it. */
class HistoryEngineTest {

    private static final StartFrom LATEST = new StartFrom.Latest();

    private final FeedScenario feed = new FeedScenario(Policies.usual());

    @Test
    void newMailIsDeliveredInTheOrderOfTheHistory() {
        feed.starts(LATEST);
        feed.arrives("INBOX");
        feed.arrives("INBOX");
        feed.arrives("INBOX");

        assertThat(feed.scans()).containsExactly("m0", "m1", "m2");
    }

    @Test
    void aScanGoesOnFromTheStoredCursor() {
        feed.starts(LATEST);
        feed.arrives("INBOX");
        feed.scans();
        feed.arrives("INBOX");

        assertThat(feed.scans()).containsExactly("m0", "m1");
        assertThat(feed.journal.reads).containsExactly("history", "read m0", "history", "read m1");
    }

    @Test
    void whatWasInTheMailboxBeforeTheLatestIsNotDelivered() {
        feed.arrives("INBOX");
        feed.starts(LATEST);

        assertThat(feed.scansForLong()).isEmpty();
    }

    @Test
    void theEarliestFeedBeginsWithTheOldestMessage() {
        feed.arrives("INBOX");
        feed.passes(Duration.ofDays(400));
        feed.arrives("INBOX");
        feed.starts(new StartFrom.Earliest());

        assertThat(feed.scansForLong()).containsExactly("m0", "m1");
    }

    @Test
    void aFeedMayBeginWithTheMailSinceAnInstant() {
        feed.arrives("INBOX");
        feed.passes(Duration.ofHours(1));
        feed.arrives("INBOX");
        feed.starts(new StartFrom.At(Agenda.BEGINNING.plusSeconds(60)));

        assertThat(feed.scansForLong()).containsExactly("m1");
    }

    @Test
    void aPageWithoutRecordsThatHasANextPageIsNotTheEnd() {
        feed.starts(LATEST);
        feed.arrives("INBOX");
        feed.begins(Fault.EMPTY_PAGE);

        assertThat(feed.scans()).containsExactly("m0");
        assertThat(feed.journal.reads).startsWith("history", "next page of history", "next page of history");
    }

    @Test
    void aMailThatShowsLateInTheHistoryIsNotPassed() {
        feed.starts(LATEST);
        feed.scans();
        feed.passes(Duration.ofMinutes(5));
        feed.begins(Fault.HISTORY_LAGS);
        feed.arrives("INBOX");
        feed.scans();

        assertThat(feed.receiver.completed).isEmpty();
        assertThat(feed.scansForLong()).containsExactly("m0");
    }

    @Test
    void theCursorFollowsAMailboxInWhichNothingIsDelivered() {
        feed.starts(LATEST);
        HistoryId before = feed.cursor().historyId();
        feed.gmail.movesOn();
        feed.scansForLong();

        assertThat(feed.cursor().historyId()).isNotEqualTo(before).isEqualTo(feed.gmail.current());
    }

    @Test
    void aMessageThatCannotBeReadYetHoldsThoseBehindIt() {
        feed.starts(LATEST);
        feed.begins(Fault.MESSAGE_LAGS);
        feed.arrives("INBOX");
        feed.ends(Fault.MESSAGE_LAGS);
        feed.arrives("INBOX");

        assertThat(feed.scans()).isEmpty();
        assertThat(feed.scansForLong()).containsExactly("m0", "m1");
        assertThat(feed.gone()).isZero();
    }

    @Test
    void aMessageThatIsGoneBeforeItIsReadIsCountedAndPassed() {
        feed.starts(LATEST);
        SimulatedMail gone = feed.arrives("INBOX");
        feed.arrives("INBOX");
        feed.gmail.deletes(gone);

        assertThat(feed.scansForLong()).containsExactly("m1");
        assertThat(feed.gone()).isOne();
    }

    @Test
    void draftsAreNeverNewMailHoweverOftenTheyAreSaved() {
        feed.starts(LATEST);
        SimulatedMail draft = feed.arrives("DRAFT");
        for (int saves = 0; saves < 5; saves++) {
            draft = feed.gmail.saves(draft);
        }

        assertThat(feed.scansForLong()).isEmpty();
        assertThat(feed.journal.reads).doesNotContain("read m0");
    }

    @Test
    void sentMailIsDeliveredOnlyWhereItIsInTheInboxToo() {
        feed.starts(LATEST);
        feed.arrives("SENT");
        feed.arrives("SENT", "INBOX");

        assertThat(feed.scans()).containsExactly("m1");
    }

    @Test
    void aMessageThatIsAddedAndLabelledWithinAPageIsDeliveredOnceWithItsFinalLabels() {
        FeedScenario labels = new FeedScenario(Policies.of(EventType.messageAdded, EventType.labelAdded));
        labels.starts(LATEST);
        SimulatedMail mail = labels.arrives("INBOX");
        labels.isLabelled(mail, "STARRED");

        assertThat(labels.scans()).containsExactly("m0");
        assertThat(labels.journal.deliveries.get(0).event().labelIds()).isEqualTo(Set.of("INBOX", "STARRED"));
    }

    @Test
    void aLabelThatIsAddedAfterTheDeliveryIsAnEventThoughThePageStillTellsOfTheArrival() {
        FeedPolicy policy = Policies.of(EventType.messageAdded, EventType.labelAdded);
        FeedScenario labels = new FeedScenario(Policies.paced(policy, Policies.pace(10, 2))).starts(LATEST);
        SimulatedMail failing = labels.arrives("INBOX");
        SimulatedMail mail = labels.arrives("INBOX");
        labels.receiver.fails(failing, 1);
        labels.scans();
        labels.stops();
        labels.isLabelled(mail, "STARRED");
        labels.scansForLong();

        assertThat(labels.receiver.completed)
                .hasSize(3)
                .startsWith("m1")
                .anyMatch(key -> key.startsWith("m1/labelAdded"));
    }

    @Test
    void allFourTypesOfEventAreTold() {
        FeedScenario all = new FeedScenario(Policies.of(EventType.values()));
        all.starts(LATEST);
        SimulatedMail mail = all.arrives("INBOX");
        all.scans();
        all.isLabelled(mail, "STARRED");
        all.scans();
        all.isUnlabelled(mail, "STARRED");
        all.scans();
        all.gmail.deletes(mail);
        all.scans();

        assertThat(all.journal.deliveries)
                .extracting(delivery -> delivery.event().change().type())
                .containsExactly(
                        EventType.messageAdded, EventType.labelAdded, EventType.labelRemoved, EventType.messageDeleted);
    }

    @Test
    void theChangesThatTheFeedMakesAreNoEvents() {
        FeedScenario marking =
                new FeedScenario(Policies.marking(Policies.of(EventType.messageAdded, EventType.labelRemoved)));
        marking.starts(LATEST);
        SimulatedMail mail = marking.arrives("INBOX", "UNREAD");
        marking.scansForLong();
        marking.isLabelled(mail, "UNREAD");
        marking.scansForLong();
        marking.isUnlabelled(mail, "UNREAD");
        marking.scansForLong();

        assertThat(marking.journal.relabellings).first().isEqualTo("m0");
        assertThat(marking.receiver.completed).hasSize(2).element(1).asString().startsWith("m0/labelRemoved");
    }

    @Test
    void theNextBatchIsReadWhileMessagesAreDelivered() {
        FeedScenario slow = new FeedScenario(Policies.of(Policies.pace(2, 1)));
        slow.starts(LATEST);
        SimulatedMail first = slow.arrives("INBOX");
        for (int more = 0; more < 20; more++) {
            slow.arrives("INBOX");
        }
        slow.receiver.keeps(first);
        slow.scans();

        assertThat(slow.journal.reads).containsExactly("history", "read m0 m1", "read m2 m3");
        slow.receiver.ends(first);
        assertThat(slow.scansForLong()).hasSize(21);
    }

    @Test
    void aWakeUpThatComesDuringAScanIsNotLost() {
        feed.starts(LATEST);
        SimulatedMail slow = feed.arrives("INBOX");
        feed.receiver.keeps(slow);
        feed.scans();
        feed.arrives("INBOX");
        feed.wakes();
        feed.receiver.ends(slow);
        feed.passes(Duration.ofSeconds(1));

        assertThat(feed.receiver.completed).containsExactly("m0", "m1");
    }

    @Test
    void aFailureOfGmailEndsTheScanAndTheNextOneGoesOn() {
        feed.starts(LATEST);
        feed.arrives("INBOX");
        feed.begins(Fault.READ_FAILS);
        feed.scans();
        feed.ends(Fault.READ_FAILS);

        assertThat(feed.journal.results)
                .singleElement()
                .extracting(ScanResult::failure)
                .isNotNull();
        assertThat(feed.scans()).containsExactly("m0");
    }

    @Test
    void aScanThatFindsNothingIsIdle() {
        feed.starts(LATEST);
        feed.scans();
        feed.arrives("INBOX");
        feed.scans();

        assertThat(feed.journal.results)
                .containsExactly(new ScanResult(0, true, true, null), new ScanResult(1, false, true, null));
        assertThat(List.copyOf(feed.receiver.completed)).containsExactly("m0");
    }
}

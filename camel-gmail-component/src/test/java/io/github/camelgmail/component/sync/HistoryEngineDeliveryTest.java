package io.github.camelgmail.component.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the engine delivers, what it does where that fails, and what it does after. */
class HistoryEngineDeliveryTest {

    private static final StartFrom LATEST = new StartFrom.Latest();

    @Test
    void withOnePlaceAMessageThatFailsHoldsAllBehindIt() {
        FeedScenario feed = new FeedScenario(Policies.usual()).starts(LATEST);
        SimulatedMail failing = feed.arrives("INBOX");
        feed.arrives("INBOX");
        feed.receiver.fails(failing, 3);

        assertThat(feed.scans()).isEmpty();
        feed.passes(Duration.ofSeconds(10));
        assertThat(feed.receiver.completed).containsExactly("m0", "m1");
    }

    @Test
    void withMorePlacesItHoldsItsThreadAndTheCursorAndNoOthers() {
        FeedScenario feed = new FeedScenario(Policies.of(Policies.pace(10, 2))).starts(LATEST);
        HistoryId before = feed.cursor().historyId();
        SimulatedMail failing = feed.arrivesIn("t1", "INBOX");
        feed.arrivesIn("t1", "INBOX");
        feed.arrivesIn("t2", "INBOX");
        feed.receiver.fails(failing, 1);

        assertThat(feed.scans()).containsExactly("m2");
        assertThat(feed.cursor().historyId()).isEqualTo(before);
        assertThat(feed.cursor().done()).containsOnlyKeys("m2");
        feed.passes(Duration.ofSeconds(1));
        assertThat(feed.receiver.completed).containsExactly("m2", "m0", "m1");
    }

    @Test
    void asManyRunAtATimeAsThereArePlaces() {
        FeedScenario feed = new FeedScenario(Policies.of(Policies.pace(10, 3))).starts(LATEST);
        for (int mails = 0; mails < 5; mails++) {
            feed.receiver.keeps(feed.arrives("INBOX"));
        }
        feed.scans();

        assertThat(feed.receiver.running()).containsExactlyInAnyOrder("m0", "m1", "m2");
    }

    @Test
    void aMessageThatFailsIsDeliveredAgainLaterAndLater() {
        FeedScenario feed = new FeedScenario(Policies.usual()).starts(LATEST);
        feed.receiver.fails(feed.arrives("INBOX"), 9);
        List<Integer> seconds = new ArrayList<>();
        feed.wakes();
        for (int second = 0; second < 250; second++) {
            int before = feed.journal.deliveries.size();
            feed.passes(Duration.ofSeconds(1));
            if (feed.journal.deliveries.size() > before) {
                seconds.add(second);
            }
        }

        assertThat(seconds).containsExactly(0, 1, 3, 7, 15, 31, 63, 123, 183, 243);
        assertThat(feed.receiver.completed).containsExactly("m0");
    }

    @Test
    void aMessageThatFailedTooOftenIsMarkedInGmailAndThenPassed() {
        FeedScenario feed = new FeedScenario(Policies.redelivering(1, false)).starts(LATEST);
        SimulatedMail failing = feed.arrives("INBOX");
        feed.arrives("INBOX");
        feed.receiver.fails(failing, 2);

        assertThat(feed.scansForLong()).containsExactly("m1");
        assertThat(feed.journal.deliveries).extracting(Delivery::last).containsExactly(false, true, false);
        assertThat(failing.labelIds).contains("Label_failed");
        assertThat(feed.cursor().historyId()).isEqualTo(feed.gmail.current());
    }

    @Test
    void breakOnFirstErrorEndsTheScanAndTheNextOneBeginsWithTheSameMessage() {
        FeedScenario feed = new FeedScenario(Policies.redelivering(0, true)).starts(LATEST);
        SimulatedMail failing = feed.arrives("INBOX");
        feed.arrives("INBOX");
        feed.receiver.fails(failing, 2);

        assertThat(feed.scans()).isEmpty();
        assertThat(feed.journal.results).hasSize(1);
        feed.scans();
        assertThat(feed.scans()).containsExactly("m0", "m1");
        assertThat(failing.labelIds).doesNotContain("Label_failed");
    }

    @Test
    void labelsAreChangedInGroupsBeforeTheCursorPasses() {
        FeedScenario feed = new FeedScenario(Policies.marking(Policies.usual())).starts(LATEST);
        for (int mails = 0; mails < 3; mails++) {
            feed.arrives("INBOX", "UNREAD");
        }
        feed.scans();

        assertThat(feed.journal.relabellings).containsExactly("m0 m1 m2");
        assertThat(feed.gmail.mails()).noneMatch(mail -> mail.labelIds.contains("UNREAD"));
    }

    @Test
    void aCrashBeforeTheLabelsAreChangedRepeatsThatAndNotTheExchange() {
        FeedScenario feed = new FeedScenario(Policies.marking(Policies.usual())).starts(LATEST);
        SimulatedMail mail = feed.arrives("INBOX", "UNREAD");
        feed.begins(Fault.RELABEL_FAILS);
        feed.scans();
        feed.isKilled();
        feed.ends(Fault.RELABEL_FAILS);
        assertThat(mail.labelIds).contains("UNREAD");

        assertThat(feed.scansForLong()).containsExactly("m0");
        assertThat(mail.labelIds).doesNotContain("UNREAD");
    }

    @Test
    void labelsThatWereNotChangedAreSoAlsoWhereTheHistoryIsGoneMeanwhile() {
        FeedScenario feed = new FeedScenario(Policies.marking(Policies.exact())).starts(LATEST);
        SimulatedMail mail = feed.arrives("INBOX", "UNREAD");
        feed.begins(Fault.RELABEL_FAILS);
        feed.scans();
        feed.ends(Fault.RELABEL_FAILS);
        feed.gmail.forgets();

        assertThat(feed.scansForLong()).containsExactly("m0");
        assertThat(mail.labelIds).doesNotContain("UNREAD");
    }

    @Test
    void aKilledProcessRepeatsOnlyWhatRan() {
        FeedScenario feed = new FeedScenario(Policies.usual()).starts(LATEST);
        feed.arrives("INBOX");
        SimulatedMail running = feed.arrives("INBOX");
        feed.arrives("INBOX");
        feed.receiver.keeps(running);
        feed.scans();
        feed.isKilled();

        assertThat(feed.scans()).containsExactly("m0", "m1", "m2");
    }

    @Test
    void whereTheCursorCannotBeStoredNothingMoreIsDelivered() {
        FeedScenario feed = new FeedScenario(Policies.usual()).starts(LATEST);
        for (int mails = 0; mails < 3; mails++) {
            feed.arrives("INBOX");
        }
        feed.begins(Fault.STORE_FAILS);
        assertThat(feed.scans()).containsExactly("m0");
        feed.ends(Fault.STORE_FAILS);

        assertThat(feed.scans()).containsExactly("m0", "m1", "m2");
    }

    @Test
    void aStoppedFeedFinishesWhatRunsAndBeginsNothing() {
        FeedScenario feed = new FeedScenario(Policies.usual()).starts(LATEST);
        SimulatedMail running = feed.arrives("INBOX");
        feed.arrives("INBOX");
        feed.receiver.keeps(running);
        feed.scans();
        feed.stops();
        feed.receiver.ends(running);
        feed.passes(Duration.ofMinutes(1));

        assertThat(feed.receiver.completed).containsExactly("m0");
        assertThat(feed.journal.results).hasSize(1);
        assertThat(feed.scans()).containsExactly("m0", "m1");
    }

    @Test
    void messagesAreNumberedWithinTheirBatch() {
        FeedScenario feed = new FeedScenario(Policies.of(Policies.pace(2, 1))).starts(LATEST);
        for (int mails = 0; mails < 3; mails++) {
            feed.arrives("INBOX");
        }
        feed.scans();

        assertThat(feed.journal.deliveries).extracting(Delivery::batchIndex).containsExactly(0, 1, 0);
        assertThat(feed.journal.deliveries).extracting(Delivery::batchSize).containsExactly(2, 2, 1);
    }
}

package io.github.camelgmail.component.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryFeedTest extends FeedScenario {

    @Test
    void latestBeginsWithTheMailThatArrivesAfterTheStart() throws Exception {
        mailbox.arrives("INBOX");
        HistoryFeed<String> feed = started("latest");
        String first = mailbox.arrives("INBOX");
        String second = mailbox.arrives("INBOX");
        String third = mailbox.arrives("INBOX");

        assertThat(feed.scan()).isEqualTo(3);
        assertThat(received).containsExactly(first, second, third);
        assertThat(feed.scan()).isZero();
    }

    @Test
    void earliestBeginsWithTheOldestMailAndGoesOnWithNewMail() throws Exception {
        String old = mailbox.arrives("INBOX");
        String older = mailbox.arrives("INBOX");
        HistoryFeed<String> feed = started("earliest");
        String fresh = mailbox.arrives("INBOX");

        feed.scan();
        feed.scan();

        assertThat(received).containsExactly(old, older, fresh);
    }

    @Test
    void anInstantBeginsWithTheMailAcceptedSinceThen() throws Exception {
        mailbox.arrives("INBOX");
        String wanted = mailbox.arrives("INBOX");
        HistoryFeed<String> feed = started(mailbox.now().toString());

        feed.scan();

        assertThat(received).containsExactly(wanted);
    }

    @Test
    void aPageWithoutRecordsIsNotTheEnd() throws Exception {
        HistoryFeed<String> feed = started("latest");
        mailbox.beginsWithAnEmptyPage();
        String id = mailbox.arrives("INBOX");

        feed.scan();

        assertThat(received).containsExactly(id);
    }

    @Test
    void aFailedMessageIsDeliveredAgainBeforeLaterOnes() throws Exception {
        HistoryFeed<String> feed = started("latest");
        String first = mailbox.arrives("INBOX");
        String second = mailbox.arrives("INBOX");
        String third = mailbox.arrives("INBOX");
        completes = id -> !id.equals(second);

        assertThat(feed.scan()).isEqualTo(1);
        completes = id -> true;
        assertThat(feed.scan()).isEqualTo(2);

        assertThat(received).containsExactly(first, second, second, third);
    }

    @ParameterizedTest
    @ValueSource(strings = {"latest", "earliest"})
    void whileOneMessageFailsThoseBehindItAreNotRead(String startFrom) throws Exception {
        if (startFrom.equals("latest")) {
            started(startFrom);
        }
        List<String> ids = List.of(mailbox.arrives("INBOX"), mailbox.arrives("INBOX"), mailbox.arrives("INBOX"));
        HistoryFeed<String> feed = started(startFrom);
        completes = id -> false;
        feed.scan();
        mailbox.hydrated.clear();

        feed.scan();
        feed.scan();

        assertThat(mailbox.hydrated).containsExactly(ids.get(0), ids.get(0));
        completes = id -> true;
        assertThat(feed.scan()).isEqualTo(3);
    }

    @Test
    void aRestartGoesOnFromTheStoredCursor() throws Exception {
        HistoryFeed<String> feed = started("latest");
        String first = mailbox.arrives("INBOX");
        String second = mailbox.arrives("INBOX");
        completes = id -> id.equals(first);
        feed.scan();
        completes = id -> true;

        started("latest").scan();

        assertThat(received).containsExactly(first, second, second);
    }

    @Test
    void draftsAndSentMailAreNeitherDeliveredNorHydrated() throws Exception {
        HistoryFeed<String> feed = started("latest");
        mailbox.arrives("DRAFT");
        mailbox.arrives("SENT");
        String toOneself = mailbox.arrives("SENT", "INBOX");
        String unlabelled = mailbox.arrives();

        feed.scan();

        assertThat(received).containsExactly(toOneself, unlabelled);
        assertThat(mailbox.hydrated).containsExactly(toOneself, unlabelled);
    }

    @Test
    void spamIsLeftOutUnlessAskedFor() throws Exception {
        HistoryFeed<String> feed = started("latest");
        mailbox.arrives("SPAM");
        mailbox.arrives("TRASH", "INBOX");

        assertThat(feed.scan()).isZero();
        assertThat(new MessageSelection(true).accepts(java.util.Set.of("SPAM"))).isTrue();
    }

    @Test
    void aMessageThatIsGoneIsPassedAndCounted() throws Exception {
        HistoryFeed<String> feed = started("latest");
        String gone = mailbox.arrives("INBOX");
        String there = mailbox.arrives("INBOX");
        FeedMailbox<String> forgetful = new ForgetfulMailbox(mailbox, gone);
        HistoryFeed<String> other = new HistoryFeed<>(
                forgetful,
                store,
                this::receive,
                new FeedPolicy(
                        new StartFrom.Latest(),
                        OnHistoryExpired.resync,
                        Duration.ZERO,
                        50,
                        new MessageSelection(false)),
                new MailboxClock());
        other.start();

        assertThat(other.scan()).as("it may still appear").isZero();
        clockOffset = Duration.ofSeconds(11);
        assertThat(other.scan()).isEqualTo(1);
        assertThat(received).containsExactly(there);
        assertThat(other.gone()).isEqualTo(1);
        assertThat(feed.gone()).isZero();
    }

    @Test
    void aMessageThatGmailShowsSecondsAfterItsRecordIsDelivered() throws Exception {
        HistoryFeed<String> feed = started("latest");
        String late = mailbox.arrives("INBOX");
        String next = mailbox.arrives("INBOX");
        mailbox.hides(late);
        assertThat(feed.scan()).isZero();
        clockOffset = Duration.ofSeconds(5);
        mailbox.shows(late);

        assertThat(feed.scan()).isEqualTo(2);
        assertThat(received).containsExactly(late, next);
        assertThat(feed.gone()).isZero();
    }

    private record ForgetfulMailbox(SimulatedMailbox mailbox, String gone) implements FeedMailbox<String> {

        @Override
        public HistoryId currentHistoryId() {
            return mailbox.currentHistoryId();
        }

        @Override
        public HistoryPage history(HistoryId after, String pageToken) throws HistoryExpired {
            return mailbox.history(after, pageToken);
        }

        @Override
        public MessageIdPage messagesSince(Instant since, String pageToken) {
            return mailbox.messagesSince(since, pageToken);
        }

        @Override
        public List<FeedMessage<String>> hydrate(List<String> ids) {
            return mailbox.hydrate(ids.stream().filter(id -> !id.equals(gone)).toList());
        }
    }

    @Test
    void theCursorFollowsTheMailboxOnlyWhenItsHistoryHasHadTimeToShow() throws Exception {
        HistoryFeed<String> feed = started("latest");
        HistoryId start = mailbox.currentHistoryId();
        String labelled = mailbox.arrives("INBOX");
        feed.scan();
        mailbox.isChanged(labelled);
        HistoryId changed = mailbox.currentHistoryId();
        clockOffset = Duration.ofMinutes(2);
        feed.scan();
        assertThat(store.load().orElseThrow().historyId()).isGreaterThan(start).isLessThan(changed);

        clockOffset = Duration.ofMinutes(4);
        feed.scan();

        assertThat(store.load().orElseThrow().historyId()).isEqualTo(changed);
    }

    @Test
    void theTimeToShowBeginsWhenALongWalkEnds() throws Exception {
        HistoryFeed<String> feed = started("latest");
        String first = mailbox.arrives("INBOX");
        mailbox.arrives("INBOX");
        mailbox.arrives("INBOX");
        completes = id -> {
            if (id.equals(first)) {
                clockOffset = Duration.ofMinutes(2);
                mailbox.isChanged(first);
            }
            return true;
        };
        feed.scan();
        HistoryId delivered = store.load().orElseThrow().historyId();

        feed.scan();

        assertThat(store.load().orElseThrow().historyId()).isEqualTo(delivered);
    }
}

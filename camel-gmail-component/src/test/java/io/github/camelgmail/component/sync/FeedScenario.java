package io.github.camelgmail.component.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A feed of a simulated mailbox, with a receiver that the test tells what to fail. */
abstract class FeedScenario {

    final SimulatedMailbox mailbox = new SimulatedMailbox();
    final StoredText store = new StoredText();
    final List<String> received = new ArrayList<>();
    Predicate<String> completes = id -> true;
    Duration clockOffset = Duration.ZERO;

    static final class StoredText implements CursorStore {

        Optional<String> text = Optional.empty();

        @Override
        public Optional<Cursor> load() {
            return text.map(CursorFormat::read);
        }

        @Override
        public void store(Cursor cursor) {
            text = Optional.of(CursorFormat.write(cursor));
        }
    }

    final class MailboxClock extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return mailbox.now().plus(clockOffset);
        }
    }

    HistoryFeed<String> started(String startFrom, OnHistoryExpired onHistoryExpired) {
        FeedPolicy policy = new FeedPolicy(
                StartFrom.parse(startFrom), onHistoryExpired, Duration.ofHours(1), 3, new MessageSelection(false));
        HistoryFeed<String> feed = new HistoryFeed<>(mailbox, store, this::receive, policy, new MailboxClock());
        feed.start();
        return feed;
    }

    HistoryFeed<String> started(String startFrom) {
        return started(startFrom, OnHistoryExpired.resync);
    }

    Receiver.Outcome receive(FeedMessage<String> message) {
        assertThat(message.content()).isEqualTo("content of " + message.id());
        received.add(message.id());
        return completes.test(message.id()) ? Receiver.Outcome.COMPLETED : Receiver.Outcome.FAILED;
    }
}

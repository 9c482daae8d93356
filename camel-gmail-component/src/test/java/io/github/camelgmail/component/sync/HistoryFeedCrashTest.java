package io.github.camelgmail.component.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Whatever crashes, fails and expires: every message is delivered, in order, and seldom twice. */
class HistoryFeedCrashTest {

    private static final class Crash extends RuntimeException {}

    /** A mailbox, a store and a receiver that crash at a chosen call. */
    private static final class World implements CursorStore {

        final SimulatedMailbox mailbox = new SimulatedMailbox();
        final List<String> expected = new ArrayList<>();
        final List<String> received = new ArrayList<>();
        final Random random;
        int callsUntilCrash;
        boolean calm = true;
        int crashes;
        int failures;
        private Optional<String> text = Optional.empty();

        World(long seed) {
            random = new Random(seed);
        }

        private void call() {
            if (!calm && --callsUntilCrash == 0) {
                crashes++;
                throw new Crash();
            }
        }

        @Override
        public Optional<Cursor> load() {
            call();
            return text.map(CursorFormat::read);
        }

        @Override
        public void store(Cursor cursor) {
            call();
            text = Optional.of(CursorFormat.write(cursor));
            call();
        }

        Receiver.Outcome receive(FeedMessage<String> message) {
            call();
            received.add(message.id());
            call();
            if (!calm && random.nextInt(10) == 0) {
                failures++;
                return Receiver.Outcome.FAILED;
            }
            return Receiver.Outcome.COMPLETED;
        }

        HistoryFeed<String> start(String startFrom) {
            FeedPolicy policy = new FeedPolicy(
                    StartFrom.parse(startFrom),
                    OnHistoryExpired.resync,
                    Duration.ofHours(1),
                    1 + random.nextInt(4),
                    new MessageSelection(false));
            HistoryFeed<String> feed = new HistoryFeed<>(
                    new CrashingMailbox(this), this, this::receive, policy, Clock.fixed(mailbox.now(), ZoneOffset.UTC));
            feed.start();
            return feed;
        }
    }

    private record CrashingMailbox(World world) implements FeedMailbox<String> {

        @Override
        public HistoryId currentHistoryId() {
            world.call();
            return world.mailbox.currentHistoryId();
        }

        @Override
        public HistoryPage history(HistoryId after, @Nullable String pageToken) throws HistoryExpired {
            world.call();
            return world.mailbox.history(after, pageToken);
        }

        @Override
        public MessageIdPage messagesSince(java.time.@Nullable Instant since, @Nullable String pageToken) {
            world.call();
            return world.mailbox.messagesSince(since, pageToken);
        }

        @Override
        public List<FeedMessage<String>> hydrate(List<String> ids) {
            world.call();
            return world.mailbox.hydrate(ids);
        }
    }

    @Property(tries = 2000)
    void nothingIsLostAndTheOrderIsKept(@ForAll long seed, @ForAll boolean fromTheBeginning) throws Exception {
        World world = new World(seed);
        String startFrom = fromTheBeginning ? "earliest" : "latest";
        world.start(startFrom);
        for (int round = 0; round < 8; round++) {
            changeTheMailbox(world);
            world.calm = false;
            world.callsUntilCrash = 1 + world.random.nextInt(40);
            runUntilItCrashes(world, startFrom);
        }
        world.calm = true;
        HistoryFeed<String> feed = world.start(startFrom);
        for (int scan = 0; scan < 3; scan++) {
            feed.scan();
        }

        Set<String> distinct = new LinkedHashSet<>(world.received);
        assertThat(distinct).containsExactlyElementsOf(world.expected);
        assertThat(world.received.size() - distinct.size()).isLessThanOrEqualTo(world.crashes + world.failures);
    }

    private static void changeTheMailbox(World world) {
        int changes = world.random.nextInt(6);
        for (int change = 0; change < changes; change++) {
            switch (world.random.nextInt(5)) {
                case 0 -> world.mailbox.arrives("DRAFT");
                case 1 -> world.mailbox.forgetsItsHistory();
                default -> world.expected.add(world.mailbox.arrives("INBOX", "UNREAD"));
            }
        }
    }

    private static void runUntilItCrashes(World world, String startFrom) throws Exception {
        try {
            HistoryFeed<String> feed = world.start(startFrom);
            for (int scan = 0; scan < 3; scan++) {
                feed.scan();
            }
        } catch (Crash crash) {
            assertThat(world.callsUntilCrash).isZero();
        }
    }
}

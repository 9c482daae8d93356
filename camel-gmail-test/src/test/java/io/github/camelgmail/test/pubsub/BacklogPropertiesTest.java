package io.github.camelgmail.test.pubsub;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.test.clock.ServerClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class BacklogPropertiesTest {

    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final String DEAD = "projects/my-project/topics/dead";

    @Property(tries = 500)
    void noMessageIsLostOrLentTwiceOrAcknowledgedTwice(@ForAll("scripts") List<Action> script) {
        Run run = new Run(SubscriptionSettings.USUAL.withRetention(Duration.ofDays(31)));
        script.forEach(run::act);
        run.drain();
        assertThat(run.acknowledged.keySet()).isEqualTo(run.published);
        assertThat(run.acknowledged.values()).allMatch(times -> times == 1);
    }

    @Property(tries = 500)
    void whatIsLentFiveTimesInVainIsDeadAndWhatIsNotIsAlive(@ForAll("scripts") List<Action> script) {
        Run run = new Run(SubscriptionSettings.USUAL
                .withRetention(Duration.ofDays(31))
                .withDeadLetters(new DeadLetterPolicy(DEAD, 5)));
        script.forEach(run::act);
        run.drain();
        Set<String> gone = new HashSet<>(run.acknowledged.keySet());
        assertThat(gone).noneMatch(run.dead::contains);
        gone.addAll(run.dead);
        assertThat(gone).isEqualTo(run.published);
        assertThat(run.attempts.values()).allMatch(times -> times <= 5);
        assertThat(run.dead).allMatch(id -> run.attempts.get(id) == 5);
    }

    @Property(tries = 300)
    void aRetryPolicyHoldsBackAndLosesNothing(@ForAll("scripts") List<Action> script) {
        Run run = new Run(SubscriptionSettings.USUAL
                .withRetention(Duration.ofDays(31))
                .withRetry(new RetryPolicy(Duration.ofSeconds(10), Duration.ofSeconds(60))));
        script.forEach(run::act);
        run.drain();
        assertThat(run.acknowledged.keySet()).isEqualTo(run.published);
    }

    @Provide
    Arbitrary<List<Action>> scripts() {
        Arbitrary<Verb> verbs = Arbitraries.frequency(
                Tuple.of(2, Verb.PUBLISH),
                Tuple.of(6, Verb.LEND),
                Tuple.of(2, Verb.ACKNOWLEDGE),
                Tuple.of(5, Verb.GIVE_BACK),
                Tuple.of(1, Verb.EXTEND),
                Tuple.of(2, Verb.WAIT));
        return Combinators.combine(verbs, Arbitraries.integers().between(0, 7))
                .as(Action::new)
                .list()
                .ofMaxSize(80);
    }

    enum Verb {
        PUBLISH,
        LEND,
        ACKNOWLEDGE,
        GIVE_BACK,
        EXTEND,
        WAIT
    }

    record Action(Verb verb, int number) {}

    /** A backlog, two readers with small limits, and what happened. */
    private static final class Run {

        private final ServerClock clock =
                new ServerClock(Clock.fixed(Instant.parse("2026-03-10T09:00:00Z"), ZoneOffset.UTC));
        private final Backlog backlog;
        private final List<Reader> readers = List.of(new Reader(3, 0), new Reader(0, 4));
        private final List<Lease> leases = new ArrayList<>();
        private final Set<String> published = new HashSet<>();
        private final Map<String, Integer> acknowledged = new HashMap<>();
        private final Map<String, Integer> attempts = new HashMap<>();
        private final Map<String, Instant> busyUntil = new HashMap<>();
        private final Set<String> dead = new HashSet<>();

        Run(SubscriptionSettings settings) {
            backlog = new Backlog(clock, () -> settings);
        }

        void act(Action action) {
            switch (action.verb()) {
                case PUBLISH -> publish();
                case LEND -> lend(readers.get(action.number() % 2), 1 + action.number() / 2);
                case ACKNOWLEDGE -> some(action.number()).forEach(this::acknowledge);
                case GIVE_BACK -> some(action.number()).forEach(this::giveBack);
                case EXTEND -> some(action.number()).forEach(this::extend);
                case WAIT -> clock.advance(Duration.ofSeconds(3L * action.number()));
            }
            backlog.advance();
            backlog.takeDead().forEach(queued -> dead.add(queued.message().id()));
            assertThat(backlog.size() + acknowledged.size() + dead.size()).isEqualTo(published.size());
        }

        void drain() {
            Reader last = Reader.unlimited();
            for (int round = 0; round < 10; round++) {
                clock.advance(Duration.ofSeconds(601));
                backlog.advance();
                lend(last, Integer.MAX_VALUE);
                List.copyOf(leases).forEach(this::acknowledge);
                backlog.takeDead().forEach(queued -> dead.add(queued.message().id()));
            }
            assertThat(backlog.size()).isZero();
        }

        private void publish() {
            String id = String.valueOf(published.size());
            published.add(id);
            backlog.add(new PublishedMessage(id, clock.instant(), PubSubMessage.of("x")));
        }

        private void lend(Reader reader, int most) {
            for (Lease lease : backlog.lend(reader, most, DEADLINE)) {
                String id = lease.message().id();
                assertThat(busyUntil.getOrDefault(id, Instant.MIN)).isBeforeOrEqualTo(clock.instant());
                assertThat(acknowledged).doesNotContainKey(id);
                assertThat(lease.deliveryAttempt()).isEqualTo(attempts.merge(id, 1, Integer::sum));
                busyUntil.put(id, lease.deadline());
                leases.add(lease);
            }
            assertThat(backlog.lent()).isLessThanOrEqualTo(published.size());
        }

        private void acknowledge(Lease lease) {
            if (backlog.acknowledge(List.of(lease.ackId())) == 1) {
                acknowledged.merge(lease.message().id(), 1, Integer::sum);
            }
        }

        private void giveBack(Lease lease) {
            int before = backlog.lent();
            backlog.giveBack(List.of(lease.ackId()));
            if (backlog.lent() < before) {
                busyUntil.put(lease.message().id(), clock.instant());
            }
        }

        private void extend(Lease lease) {
            boolean live = busyUntil.get(lease.message().id()).isAfter(clock.instant()) && isNewest(lease);
            backlog.extend(List.of(lease.ackId()), Duration.ofSeconds(30));
            if (live && !acknowledged.containsKey(lease.message().id())) {
                busyUntil.put(lease.message().id(), clock.instant().plusSeconds(30));
            }
        }

        private boolean isNewest(Lease lease) {
            return attempts.get(lease.message().id()) == lease.deliveryAttempt();
        }

        private List<Lease> some(int start) {
            List<Lease> chosen = new ArrayList<>();
            for (int i = start; i < leases.size(); i += 3) {
                chosen.add(leases.get(i));
            }
            return chosen;
        }
    }
}

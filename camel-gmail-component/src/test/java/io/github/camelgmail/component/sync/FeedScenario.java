package io.github.camelgmail.component.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A feed of which a test tells what happens. All laws of the simulation hold here too. */
final class FeedScenario {

    final ScriptedReceiver receiver;
    final Journal journal = new Journal();
    final SimulatedGmail gmail;

    private final FeedPolicy policy;
    private final Agenda agenda = new Agenda();
    private final Set<Fault> faults = new HashSet<>();
    private final Clock clock;
    private final World world;
    private int pageSize = 100;
    private SimulatedConsumer consumer;

    FeedScenario(FeedPolicy policy) {
        this(policy, Duration.ZERO);
    }

    /** Begins with an empty mailbox, and a machine whose clock is ahead of Gmail's. */
    FeedScenario(FeedPolicy policy, Duration machineAhead) {
        this.policy = policy;
        clock = agenda.clock(machineAhead);
        Weather weather = new OrderedWeather();
        gmail = new SimulatedGmail(agenda, weather);
        KnownEvents known = new KnownEvents(policy.expiry().exact());
        receiver = new ScriptedReceiver(agenda, known);
        Trace trace = new Trace(agenda, 0);
        Oracle oracle = new Oracle(gmail, agenda, policy, clock, trace, journal);
        receiver.tells(oracle::completed);
        world = new World(
                agenda,
                weather,
                gmail,
                new HistoryPages(gmail, weather, EnumSet.allOf(EventType.class), () -> pageSize),
                new MessagePages(gmail, agenda, () -> pageSize, 1),
                new SimulatedStore(),
                known,
                receiver,
                oracle,
                trace);
    }

    /** The faults that a test has ordered strike always, lags for as long as they can, and nothing else ever does. */
    private final class OrderedWeather implements Weather {

        @Override
        public boolean strikes(Fault fault) {
            return faults.contains(fault);
        }

        @Override
        public int between(int least, int most) {
            return most == SimulatedGmail.LONGEST_LAG ? most : least;
        }
    }

    SimulatedMail arrives(String... labelIds) {
        return arrivesIn("thread of " + gmail.mails().size(), labelIds);
    }

    SimulatedMail arrivesIn(String threadId, String... labelIds) {
        return gmail.adds(threadId, Set.of(labelIds), gmail.now(), true);
    }

    SimulatedMail isImported(Instant internalDate) {
        return gmail.adds("thread of " + gmail.mails().size(), Set.of("INBOX"), internalDate, true);
    }

    void isLabelled(SimulatedMail mail, String labelId) {
        gmail.relabels(List.of(mail.id()), new LabelChange(Set.of(labelId), Set.of()), false);
    }

    void isUnlabelled(SimulatedMail mail, String labelId) {
        gmail.relabels(List.of(mail.id()), new LabelChange(Set.of(), Set.of(labelId)), false);
    }

    FeedScenario pagesOf(int size) {
        pageSize = size;
        return this;
    }

    void begins(Fault fault) {
        faults.add(fault);
    }

    void ends(Fault fault) {
        faults.remove(fault);
    }

    void passes(Duration time) {
        agenda.pass(time);
    }

    FeedScenario starts(StartFrom from) {
        Cursor first = from.first(gmail.current(), clock.instant());
        world.store().keep(first);
        world.oracle().feedBegins(first);
        consumer = new SimulatedConsumer(world, policy, clock);
        return this;
    }

    void wakes() {
        consumer.wake();
    }

    void stops() {
        consumer.stop();
    }

    /** Wakes the feed and gives it a while, though not the time to wait for anything. */
    List<String> scans() {
        consumer.wake();
        passes(Duration.ofMillis(900));
        return receiver.completed;
    }

    /** Wakes the feed every minute, until whatever was to happen has happened. */
    List<String> scansForLong() {
        for (int minute = 0; minute < 10; minute++) {
            consumer.wake();
            passes(Duration.ofMinutes(1));
        }
        return receiver.completed;
    }

    /** Kills the process, and starts another. */
    void isKilled() {
        consumer.crash();
        receiver.crash();
        consumer = new SimulatedConsumer(world, policy, clock);
    }

    Cursor cursor() {
        return world.store().cursor();
    }

    long gone() {
        return consumer.engine().counts().gone();
    }

    Clock clock() {
        return clock;
    }
}

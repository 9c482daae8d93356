package io.github.camelgmail.component.sync;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * One random history: a mailbox in which things happen, a feed that follows it through faults and crashes, and then fair
 * weather in which the feed must come to its end.
 */
final class HistorySimulation {

    private static final int MOST_STEPS = 60_000;
    private static final int FEWEST_WAKES = 4;
    private static final int FAIR_WAKES = 120;
    private static final int QUIET_WAKES = 9;
    private static final int FAIR_PAUSE = 5_000;
    private static final int QUIET_PAUSE = 20_000;

    private final Scenario scenario;
    private final Dice dice;
    private final Weather.Random weather;
    private final Clock clock;
    private final MailboxLife life;
    private final MoodyReceiver receiver;
    private final World world;
    private SimulatedConsumer consumer;
    private boolean suspended;
    private boolean living = true;
    private int steps;

    private HistorySimulation(long seed, int traceLength) {
        dice = new Dice(seed);
        scenario = Scenario.drawnFrom(Theme.of(seed), dice.others());
        weather = new Weather.Random(dice.others(), scenario.perMille());
        Agenda agenda = new Agenda();
        clock = agenda.clock(scenario.machineAhead());
        SimulatedGmail gmail = new SimulatedGmail(agenda, weather);
        life = new MailboxLife(gmail, dice.others());
        KnownEvents known = new KnownEvents(scenario.policy().expiry().exact());
        receiver = new MoodyReceiver(agenda, weather, known, scenario.slowestRoute());
        Trace trace = new Trace(agenda, traceLength);
        Oracle oracle = new Oracle(gmail, agenda, scenario.policy(), clock, trace);
        receiver.tells(oracle::completed);
        IntSupplier pageSize = () -> weather.between(1, scenario.largestPage());
        world = new World(
                agenda,
                weather,
                gmail,
                new HistoryPages(gmail, weather, scenario.typesAsked(), pageSize),
                new MessagePages(gmail, agenda, pageSize, weather.between(0, 1)),
                new SimulatedStore(),
                known,
                receiver,
                oracle,
                trace);
    }

    /** Runs the history of a seed, and returns the end of its story if a law is broken. */
    static Optional<String> brokenLaw(long seed) {
        if (new HistorySimulation(seed, 0).end().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(story(seed, 80) + "\nAll of it: -Dgmail.simulation.seed=" + seed);
    }

    /** Runs the history of a seed, and returns the last lines of its story. */
    static String story(long seed, int lines) {
        HistorySimulation simulation = new HistorySimulation(seed, lines);
        String end = simulation.end().orElse("All laws were kept.");
        return "Seed " + seed + ": " + simulation.scenario + "\n" + simulation.world.trace() + "\n" + end;
    }

    /** Runs to the end, and returns how it broke a law if it did. */
    private Optional<String> end() {
        try {
            run();
            return Optional.empty();
        } catch (RuntimeException | AssertionError e) {
            return Optional.of("BROKEN: " + e + " at " + e.getStackTrace()[0]);
        }
    }

    private void run() {
        passBacklog();
        begin();
        for (int event = 0; event < scenario.events(); event++) {
            passTime(dice.between(0, scenario.pauses()));
            somethingHappens();
        }
        living = false;
        weather.clearsUp();
        receiver.isMended();
        suspended = false;
        comeToTheEnd();
    }

    private void passBacklog() {
        for (int event = 0; event < scenario.backlog(); event++) {
            life.somethingHappens();
            world.agenda().pass(Duration.ofMillis(dice.between(0, 2 * scenario.pauses())));
        }
    }

    private void begin() {
        Cursor first = scenario.start().first(world.gmail().current(), clock.instant());
        world.store().keep(first);
        world.oracle().feedBegins(first);
        consumer = new SimulatedConsumer(world, scenario.policy(), clock);
        wakeNowAndThen();
    }

    private void wakeNowAndThen() {
        world.agenda().in(dice.between(100, 10_000), () -> {
            if (living) {
                wakeUnlessLost();
                wakeNowAndThen();
            }
        });
    }

    private void wakeUnlessLost() {
        if (!suspended && !weather.strikes(Fault.WAKE_LOST)) {
            consumer.wake();
            if (weather.strikes(Fault.DOUBLED)) {
                consumer.wake();
            }
        }
    }

    private void somethingHappens() {
        life.somethingHappens();
        if (weather.strikes(Fault.EXPIRY)) {
            world.trace().note(() -> "Gmail forgets");
            world.gmail().forgets();
        }
        if (weather.strikes(Fault.SUSPENSION)) {
            suspended = true;
            consumer.stop();
            world.agenda().in(dice.between(0, dice.oneOf(20_000, 200_000)), () -> suspended = false);
        }
    }

    private void passTime(int millis) {
        boolean[] over = {false};
        world.agenda().in(millis, () -> over[0] = true);
        while (!over[0]) {
            step();
        }
    }

    private void step() {
        world.agenda().doNext();
        if (++steps > MOST_STEPS) {
            throw new AssertionError("The history does not come to an end");
        }
        if (weather.strikes(Fault.CRASH)) {
            consumer.crash();
            receiver.crash();
            consumer = new SimulatedConsumer(world, scenario.policy(), clock);
        }
    }

    private void comeToTheEnd() {
        int wakes = 0;
        while (wakes < FAIR_WAKES && (wakes < FEWEST_WAKES || isOwing() || !isIdle())) {
            wakes++;
            consumer.wake();
            passTime(FAIR_PAUSE);
        }
        if (hasGivenUpOnHistory()) {
            return;
        }
        List<Fate> owed = world.oracle().owed().toList();
        if (!owed.isEmpty()) {
            throw new AssertionError("LOST: " + owed);
        }
        if (!isIdle()) {
            throw new AssertionError("All is delivered, and the feed finds no rest: " + consumer.lastResult());
        }
        int resyncs = world.oracle().resyncs();
        for (int quiet = 0; quiet < QUIET_WAKES; quiet++) {
            consumer.wake();
            passTime(QUIET_PAUSE);
        }
        if (world.oracle().resyncs() > resyncs) {
            throw new AssertionError("Nothing has happened, and the feed resyncs again and again");
        }
        world.oracle().isQuiet();
    }

    private boolean isOwing() {
        return world.oracle().owed().findAny().isPresent();
    }

    private boolean isIdle() {
        ScanResult last = consumer.lastResult();
        return last != null && last.idle() && last.failure() == null;
    }

    private boolean hasGivenUpOnHistory() {
        ScanResult last = consumer.lastResult();
        return scenario.policy().expiry().action() == OnHistoryExpired.fail
                && last != null
                && last.failure() instanceof HistoryExpiredException;
    }
}

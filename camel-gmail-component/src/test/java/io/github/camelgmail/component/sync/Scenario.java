package io.github.camelgmail.component.sync;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The conditions of a simulated history, all drawn from its seed.
 *
 * @param theme        what it is mainly about
 * @param policy       what the user chose
 * @param start        where the feed begins
 * @param perMille     how often each fault strikes
 * @param machineAhead how far this machine's clock is ahead of Gmail's
 * @param typesAsked   the types of record that Gmail is asked for
 * @param backlog      how many things happened in the mailbox before the feed begins
 * @param events       how many happen after
 * @param pauses       the longest time between two of these, in milliseconds
 * @param largestPage  how much Gmail answers at a time
 * @param slowestRoute how long the receiver may take, in milliseconds
 */
record Scenario(
        Theme theme,
        FeedPolicy policy,
        StartFrom start,
        Map<Fault, Integer> perMille,
        Duration machineAhead,
        Set<EventType> typesAsked,
        int backlog,
        int events,
        int pauses,
        int largestPage,
        int slowestRoute) {

    private static final LabelChange MARK_AS_READ = new LabelChange(Set.of(), Set.of("UNREAD"));
    private static final LabelChange FILE_AWAY = new LabelChange(Set.of("Label_3"), Set.of("INBOX"));

    static Scenario drawnFrom(Theme theme, Dice dice) {
        FeedPolicy policy = policy(theme, dice);
        Set<EventType> types = policy.selection().types();
        return new Scenario(
                theme,
                policy,
                start(dice),
                faults(theme, dice),
                machineAhead(dice),
                dice.percent(50) ? types : EnumSet.allOf(EventType.class),
                dice.between(0, 15),
                dice.between(15, 45),
                dice.oneOf(500, 4_000, 15_000),
                dice.oneOf(2, 5, 20, 100),
                dice.oneOf(5, 300, 5_000));
    }

    private static FeedPolicy policy(Theme theme, Dice dice) {
        EventSelection selection = selection(dice);
        return new FeedPolicy(
                selection,
                expiry(theme, selection.types(), dice),
                new FeedPolicy.Pace(
                        dice.between(1, 20),
                        dice.percent(40) ? 1 : dice.between(2, 5),
                        dice.oneOf(1, 10, 40, FeedPolicy.Pace.DEFAULT_LOOKAHEAD)),
                failures(dice),
                dice.oneOf(LabelChange.NONE, MARK_AS_READ, MARK_AS_READ, FILE_AWAY));
    }

    private static EventSelection selection(Dice dice) {
        Set<EventType> types = EnumSet.noneOf(EventType.class);
        if (dice.percent(85)) {
            types.add(EventType.messageAdded);
        }
        List.of(EventType.messageDeleted, EventType.labelAdded, EventType.labelRemoved).stream()
                .filter(type -> types.isEmpty() || dice.percent(30))
                .forEach(types::add);
        Set<String> labels = dice.percent(25) ? Set.of("INBOX") : Set.of();
        return new EventSelection(types, labels, dice.percent(20), dice.percent(20));
    }

    private static FeedPolicy.Expiry expiry(Theme theme, Set<EventType> types, Dice dice) {
        OnHistoryExpired action = OnHistoryExpired.resync;
        if (theme != Theme.RESYNC && dice.percent(20)) {
            action = dice.oneOf(OnHistoryExpired.skip, OnHistoryExpired.fail);
        }
        Duration window = dice.oneOf(Duration.ofMinutes(1), Duration.ofHours(2), Duration.ofDays(3));
        boolean exact = dice.percent(40);
        boolean reportGone = exact && types.contains(EventType.messageDeleted) && dice.percent(80);
        return new FeedPolicy.Expiry(action, window, exact, reportGone);
    }

    private static FeedPolicy.Failures failures(Dice dice) {
        RedeliveryPolicy redelivery =
                new RedeliveryPolicy(dice.oneOf(-1, 0, 3), Duration.ofSeconds(1), Duration.ofSeconds(60));
        LabelChange onGivingUp = dice.percent(50) ? LabelChange.NONE : new LabelChange(Set.of("Label_9"), Set.of());
        return new FeedPolicy.Failures(redelivery, dice.percent(25), onGivingUp);
    }

    private static StartFrom start(Dice dice) {
        StartFrom midway = new StartFrom.At(Agenda.BEGINNING.plusMillis(dice.between(0, 60_000)));
        return dice.oneOf(new StartFrom.Latest(), new StartFrom.Earliest(), midway);
    }

    private static Duration machineAhead(Dice dice) {
        return dice.percent(60) ? Duration.ZERO : Duration.ofMinutes(dice.between(-4_000, 4_000));
    }

    private static Map<Fault, Integer> faults(Theme theme, Dice dice) {
        Map<Fault, Integer> perMille = new EnumMap<>(Fault.class);
        for (Fault fault : Fault.values()) {
            perMille.put(fault, dice.between(0, theme.most(fault)));
        }
        return perMille;
    }
}

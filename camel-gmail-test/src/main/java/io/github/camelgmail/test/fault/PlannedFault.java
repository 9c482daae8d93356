package io.github.camelgmail.test.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/** A rule in force. It draws from a random sequence of its own, so that other rules do not change its choices. */
final class PlannedFault {

    private final long id;
    private final FaultRule rule;
    private final Instant since;
    private final SplittableRandom random;
    private long seen;
    private int hits;

    PlannedFault(long id, FaultRule rule, Instant since, long seed) {
        this.id = id;
        this.rule = rule;
        this.since = since;
        this.random = new SplittableRandom(seed ^ scattered(id));
    }

    /** Seeds a step apart would give all rules one sequence, each a step behind the other. */
    private static long scattered(long id) {
        return new SplittableRandom(id).nextLong();
    }

    long id() {
        return id;
    }

    boolean isFailure() {
        return rule.fault() instanceof Failure;
    }

    Optional<TakenFault> take(IncomingCall call, Instant now) {
        return rule.target().matches(call) ? draw(now) : Optional.empty();
    }

    private synchronized Optional<TakenFault> draw(Instant now) {
        Frequency frequency = rule.frequency();
        seen++;
        if (seen <= frequency.skipped() || isUsedUp() || isOver(now)) {
            return Optional.empty();
        }
        if (frequency.probability() < 1 && random.nextDouble() >= frequency.probability()) {
            return Optional.empty();
        }
        hits++;
        Duration delay =
                rule.fault() instanceof Latency latency ? latency.distribution().draw(random) : Duration.ZERO;
        return Optional.of(new TakenFault(rule.fault(), delay));
    }

    synchronized FaultStatus status() {
        OptionalInt times = rule.frequency().times();
        OptionalInt remaining = times.isPresent() ? OptionalInt.of(times.getAsInt() - hits) : OptionalInt.empty();
        return new FaultStatus(id, rule, hits, remaining);
    }

    private boolean isUsedUp() {
        OptionalInt times = rule.frequency().times();
        return times.isPresent() && hits >= times.getAsInt();
    }

    private boolean isOver(Instant now) {
        Duration window = rule.frequency().window();
        return window != null && !now.isBefore(since.plus(window));
    }
}

package io.github.camelgmail.component.consumer;

import java.time.Clock;

/**
 * What the consumers of an endpoint of {@code gmail:messages} know of its messages as long as their process lives: which were
 * delivered, which are on their way, which wait for another attempt, and whose labels are still to be changed. Thread-safe.
 */
public final class MatchNotes {

    private final InFlight inFlight = new InFlight();
    private final MatchMemory memory;
    private final MatchAttempts attempts;
    private final LabelBacklog successes;
    private final LabelBacklog failures;

    /** Knows of none. */
    public MatchNotes(Clock clock) {
        this(clock, new MatchMemory(MatchMemory.CAPACITY));
    }

    MatchNotes(Clock clock, MatchMemory memory) {
        this.memory = memory;
        this.attempts = new MatchAttempts(clock);
        this.successes = new LabelBacklog(clock);
        this.failures = new LabelBacklog(clock);
    }

    InFlight inFlight() {
        return inFlight;
    }

    MatchMemory memory() {
        return memory;
    }

    MatchAttempts attempts() {
        return attempts;
    }

    /** Those whose exchange has completed, and whose labels are not changed yet. */
    LabelBacklog successes() {
        return successes;
    }

    /** Those that were given up, and whose labels are not changed yet. */
    LabelBacklog failures() {
        return failures;
    }
}

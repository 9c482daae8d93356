package io.github.camelgmail.test.fault;

import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How often a fault befalls the calls that it is aimed at.
 *
 * @param times how many of them at most; empty for no limit
 * @param probability with which probability each, more than 0 to 1
 * @param skipped how many of them are let through first
 * @param window for how long from the moment the rule is added, by the server's clock; null for ever
 */
public record Frequency(
        OptionalInt times,
        double probability,
        int skipped,
        @Nullable Duration window) {

    /** Always. */
    public static final Frequency ALWAYS = new Frequency(OptionalInt.empty(), 1, 0, null);

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException when one of them is out of range
     */
    public Frequency {
        if (times.isPresent() && times.getAsInt() < 1) {
            throw new IllegalArgumentException("times must be at least 1, not " + times.getAsInt());
        }
        if (!(probability > 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability must be more than 0 to 1, not " + probability);
        }
        if (skipped < 0) {
            throw new IllegalArgumentException("the number of calls to skip must be 0 or more, not " + skipped);
        }
        if (window != null && (window.isNegative() || window.isZero() || window.toDays() > 36_500)) {
            throw new IllegalArgumentException(
                    "the time of a rule must be positive and at most 36500 days, not " + window);
        }
    }

    Frequency withTimes(int newTimes) {
        return new Frequency(OptionalInt.of(newTimes), probability, skipped, window);
    }

    Frequency withProbability(double newProbability) {
        return new Frequency(times, newProbability, skipped, window);
    }

    Frequency withSkipped(int calls) {
        return new Frequency(times, probability, calls, window);
    }

    Frequency withWindow(Duration newWindow) {
        return new Frequency(times, probability, skipped, newWindow);
    }
}

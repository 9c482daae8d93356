package io.github.camelgmail.test.fault;

import java.util.OptionalInt;

/**
 * How far a rule has come.
 *
 * @param id the number of the rule, beginning with 1 after each reset
 * @param rule the rule
 * @param hits how many calls it has befallen
 * @param remaining how many it will still befall at most; empty for no limit
 */
public record FaultStatus(long id, FaultRule rule, long hits, OptionalInt remaining) {

    /** Whether the fault has taken place as often as ordered, or at least once where there is no limit. */
    public boolean hasHappened() {
        return remaining.isPresent() ? remaining.getAsInt() == 0 : hits > 0;
    }
}

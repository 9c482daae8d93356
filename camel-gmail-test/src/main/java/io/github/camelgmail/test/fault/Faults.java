package io.github.camelgmail.test.fault;

import java.util.List;
import java.util.function.Predicate;

/**
 * The faults that a server stages. Of the rules that match a call, every {@link Circumstance} takes place, and of the {@link Failure}s
 * the oldest that is not used up. Safe for use by several threads.
 */
public interface Faults {

    /**
     * Adds a rule, which counts from now on.
     *
     * @return its number
     * @throws IllegalArgumentException when its method is no method of Gmail and matches none
     */
    long add(FaultRule rule);

    /**
     * Checks that a rule can be added.
     *
     * @throws IllegalArgumentException when its method is no method of Gmail and matches none
     */
    void check(FaultRule rule);

    /**
     * Lets the next calls of a method fail.
     *
     * @param method see {@link FaultRule#on(String)}
     * @param times how many calls, at least 1
     */
    default void failNext(String method, int times, Fault fault) {
        add(fault.on(method).times(times));
    }

    /**
     * Lets the next calls fail that a predicate chooses.
     *
     * @param times how many calls, at least 1
     */
    default void failNext(Predicate<IncomingCall> target, int times, Fault fault) {
        add(FaultRule.of(fault).where(target).times(times));
    }

    /** All rules in the order in which they were added, used up ones too. */
    List<FaultStatus> rules();

    /**
     * Withdraws a rule.
     *
     * @param id its number
     * @return whether there was one
     */
    boolean remove(long id);

    /** Withdraws all rules. */
    void clear();

    /** Whether every rule has taken place as often as ordered, or at least once where it has no limit. */
    default boolean allHappened() {
        return rules().stream().allMatch(FaultStatus::hasHappened);
    }

    /** What all random choices follow from: the same seed and the same calls in the same order meet the same faults. */
    long seed();

    /** Sets the seed, and with it the choices of the rules that are added from now on. */
    void seed(long seed);
}

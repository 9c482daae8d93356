package io.github.camelgmail.test.fault;

import java.time.Duration;

/**
 * The clock of the server moves forward.
 *
 * @param step by how much, not negative
 */
public record ClockJump(Duration step) implements Circumstance {

    /**
     * Checks the step.
     *
     * @throws IllegalArgumentException when it is negative or longer than a hundred years
     */
    public ClockJump {
        if (step.isNegative() || step.toDays() > 36_500) {
            throw new IllegalArgumentException("a clock jumps forward by 0 to 36500 days, not by " + step);
        }
    }
}

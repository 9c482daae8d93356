package io.github.camelgmail.component.client;

import java.time.Duration;

/** Waits between attempts; tests give one that only takes notes. */
@FunctionalInterface
public interface Sleeper {

    /**
     * Waits.
     *
     * @param duration how long; zero or more
     * @throws InterruptedException as soon as the thread is interrupted
     */
    void sleep(Duration duration) throws InterruptedException;
}

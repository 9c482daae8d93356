package io.github.camelgmail.test.fault;

import java.time.Duration;

/**
 * A fault that befalls one call.
 *
 * @param fault what
 * @param delay how long its answer is held back, as drawn for this call; zero for all faults but {@link Latency}
 */
public record TakenFault(Fault fault, Duration delay) {}

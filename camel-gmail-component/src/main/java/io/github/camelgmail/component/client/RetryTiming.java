package io.github.camelgmail.component.client;

import java.time.Clock;
import java.util.random.RandomGenerator;

/**
 * What time and chance are for a client, so that tests can set them.
 *
 * @param clock tells how far away an instant named by Gmail is
 * @param sleeper waits between attempts
 * @param random draws the jitter
 */
public record RetryTiming(Clock clock, Sleeper sleeper, RandomGenerator random) {}

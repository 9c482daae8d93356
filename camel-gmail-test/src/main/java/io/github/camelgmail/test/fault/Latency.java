package io.github.camelgmail.test.fault;

/**
 * An answer that is held back. The call takes place at once, so that a client that gives up meanwhile has had its effect. No thread
 * waits. Of a batch the slowest part decides.
 *
 * @param distribution how long
 */
public record Latency(LatencyDistribution distribution) implements Circumstance {}

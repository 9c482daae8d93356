package io.github.camelgmail.test.fault;

/** A fault that changes what a call meets, while the call itself is carried out. All that match one call take place. */
public sealed interface Circumstance extends Fault permits Latency, ExpiredHistory, RevokedToken, ClockJump {}

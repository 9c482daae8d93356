package io.github.camelgmail.test.fault;

/** The mailbox of the call forgets all its history, so that {@code history.list} from an older id is answered with 404. */
public record ExpiredHistory() implements Circumstance {}

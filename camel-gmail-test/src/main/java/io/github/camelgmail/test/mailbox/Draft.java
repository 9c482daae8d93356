package io.github.camelgmail.test.mailbox;

/**
 * A draft at one moment.
 *
 * @param id the id that stays the same over updates, {@code r-} and digits
 * @param message the message that holds the present text; every update makes a new one
 */
public record Draft(String id, Message message) {}

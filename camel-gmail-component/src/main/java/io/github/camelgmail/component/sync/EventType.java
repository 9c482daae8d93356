package io.github.camelgmail.component.sync;

/** The four kinds of change that Gmail's history knows, by the names of {@code users.history.list}. */
public enum EventType {
    /** A message came into the mailbox. */
    messageAdded,
    /** A message was deleted for good; moving it to the trash only labels it. */
    messageDeleted,
    /** Labels were put on a message. */
    labelAdded,
    /** Labels were taken off a message. */
    labelRemoved
}

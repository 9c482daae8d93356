package io.github.camelgmail.test.mailbox;

/** The kinds of change that {@code history.list} tells. */
public enum HistoryType {
    /** A message came into being ({@code messagesAdded}). */
    MESSAGE_ADDED,
    /** A message was deleted for good ({@code messagesDeleted}). */
    MESSAGE_DELETED,
    /** Labels were put on a message ({@code labelsAdded}). */
    LABEL_ADDED,
    /** Labels were taken off a message ({@code labelsRemoved}). */
    LABEL_REMOVED
}

package io.github.camelgmail.test.mailbox;

/**
 * What {@code labels.get} counts.
 *
 * @param messagesTotal messages with the label
 * @param messagesUnread those of them that are unread
 * @param threadsTotal threads with such a message
 * @param threadsUnread threads with such an unread message
 */
public record LabelCounts(int messagesTotal, int messagesUnread, int threadsTotal, int threadsUnread) {}

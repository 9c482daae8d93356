package io.github.camelgmail.test.mailbox;

/**
 * Gmail's {@code users.getProfile}.
 *
 * @param emailAddress the address of the mailbox
 * @param messagesTotal how many messages there are, spam and trash included
 * @param threadsTotal how many threads there are
 * @param historyId the id of the newest history record
 */
public record Profile(String emailAddress, int messagesTotal, int threadsTotal, long historyId) {}

package io.github.camelgmail.test.mailbox;

import java.util.List;

/**
 * A Gmail thread at one moment.
 *
 * @param id the id of its first message, 16 lower-case hexadecimal digits
 * @param historyId the newest history id of its messages
 * @param snippet the snippet of its newest message
 * @param messages its messages, oldest first
 */
public record MailThread(String id, long historyId, String snippet, List<Message> messages) {

    /**
     * The thread that some messages make.
     *
     * @param messages at least one, oldest first
     */
    public static MailThread of(String id, List<Message> messages) {
        long historyId = messages.stream().mapToLong(Message::historyId).max().orElse(0);
        return new MailThread(id, historyId, messages.get(messages.size() - 1).snippet(), messages);
    }

    /** Copies the list. */
    public MailThread {
        messages = List.copyOf(messages);
    }
}

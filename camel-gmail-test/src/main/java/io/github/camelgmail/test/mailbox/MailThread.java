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

    /** Copies the list. */
    public MailThread {
        messages = List.copyOf(messages);
    }
}

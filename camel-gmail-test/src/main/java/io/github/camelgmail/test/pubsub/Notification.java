package io.github.camelgmail.test.pubsub;

import java.time.Instant;

/**
 * What Gmail published about a mailbox.
 *
 * @param topicName {@code projects/<project>/topics/<topic>}
 * @param messageId Pub/Sub's id of the message, digits
 * @param emailAddress the mailbox
 * @param historyId the id of its newest history record at that time
 * @param publishTime when it was published
 */
public record Notification(
        String topicName, String messageId, String emailAddress, long historyId, Instant publishTime) {

    /** The payload as Gmail writes it, JSON whose historyId is a number; Pub/Sub carries it in base64. */
    public String data() {
        return data(emailAddress, historyId);
    }

    static String data(String emailAddress, long historyId) {
        return "{\"emailAddress\":\"" + emailAddress + "\",\"historyId\":" + historyId + "}";
    }
}

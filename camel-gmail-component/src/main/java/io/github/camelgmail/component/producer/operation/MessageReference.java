package io.github.camelgmail.component.producer.operation;

import io.github.camelgmail.component.GmailConstants;
import io.github.camelgmail.component.message.GmailMessage;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Finds which message of the mailbox an exchange is about. */
final class MessageReference {

    private MessageReference() {}

    /**
     * Returns the id in the header {@code CamelGmailMessageId}, else that of a body which is a message of Gmail.
     *
     * @throws IllegalArgumentException if the exchange names none
     */
    static String idIn(Exchange exchange) {
        Message message = exchange.getMessage();
        String id = message.getHeader(GmailConstants.MESSAGE_ID, String.class);
        if (id == null && message.getBody() instanceof GmailMessage body) {
            id = body.id();
        }
        if (id == null || id.isBlank()) {
            throw new IllegalArgumentException("The exchange names no message. Set the header "
                    + GmailConstants.MESSAGE_ID + " to the id of one; gmail:history sets it.");
        }
        return id;
    }
}

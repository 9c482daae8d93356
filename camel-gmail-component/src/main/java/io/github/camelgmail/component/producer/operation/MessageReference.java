package io.github.camelgmail.component.producer.operation;

import io.github.camelgmail.component.GmailConstants;
import io.github.camelgmail.component.message.GmailMessage;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

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
        return required(id);
    }

    /**
     * Returns the id of a body that is the client's message, as an element of a list is; else that in the header
     * {@code CamelGmailMessageId}, the option, and that of a body which is a {@link GmailMessage} or the text of an id.
     *
     * @throws IllegalArgumentException if the exchange names none
     */
    static String idIn(OperationCall call) {
        Object body = call.message().getBody();
        String id = body instanceof com.google.api.services.gmail.model.Message listed ? listed.getId() : null;
        if (id == null) {
            id = call.parameter(Parameter.MESSAGE_ID);
        }
        if (id == null && body instanceof GmailMessage message) {
            id = message.id();
        }
        if (id == null && body instanceof String text && MessageIds.isId(text)) {
            id = text;
        }
        return required(id);
    }

    private static String required(@Nullable String id) {
        if (id == null || id.isBlank()) {
            throw new IllegalArgumentException("The exchange names no message. Set the header "
                    + GmailConstants.MESSAGE_ID
                    + " to the id that Gmail gave one, which consumers do, or the option messageId.");
        }
        return id.strip();
    }
}

package io.github.camelgmail.component.producer.operation;

import io.github.camelgmail.component.client.MessageFormat;
import io.github.camelgmail.component.message.GmailMessage;
import org.apache.camel.Exchange;

/**
 * Reads a message: {@code users.messages.get}, scope {@code gmail.readonly}, 20 units. Input: the header
 * {@code CamelGmailMessageId}. Output: a {@link GmailMessage} as body.
 */
record GetMessage(OperationContext context) implements Operation {

    @Override
    public void execute(Exchange exchange) {
        String id = MessageReference.idIn(exchange);
        exchange.getMessage()
                .setBody(GmailMessage.of(context.client().messages().get(id, MessageFormat.FULL), context.content()));
    }
}

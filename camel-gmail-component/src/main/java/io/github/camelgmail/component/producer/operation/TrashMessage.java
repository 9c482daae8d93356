package io.github.camelgmail.component.producer.operation;

import io.github.camelgmail.component.client.GmailMethod;
import java.util.List;
import org.apache.camel.Exchange;

/**
 * Moves a message to the trash: {@code users.messages.trash}, scope {@code gmail.modify}, 20 units. Input: the header
 * {@code CamelGmailMessageId}. The body stays.
 */
record TrashMessage(OperationContext context) implements Operation {

    @Override
    public List<GmailMethod> calls() {
        return List.of(GmailMethod.MESSAGES_TRASH);
    }

    @Override
    public void execute(Exchange exchange) {
        context.client().messages().trash(MessageReference.idIn(exchange));
    }
}

package io.github.camelgmail.component.producer.operation;

import io.github.camelgmail.component.client.GmailMethod;
import java.util.List;
import org.apache.camel.Exchange;

/**
 * Takes a message out of the trash: {@code users.messages.untrash}, scope {@code gmail.modify}, 5 units. Input: the header
 * {@code CamelGmailMessageId}. The body stays.
 */
record UntrashMessage(OperationContext context) implements Operation {

    @Override
    public List<GmailMethod> calls() {
        return List.of(GmailMethod.MESSAGES_UNTRASH);
    }

    @Override
    public void execute(Exchange exchange) {
        context.client().messages().untrash(MessageReference.idIn(exchange));
    }
}

package io.github.camelgmail.component.producer.operation;

import io.github.camelgmail.component.client.GmailMethod;
import java.util.List;
import org.apache.camel.Exchange;

/**
 * Reads the mailbox's address, totals and history id: {@code users.getProfile}, scope {@code gmail.metadata}, 1 unit.
 * Output: the client's {@code Profile} as body.
 */
record GetProfile(OperationContext context) implements Operation {

    @Override
    public List<GmailMethod> calls() {
        return List.of(GmailMethod.GET_PROFILE);
    }

    @Override
    public void execute(Exchange exchange) {
        exchange.getMessage().setBody(context.client().getProfile());
    }
}

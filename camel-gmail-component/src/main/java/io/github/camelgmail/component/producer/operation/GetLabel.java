package io.github.camelgmail.component.producer.operation;

import io.github.camelgmail.component.client.GmailMethod;
import java.util.List;
import org.apache.camel.Exchange;

/**
 * Reads a label with its counts: {@code users.labels.get}, scope {@code gmail.labels}, 1 unit. Input: the label's name
 * or id as body. Output: the client's {@code Label} as body.
 */
record GetLabel(OperationContext context) implements Operation {

    @Override
    public List<GmailMethod> calls() {
        return List.of(GmailMethod.LABELS_GET);
    }

    @Override
    public void execute(Exchange exchange) {
        String id = context.client().labelDirectory().idOf(LabelInput.oneIn(exchange));
        exchange.getMessage().setBody(context.client().labels().get(id));
    }
}

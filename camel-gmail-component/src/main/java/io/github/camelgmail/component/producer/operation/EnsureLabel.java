package io.github.camelgmail.component.producer.operation;

import io.github.camelgmail.component.client.GmailMethod;
import java.util.List;
import org.apache.camel.Exchange;

/**
 * Finds a label and creates it if the mailbox lacks it: {@code users.labels.list} and {@code users.labels.create},
 * scope {@code gmail.labels}, 1 to 7 units. Input: the name as body. Output: the label's id as body.
 */
record EnsureLabel(OperationContext context) implements Operation {

    @Override
    public List<GmailMethod> calls() {
        return List.of(GmailMethod.LABELS_LIST);
    }

    @Override
    public void execute(Exchange exchange) {
        exchange.getMessage().setBody(context.client().labelDirectory().ensure(LabelInput.oneIn(exchange)));
    }
}

package io.github.camelgmail.component.producer.operation;

import io.github.camelgmail.component.client.GmailMethod;
import java.util.List;
import org.apache.camel.Exchange;

/**
 * Lists all labels: {@code users.labels.list}, scope {@code gmail.labels}, 1 unit. Output: a list of the client's
 * {@code Label} as body, without counts.
 */
record ListLabels(OperationContext context) implements Operation {

    @Override
    public List<GmailMethod> calls() {
        return List.of(GmailMethod.LABELS_LIST);
    }

    @Override
    public void execute(Exchange exchange) {
        exchange.getMessage().setBody(context.client().labels().list());
    }
}

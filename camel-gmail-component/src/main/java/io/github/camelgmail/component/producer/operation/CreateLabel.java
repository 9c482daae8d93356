package io.github.camelgmail.component.producer.operation;

import com.google.api.services.gmail.model.Label;
import org.apache.camel.Exchange;

/**
 * Creates a label: {@code users.labels.create}, scope {@code gmail.labels}, 5 units. Input: the name, or the client's
 * {@code Label}, as body. Output: the {@code Label} with its id as body.
 */
record CreateLabel(OperationContext context) implements Operation {

    @Override
    public void execute(Exchange exchange) {
        Label label = exchange.getMessage().getBody() instanceof Label given
                ? given
                : new Label().setName(LabelInput.oneIn(exchange));
        exchange.getMessage().setBody(context.client().labels().create(label));
    }
}

package io.github.camelgmail.component.producer.operation;

import com.google.api.services.gmail.model.Label;
import io.github.camelgmail.component.client.GmailMethod;
import java.util.List;
import org.apache.camel.Exchange;

/**
 * Creates a label: {@code users.labels.create}, scope {@code gmail.labels}, 5 units. Input: the name, or the client's
 * {@code Label}, as body. Output: the {@code Label} with its id as body.
 */
record CreateLabel(OperationContext context) implements Operation {

    @Override
    public List<GmailMethod> calls() {
        return List.of(GmailMethod.LABELS_CREATE);
    }

    @Override
    public void execute(Exchange exchange) {
        Label label = exchange.getMessage().getBody() instanceof Label given
                ? given
                : new Label().setName(LabelInput.oneIn(exchange));
        exchange.getMessage().setBody(context.client().labels().create(label));
    }
}

package io.github.camelgmail.component;

import io.github.camelgmail.component.client.GmailClient;
import io.github.camelgmail.component.client.LabelNames;
import io.github.camelgmail.component.message.BodyType;
import io.github.camelgmail.component.message.SendDefaults;
import io.github.camelgmail.component.producer.PacedOperation;
import io.github.camelgmail.component.producer.operation.LabelChange;
import io.github.camelgmail.component.producer.operation.Operation;
import io.github.camelgmail.component.producer.operation.OperationContext;
import io.github.camelgmail.component.producer.operation.Operations;
import java.util.function.Function;
import java.util.function.Supplier;

/** Turns the options of an endpoint into the operation of its producer. */
final class ProducerSetup {

    private final GmailEndpoint endpoint;

    ProducerSetup(GmailEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** Finds the operation now, so that a wrong name fails at once, and makes it when the producer starts. */
    Supplier<PacedOperation> operation() {
        Function<OperationContext, Operation> operation =
                Operations.find(endpoint.getResource().name(), endpoint.getOperation());
        return () -> {
            OperationContext context = context();
            return new PacedOperation(operation.apply(context), context.client());
        };
    }

    private OperationContext context() {
        GmailClient client = endpoint.client();
        GmailSendConfiguration sending = endpoint.getSending();
        return new OperationContext(
                client,
                new ClientContent(client),
                new SendDefaults(
                        sending.getFrom(),
                        sending.getTo(),
                        sending.getCc(),
                        sending.getBcc(),
                        sending.getReplyTo(),
                        sending.getSubject(),
                        BodyType.of(sending.getBodyType())),
                sending.isAutoSubmitted(),
                new LabelChange(
                        LabelNames.of(endpoint.getAddLabels()),
                        LabelNames.of(endpoint.getRemoveLabels()),
                        endpoint.isCreateLabels()));
    }
}

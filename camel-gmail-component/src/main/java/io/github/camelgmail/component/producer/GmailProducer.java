package io.github.camelgmail.component.producer;

import io.github.camelgmail.component.producer.operation.Operation;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultProducer;
import org.jspecify.annotations.Nullable;

/** Hands each exchange to the operation that the endpoint names. */
public final class GmailProducer extends DefaultProducer {

    private final Supplier<Operation> opening;
    private @Nullable Operation operation;

    /**
     * Makes a producer.
     *
     * @param opening reads the endpoint's options when the producer starts, and fails with the option to mend
     */
    public GmailProducer(Endpoint endpoint, Supplier<Operation> opening) {
        super(endpoint);
        this.opening = opening;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        operation = opening.get();
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        Objects.requireNonNull(operation, "The producer is not started").execute(exchange);
    }
}

package io.github.camelgmail.component.producer;

import io.github.camelgmail.component.client.GmailClient;
import io.github.camelgmail.component.client.GmailMethod;
import io.github.camelgmail.component.client.ReservedCalls;
import io.github.camelgmail.component.producer.operation.Operation;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * An operation, and the client whose quota it spends.
 *
 * @param operation what is done with an exchange
 * @param calls what it calls as a rule
 * @param client makes the operation's calls
 */
public record PacedOperation(Operation operation, List<GmailMethod> calls, GmailClient client) {

    public PacedOperation {
        calls = List.copyOf(calls);
    }

    /** Reserves the quota of the operation's calls; completed with null where it needs none. */
    CompletableFuture<@Nullable ReservedCalls> reserve() {
        return calls.isEmpty()
                ? CompletableFuture.completedFuture(null)
                : client.reserve(calls).thenApply(reserved -> reserved);
    }

    /** Does the work; what goes wrong is the exchange's exception then. */
    void execute(Exchange exchange, @Nullable ReservedCalls reserved) {
        if (reserved == null) {
            execute(exchange);
        } else {
            reserved.use(() -> execute(exchange));
        }
    }

    private void execute(Exchange exchange) {
        try {
            operation.execute(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        }
    }
}

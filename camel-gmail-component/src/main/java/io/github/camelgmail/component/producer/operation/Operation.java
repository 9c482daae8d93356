package io.github.camelgmail.component.producer.operation;

import io.github.camelgmail.component.client.GmailMethod;
import java.util.List;
import org.apache.camel.Exchange;

/** What a producer does with an exchange. Thread-safe. */
@FunctionalInterface
public interface Operation {

    /**
     * Reads its input from the exchange's message and leaves its result there.
     *
     * @throws Exception typed, with what to do about it; the exchange then fails
     */
    void execute(Exchange exchange) throws Exception;

    /** The calls that it makes as a rule, whose quota an exchange waits for before it is taken up. */
    default List<GmailMethod> calls() {
        return List.of();
    }
}

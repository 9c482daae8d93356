package io.github.camelgmail.component.producer.operation;

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
}

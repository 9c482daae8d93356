package io.github.camelgmail.examples.kafkafanout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.Exchange;
import org.apache.camel.support.ExpressionAdapter;
import org.jspecify.annotations.Nullable;

/**
 * The mailbox of a notification, as the key of a Kafka record: records with one key go to one partition, so that one consumer has all
 * notifications of a mailbox, in their order.
 */
final class MailboxKey extends ExpressionAdapter {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Returns the address; null for a body that is no notification, which the feeds acknowledge and count. */
    @Override
    public @Nullable Object evaluate(Exchange exchange) {
        try {
            return JSON.readTree(exchange.getMessage().getBody(String.class))
                    .path("emailAddress")
                    .textValue();
        } catch (JsonProcessingException noNotification) {
            return null;
        }
    }
}

package io.github.camelgmail.component.producer.operation;

import io.github.camelgmail.component.client.GmailClient;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** One exchange that an operation works on: its parameters, from headers before options, and its body as a resource. */
record OperationCall(OperationContext context, Exchange exchange) {

    GmailClient client() {
        return context.client();
    }

    /** Returns a parameter, or null where neither the exchange nor the endpoint gives it. */
    <T> @Nullable T parameter(Parameter<T> parameter) {
        return context.parameters().get(exchange, parameter);
    }

    /**
     * Returns a parameter.
     *
     * @throws IllegalArgumentException if neither the exchange nor the endpoint gives it
     */
    <T> T required(Parameter<T> parameter) {
        return context.parameters().require(exchange, parameter);
    }

    /**
     * Returns the body as a resource of Gmail: the client's class, a map or JSON.
     *
     * @throws IllegalArgumentException if it is none of these, or a field of it does not fit
     */
    <T> T resource(Class<T> type) {
        return ResourceInput.read(exchange, type);
    }

    /** Finds labels by name or id. */
    LabelLookup labels() {
        return context.labels();
    }

    /** Returns the words of a parameter, such as labels; none where neither the exchange nor the endpoint gives it. */
    List<String> words(Parameter<Object> parameter) {
        return TextList.of(parameter(parameter));
    }

    Message message() {
        return exchange.getMessage();
    }
}

package io.github.camelgmail.component.producer.operation;

import io.github.camelgmail.component.client.LabelNames;
import java.util.Collection;
import java.util.List;
import org.apache.camel.Exchange;

/** Reads labels from exchanges. */
final class LabelInput {

    private LabelInput() {}

    /** Returns the labels in a header, a collection or a text with commas, or the option's where the header is absent. */
    static List<String> in(Exchange exchange, String header, List<String> option) {
        Object value = exchange.getMessage().getHeader(header);
        if (value == null) {
            return option;
        }
        return value instanceof Collection<?> labels ? LabelNames.of(labels) : LabelNames.of(value.toString());
    }

    /**
     * Returns the one label that the body names.
     *
     * @throws IllegalArgumentException if the body is no text, or empty
     */
    static String oneIn(Exchange exchange) {
        String label = exchange.getMessage().getBody(String.class);
        if (label == null || label.isBlank()) {
            throw new IllegalArgumentException("The body names no label. Set it to a label's name.");
        }
        return label.strip();
    }
}

package io.github.camelgmail.component.producer.operation;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** Reads lists of labels from options and headers. */
public final class LabelNames {

    private LabelNames() {}

    /** Reads an option: labels separated by commas, or null for none. */
    public static List<String> of(@Nullable String option) {
        return option == null ? List.of() : cleaned(Arrays.stream(option.split(",")));
    }

    /** Returns the labels in a header, a collection or a text with commas, or the option's where the header is absent. */
    static List<String> in(Exchange exchange, String header, List<String> option) {
        Object value = exchange.getMessage().getHeader(header);
        if (value == null) {
            return option;
        }
        return value instanceof Collection<?> labels
                ? cleaned(labels.stream().map(String::valueOf))
                : of(value.toString());
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

    private static List<String> cleaned(Stream<String> labels) {
        return labels.map(String::strip).filter(label -> !label.isEmpty()).toList();
    }
}

package io.github.camelgmail.component.client;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads lists of labels, by name or id; {@link LabelDirectory} finds their ids. */
public final class LabelNames {

    private LabelNames() {}

    /** Reads an option: labels separated by commas, or null for none. What is blank between commas is left out. */
    public static List<String> of(@Nullable String option) {
        return option == null ? List.of() : cleaned(Arrays.stream(option.split(",")));
    }

    /** Reads a collection of labels. What is blank is left out. */
    public static List<String> of(Collection<?> labels) {
        return cleaned(labels.stream().map(String::valueOf));
    }

    private static List<String> cleaned(Stream<String> labels) {
        return labels.map(String::strip).filter(label -> !label.isEmpty()).toList();
    }
}

package io.github.camelgmail.component.producer.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parameter that is one of a few words, in any letter case.
 *
 * @param words as Gmail writes them
 */
record Choice(Parameter<String> parameter, List<String> words) {

    static final Choice INTERNAL_DATE_SOURCE =
            new Choice(Parameter.INTERNAL_DATE_SOURCE, List.of("receivedTime", "dateHeader"));
    static final Choice WATCH_LABEL_FILTER = new Choice(Parameter.WATCH_LABEL_FILTER, List.of("include", "exclude"));

    /**
     * Checks the option.
     *
     * @throws IllegalArgumentException if it is none of the words
     */
    void check(OperationContext context) {
        Object option = context.parameters().option(parameter);
        String unused = option == null ? null : word(option.toString());
    }

    /**
     * Returns the word that an exchange or the option gives, or null.
     *
     * @throws IllegalArgumentException if it is none of the words
     */
    @Nullable
    String in(OperationCall call) {
        String given = call.parameter(parameter);
        return given == null ? null : word(given);
    }

    private String word(String given) {
        return words.stream()
                .filter(word -> word.equalsIgnoreCase(given.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        parameter.option() + "=" + given + " is no choice. Use one of: " + String.join(", ", words)));
    }
}

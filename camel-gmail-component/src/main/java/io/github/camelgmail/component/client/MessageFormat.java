package io.github.camelgmail.component.client;

import java.util.Arrays;
import java.util.Locale;

/** The formats in which {@code users.messages.get} answers. */
public enum MessageFormat {
    MINIMAL("minimal"),
    FULL("full"),
    RAW("raw"),
    METADATA("metadata");

    private final String parameter;

    MessageFormat(String parameter) {
        this.parameter = parameter;
    }

    /** The value of Gmail's {@code format} parameter. */
    public String parameter() {
        return parameter;
    }

    /**
     * Finds a format by Gmail's name for it, in any letter case.
     *
     * @throws IllegalArgumentException if Gmail has no such format
     */
    public static MessageFormat of(String parameter) {
        String name = parameter.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.parameter.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "format has no value '" + parameter + "'. Use full, metadata, minimal or raw."));
    }
}

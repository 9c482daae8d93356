package io.github.camelgmail.component.client;

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
}

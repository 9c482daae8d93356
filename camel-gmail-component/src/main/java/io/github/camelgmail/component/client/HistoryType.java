package io.github.camelgmail.component.client;

/** The kinds of change that {@code users.history.list} can be asked for. */
public enum HistoryType {
    MESSAGE_ADDED("messageAdded"),
    MESSAGE_DELETED("messageDeleted"),
    LABEL_ADDED("labelAdded"),
    LABEL_REMOVED("labelRemoved");

    private final String parameter;

    HistoryType(String parameter) {
        this.parameter = parameter;
    }

    /** The value of Gmail's {@code historyTypes} parameter. */
    public String parameter() {
        return parameter;
    }

    /**
     * Finds a type by Gmail's name for it.
     *
     * @throws IllegalArgumentException if Gmail has no such history type
     */
    public static HistoryType of(String parameter) {
        for (HistoryType type : values()) {
            if (type.parameter.equals(parameter)) {
                return type;
            }
        }
        throw new IllegalArgumentException("historyTypes has no value '" + parameter
                + "': use messageAdded, messageDeleted, labelAdded or labelRemoved");
    }
}

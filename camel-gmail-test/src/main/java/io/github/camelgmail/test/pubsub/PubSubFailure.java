package io.github.camelgmail.test.pubsub;

/** A refusal of Pub/Sub; its message is what the caller reads. */
public final class PubSubFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** Creates a refusal. */
    public PubSubFailure(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** Refuses what names something that is not there. */
    public static PubSubFailure notFound(String name) {
        return new PubSubFailure(Kind.NOT_FOUND, "Resource not found (resource=" + ResourceName.shortOf(name) + ").");
    }

    static PubSubFailure alreadyExists(String name) {
        return new PubSubFailure(
                Kind.ALREADY_EXISTS,
                "Resource already exists in the project (resource=" + ResourceName.shortOf(name) + ").");
    }

    static PubSubFailure invalid(String message) {
        return new PubSubFailure(Kind.INVALID_ARGUMENT, message);
    }

    /** Why, in the names of gRPC. */
    public Kind kind() {
        return kind;
    }

    /** The status codes that Pub/Sub refuses with. */
    public enum Kind {
        INVALID_ARGUMENT,
        NOT_FOUND,
        ALREADY_EXISTS,
        FAILED_PRECONDITION,
        UNIMPLEMENTED
    }
}

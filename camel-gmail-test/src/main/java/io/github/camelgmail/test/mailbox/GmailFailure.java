package io.github.camelgmail.test.mailbox;

/** A refusal, with the text that Gmail would answer. */
public final class GmailFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** The canonical error codes that Gmail uses. */
    public enum Kind {
        /** A parameter is wrong (400). */
        INVALID_ARGUMENT,
        /** The resource does not exist, or its history is no longer kept (404). */
        NOT_FOUND,
        /** The resource is not in a state for this call (400). */
        FAILED_PRECONDITION,
        /** A resource of that name exists (409). */
        ALREADY_EXISTS,
        /** The caller may not do this (403). */
        PERMISSION_DENIED
    }

    /**
     * Describes a refusal.
     *
     * @param kind its class
     * @param message Gmail's own text
     */
    public GmailFailure(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** The class of the refusal. */
    public Kind kind() {
        return kind;
    }

    static GmailFailure invalidArgument(String message) {
        return new GmailFailure(Kind.INVALID_ARGUMENT, message);
    }

    /** The resource is not there, or not to be seen. */
    public static GmailFailure notFound() {
        return new GmailFailure(Kind.NOT_FOUND, "Requested entity was not found.");
    }
}

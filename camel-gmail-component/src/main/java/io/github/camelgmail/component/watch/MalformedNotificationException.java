package io.github.camelgmail.component.watch;

/** Something that was received as a notification and is none; the message tells what was expected, and quotes nothing. */
public final class MalformedNotificationException extends RuntimeException {

    /** What is wrong with it. */
    public enum Defect {
        /** It is larger than {@link NotificationReader#MAX_BYTES}. */
        TOO_LARGE,
        /** It is neither JSON nor base64 of JSON, or cannot be read. */
        NOT_JSON,
        /** It is JSON, but not what Gmail publishes. */
        NOT_GMAILS
    }

    private final Defect defect;

    /**
     * Makes it.
     *
     * @param expected what was expected, without a word of what was received
     */
    public MalformedNotificationException(Defect defect, String expected) {
        super(expected);
        this.defect = defect;
    }

    public Defect defect() {
        return defect;
    }
}

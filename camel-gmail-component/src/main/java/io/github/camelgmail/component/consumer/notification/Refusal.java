package io.github.camelgmail.component.consumer.notification;

/** Why something that was received is not used as a notification. */
enum Refusal {
    /** It came by another HTTP method than POST. */
    WRONG_METHOD(405),
    /** It needs a token, and has none of Google's that is in force. */
    UNAUTHENTICATED(401),
    /** Its token cannot be verified now, though it may be right. */
    UNVERIFIABLE(HttpAnswer.LATER),
    /** Its token is Google's, but not the subscription's. */
    FORBIDDEN(403),
    /** It is too large. */
    TOO_LARGE(413),
    /** It cannot be read. */
    UNREADABLE(400),
    /** It can be read, and tells of something else. It is taken, or Pub/Sub would send it again for days. */
    NOT_GMAILS(HttpAnswer.TAKEN);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    /** The answer to what came by HTTP. */
    int status() {
        return status;
    }
}

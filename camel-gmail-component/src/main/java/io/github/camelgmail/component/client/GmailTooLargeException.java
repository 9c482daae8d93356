package io.github.camelgmail.component.client;

import org.jspecify.annotations.Nullable;

/** The message is larger than Gmail or the option {@code maxMessageSize} takes (HTTP 413, or refused before sending). */
public final class GmailTooLargeException extends GmailException {

    private static final String CURE = "Send fewer or smaller attachments, or links to them";

    GmailTooLargeException(GmailProblem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }

    /** For a message of which nothing was sent. */
    static GmailTooLargeException unsent(GmailMethod method, String size, long allowed, @Nullable Throwable cause) {
        long ofGmail = MessageUploads.limitOf(method);
        boolean ownLimit = allowed < ofGmail;
        String limit = ownLimit
                ? "the option maxMessageSize allows " + allowed
                : "Gmail takes " + ofGmail + " (option maxMessageSize)";
        String what = "The message has " + size + " bytes, and " + limit;
        String cure = ownLimit ? CURE + ", or raise maxMessageSize" : CURE;
        return new GmailTooLargeException(new GmailProblem(method, 0, null, what, cure, false), cause);
    }
}

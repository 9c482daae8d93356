package io.github.camelgmail.component.client;

import org.jspecify.annotations.Nullable;

/** The message is larger than Gmail takes (HTTP 413, or refused before sending). */
public final class GmailTooLargeException extends GmailException {

    GmailTooLargeException(GmailProblem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}

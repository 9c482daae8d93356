package io.github.camelgmail.component.client;

import org.jspecify.annotations.Nullable;

/** Gmail could not be reached or failed on its side (HTTP 5xx or no answer), also after all attempts. */
public final class GmailUnavailableException extends GmailException {

    GmailUnavailableException(GmailProblem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}

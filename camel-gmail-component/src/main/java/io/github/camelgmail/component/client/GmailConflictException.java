package io.github.camelgmail.component.client;

import org.jspecify.annotations.Nullable;

/** What was to be created exists already (HTTP 409). */
public final class GmailConflictException extends GmailException {

    GmailConflictException(GmailProblem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}

package io.github.camelgmail.component.client;

import org.jspecify.annotations.Nullable;

/** The message, label or other resource does not exist, or exists no longer (HTTP 404). */
public final class GmailNotFoundException extends GmailException {

    GmailNotFoundException(GmailProblem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}

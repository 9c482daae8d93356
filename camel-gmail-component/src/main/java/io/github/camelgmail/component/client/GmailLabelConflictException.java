package io.github.camelgmail.component.client;

import org.jspecify.annotations.Nullable;

/** A label of this name exists, in some letter case (HTTP 409). */
public final class GmailLabelConflictException extends GmailConflictException {

    GmailLabelConflictException(GmailProblem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}

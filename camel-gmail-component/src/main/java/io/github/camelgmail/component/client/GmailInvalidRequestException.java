package io.github.camelgmail.component.client;

import org.jspecify.annotations.Nullable;

/** Gmail does not accept what was asked (HTTP 400 and other refusals that no repetition cures). */
public final class GmailInvalidRequestException extends GmailException {

    GmailInvalidRequestException(GmailProblem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}

package io.github.camelgmail.component.client;

import org.jspecify.annotations.Nullable;

/** Gmail or its token server does not accept the credentials (HTTP 401, {@code invalid_grant} and the like). */
public final class GmailAuthenticationException extends GmailException {

    GmailAuthenticationException(GmailProblem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}

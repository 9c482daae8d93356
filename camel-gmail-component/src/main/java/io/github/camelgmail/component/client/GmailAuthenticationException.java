package io.github.camelgmail.component.client;

import org.jspecify.annotations.Nullable;

/**
 * Gmail or its token server does not accept the credentials (HTTP 401, {@code unauthorized_client} and the like). Of an access
 * token Gmail does not say whether it was revoked or its hour is over; of a refresh token its own subclass tells.
 */
public sealed class GmailAuthenticationException extends GmailException permits GmailTokenRevokedException {

    GmailAuthenticationException(GmailProblem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}

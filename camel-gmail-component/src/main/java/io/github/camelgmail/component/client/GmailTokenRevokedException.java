package io.github.camelgmail.component.client;

import org.jspecify.annotations.Nullable;

/**
 * The refresh token is good no longer, and somebody has to consent anew: it was revoked, has expired, the password was changed,
 * or the account is gone ({@code invalid_grant}, RFC 6749 section 5.2).
 */
public final class GmailTokenRevokedException extends GmailAuthenticationException {

    GmailTokenRevokedException(GmailProblem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}

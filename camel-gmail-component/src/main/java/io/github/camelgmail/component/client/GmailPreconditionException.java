package io.github.camelgmail.component.client;

import org.jspecify.annotations.Nullable;

/**
 * The account or the resource is in no state for the call (HTTP 400, {@code failedPrecondition}): the account has no mailbox, the
 * draft has been sent, the key pair is turned off.
 */
public final class GmailPreconditionException extends GmailInvalidRequestException {

    GmailPreconditionException(GmailProblem problem, @Nullable Throwable cause) {
        super(problem, null, cause);
    }
}

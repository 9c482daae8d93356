package io.github.camelgmail.component.client;

import org.jspecify.annotations.Nullable;

/** The credentials are good but do not allow the call (HTTP 403); for want of a scope its own subclass is thrown. */
public sealed class GmailPermissionException extends GmailException permits GmailScopeMissingException {

    GmailPermissionException(GmailProblem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}

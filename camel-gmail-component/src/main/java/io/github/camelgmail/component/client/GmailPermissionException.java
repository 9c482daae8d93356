package io.github.camelgmail.component.client;

import org.jspecify.annotations.Nullable;

/** The credentials are good but do not allow the call (HTTP 403). */
public final class GmailPermissionException extends GmailException {

    GmailPermissionException(GmailProblem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}

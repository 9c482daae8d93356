package io.github.camelgmail.component.client;

import org.jspecify.annotations.Nullable;

/** A mail may or may not have been sent: the connection or the server failed after the request was under way. */
public final class GmailSendInDoubtException extends GmailException {

    GmailSendInDoubtException(GmailProblem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}

package io.github.camelgmail.component.client;

import org.jspecify.annotations.Nullable;

/** What was to be created exists already (HTTP 409); for labels its own subclass is thrown. */
public sealed class GmailConflictException extends GmailException permits GmailLabelConflictException {

    GmailConflictException(GmailProblem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}

package io.github.camelgmail.component.client;

import org.jspecify.annotations.Nullable;

/** The history cursor is too old: Gmail has forgotten the changes after it (HTTP 404 of history.list). */
public final class GmailHistoryExpiredException extends GmailException {

    GmailHistoryExpiredException(GmailProblem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}

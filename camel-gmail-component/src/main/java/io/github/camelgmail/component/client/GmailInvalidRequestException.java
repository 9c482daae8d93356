package io.github.camelgmail.component.client;

import org.jspecify.annotations.Nullable;

/**
 * Gmail does not accept what was asked (HTTP 400 and other refusals that no repetition cures). Where it is not the request but
 * the state of things that is wrong, its own subclass is thrown.
 */
public sealed class GmailInvalidRequestException extends GmailException permits GmailPreconditionException {

    private final @Nullable String field;

    GmailInvalidRequestException(GmailProblem problem, @Nullable String field, @Nullable Throwable cause) {
        super(problem, cause);
        this.field = field;
    }

    /** What Gmail names as wrong, such as {@code startHistoryId}, {@code To} or {@code label}, or null where it names nothing. */
    public @Nullable String field() {
        return field;
    }
}

package io.github.camelgmail.component.client;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One failed attempt, understood.
 *
 * @param kind what it means for the call
 * @param status the HTTP status, or 0 where there was no answer
 * @param reason Gmail's reason, or null
 * @param message what Gmail or the network said; one line, bounded, free of secrets
 * @param retryAfter the instant before which Gmail refuses again, or null
 * @param culprit what Gmail names as wrong
 * @param cause the exception that told of it, or null for a failed part of a batch
 */
record Failure(
        FailureKind kind,
        int status,
        @Nullable String reason,
        String message,
        @Nullable Instant retryAfter,
        Culprit culprit,
        @Nullable Throwable cause) {

    /** A failure that names nothing as wrong. */
    Failure(
            FailureKind kind,
            int status,
            @Nullable String reason,
            String message,
            @Nullable Instant retryAfter,
            @Nullable Throwable cause) {
        this(kind, status, reason, message, retryAfter, Culprit.UNKNOWN, cause);
    }

    static Failure withoutAnswer(FailureKind kind, Throwable cause) {
        String said = cause.getMessage() == null ? "" : ": " + OneLine.of(cause.getMessage());
        return new Failure(kind, 0, null, cause.getClass().getSimpleName() + said, null, cause);
    }
}

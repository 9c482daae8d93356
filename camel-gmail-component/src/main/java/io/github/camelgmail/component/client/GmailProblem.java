package io.github.camelgmail.component.client;

import org.jspecify.annotations.Nullable;

/**
 * What went wrong, put in words once for every typed exception.
 *
 * @param method the Gmail method that failed, or null where no call was made
 * @param status the HTTP status, or 0 where there was no answer
 * @param reason Gmail's reason, such as {@code rateLimitExceeded}, or null
 * @param what what happened; free of secrets
 * @param cure what the reader can do
 * @param retryable whether the same call may succeed later
 */
record GmailProblem(
        @Nullable GmailMethod method,
        int status,
        @Nullable String reason,
        String what,
        String cure,
        boolean retryable) {

    String text() {
        StringBuilder text = new StringBuilder();
        if (method != null) {
            text.append(method.id()).append(" failed: ");
        }
        if (status > 0) {
            text.append("HTTP ").append(status).append(' ');
        }
        if (reason != null) {
            text.append(reason).append(' ');
        }
        boolean ended = what.endsWith(".") || what.endsWith("…");
        return text.append(what).append(ended ? " " : ". ").append(cure).toString();
    }
}

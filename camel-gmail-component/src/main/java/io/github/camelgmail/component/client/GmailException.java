package io.github.camelgmail.component.client;

import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.HttpResponseAware;
import org.jspecify.annotations.Nullable;

/**
 * A call to Gmail that failed for good: whatever could be repeated has been. Each kind of failure has its own subclass, for
 * {@code onException}; the message names the Gmail method, what happened and the cure, and never holds a secret.
 */
public abstract sealed class GmailException extends RuntimeCamelException implements HttpResponseAware
        permits GmailAuthenticationException,
                GmailConflictException,
                GmailHistoryExpiredException,
                GmailInvalidRequestException,
                GmailNotFoundException,
                GmailPermissionException,
                GmailPostponedException,
                GmailQuotaExceededException,
                GmailSendInDoubtException,
                GmailTooLargeException,
                GmailUnavailableException,
                GmailUnknownLabelException {

    private final @Nullable String method;
    private final @Nullable String reason;
    private final String cure;
    private final boolean retryable;
    private int status;
    private @Nullable String statusText;

    GmailException(GmailProblem problem, @Nullable Throwable cause) {
        super(problem.text(), cause);
        this.method = problem.method() == null ? null : problem.method().id();
        this.reason = problem.reason();
        this.cure = problem.cure();
        this.retryable = problem.retryable();
        this.status = problem.status();
        this.statusText = problem.reason();
    }

    /** Gmail's name of the method that failed, such as {@code users.messages.get}, or null where no call was made. */
    public @Nullable String gmailMethod() {
        return method;
    }

    /** Gmail's reason, such as {@code rateLimitExceeded}, or null where it gave none. */
    public @Nullable String reason() {
        return reason;
    }

    /** What the reader can do, which the message ends with. */
    public String cure() {
        return cure;
    }

    /** Tells whether the same call may succeed later, so that a redelivery makes sense. */
    public boolean retryable() {
        return retryable;
    }

    /** The HTTP status of Gmail's answer, or 0 where there was none. */
    @Override
    public int getHttpResponseCode() {
        return status;
    }

    @Override
    public void setHttpResponseCode(int httpResponseCode) {
        this.status = httpResponseCode;
    }

    /** Gmail's reason, as the text that goes with the status, or null. */
    @Override
    public @Nullable String getHttpResponseStatus() {
        return statusText;
    }

    @Override
    public void setHttpResponseStatus(@Nullable String httpResponseStatus) {
        this.statusText = httpResponseStatus;
    }
}

package io.github.camelgmail.component.client;

import org.jspecify.annotations.Nullable;

/**
 * A mail may or may not have been sent: the connection or the server failed after the request was under way, and its copy is
 * not among the sent mails as far as can be seen.
 */
public final class GmailSendInDoubtException extends GmailException {

    private final int lookedThrough;

    GmailSendInDoubtException(GmailProblem problem, @Nullable Throwable cause) {
        this(problem, 0, cause);
    }

    GmailSendInDoubtException(GmailProblem problem, int lookedThrough, @Nullable Throwable cause) {
        super(problem, cause);
        this.lookedThrough = lookedThrough;
    }

    /** How many of the mails sent last were looked at for a copy of this one; 0 where there was none, or none could be read. */
    public int lookedThrough() {
        return lookedThrough;
    }
}

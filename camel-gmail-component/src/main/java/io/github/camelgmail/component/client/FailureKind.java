package io.github.camelgmail.component.client;

/** What kind of failure a call met: whether it passes by itself, and whether Gmail may have acted all the same. */
enum FailureKind {
    UNAUTHORIZED(false, false),
    FORBIDDEN(false, false),
    SCOPE_MISSING(false, false),
    RATE_LIMITED(true, false),
    QUOTA_SPENT(false, false),
    NOT_FOUND(false, false),
    INVALID(false, false),
    PRECONDITION(false, false),
    CONFLICT(false, false),
    TOO_LARGE(false, false),
    REDIRECTED(false, false),
    SERVER_FAULT(true, true),
    OTHER_SERVER_FAULT(false, true),
    NOT_CONNECTED(true, false),
    BROKEN_OFF(true, true),
    TOKEN_REFUSED(false, false),
    TOKEN_REVOKED(false, false),
    TOKEN_UNREACHABLE(true, false),
    SOURCE_UNREADABLE(false, false);

    private final boolean passing;
    private final boolean doubtful;

    FailureKind(boolean passing, boolean doubtful) {
        this.passing = passing;
        this.doubtful = doubtful;
    }

    /** Whether the same call may succeed a little later. */
    boolean passing() {
        return passing;
    }

    /** Whether the server may have carried out the call though no good answer came. */
    boolean doubtful() {
        return doubtful;
    }
}

package io.github.camelgmail.component.sync;

/** Says that Gmail no longer holds the history since the cursor, and that the policy is to fail. */
public final class HistoryExpiredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HistoryExpiredException(HistoryId cursor) {
        super("Gmail no longer holds the history since " + cursor + ", and onHistoryExpired=fail."
                + " Set it to resync to deliver what came since, or to skip to go on from now.");
    }
}

package io.github.camelgmail.component.sync;

/** Says that the mailbox no longer holds the history since a cursor. */
public final class HistoryExpired extends Exception {

    private final HistoryId cursor;

    /** Says so of a cursor, with the failure that showed it. */
    public HistoryExpired(HistoryId cursor, Throwable cause) {
        super("Gmail no longer holds the history since " + cursor, cause);
        this.cursor = cursor;
    }

    /** Returns the cursor that was too old. */
    public HistoryId cursor() {
        return cursor;
    }
}

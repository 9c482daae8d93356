package io.github.camelgmail.component.sync;

/** What the engine is at. */
public enum Phase {
    /** Between scans. */
    IDLE,
    /** Goes through the history from the cursor to its end. */
    FOLLOWING,
    /** The history since the cursor is gone: waits for what is in hand, then asks for a new history id. */
    RENEWING,
    /** Lists the mailbox for what the history does not tell. */
    RECOVERING,
    /** Asks for nothing more, and waits for what runs. */
    ENDING;

    /** Returns whether the engine may go on from this one to another. */
    boolean mayBecome(Phase next) {
        return switch (this) {
            case IDLE -> next == FOLLOWING || next == RECOVERING;
            case FOLLOWING -> next != IDLE && next != RECOVERING;
            case RENEWING, RECOVERING -> next == FOLLOWING || next == RECOVERING || next == ENDING;
            case ENDING -> next == IDLE;
        };
    }
}

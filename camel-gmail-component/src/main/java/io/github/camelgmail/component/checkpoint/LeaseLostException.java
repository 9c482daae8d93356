package io.github.camelgmail.component.checkpoint;

/**
 * Says that a checkpoint is no longer this owner's to write: its lease was closed, ran out, or was taken over. Nothing was
 * written. Trying again with the same lease is of no use; a new one can be tried for.
 */
public final class LeaseLostException extends CheckpointException {

    /** Says so. */
    public LeaseLostException(String message) {
        super(message);
    }

    /** Says so with the failure that showed it. */
    public LeaseLostException(String message, Throwable cause) {
        super(message, cause);
    }
}

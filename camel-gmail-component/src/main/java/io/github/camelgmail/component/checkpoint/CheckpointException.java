package io.github.camelgmail.component.checkpoint;

import org.apache.camel.RuntimeCamelException;

/** Says that a checkpoint cannot be taken, read or written, and what to do about it. */
public class CheckpointException extends RuntimeCamelException {

    /** Says so without a deeper cause. */
    public CheckpointException(String message) {
        super(message);
    }

    /** Says so with the failure that showed it. */
    public CheckpointException(String message, Throwable cause) {
        super(message, cause);
    }
}

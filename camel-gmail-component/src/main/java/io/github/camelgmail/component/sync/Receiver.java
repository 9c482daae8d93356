package io.github.camelgmail.component.sync;

/** Takes the messages of the feed, one at a time. */
@FunctionalInterface
public interface Receiver<M> {

    /** What became of a delivery. */
    enum Outcome {
        /** The receiver is done with the message; the cursor may pass it. */
        COMPLETED,
        /** The receiver failed; the message is to be delivered again by a later scan. */
        FAILED,
        /** The receiver is stopping and did not take the message. */
        STOPPING
    }

    /** Takes one message, and returns only when all work on it has ended. */
    Outcome receive(FeedMessage<M> message);
}

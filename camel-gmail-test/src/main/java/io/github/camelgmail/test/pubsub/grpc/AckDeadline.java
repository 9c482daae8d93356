package io.github.camelgmail.test.pubsub.grpc;

import io.github.camelgmail.test.pubsub.PubSubFailure;
import java.time.Duration;

/** Deadlines as seconds of a request. */
final class AckDeadline {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 600;

    private AckDeadline() {}

    /** 0 gives a message back. */
    static Duration ofModification(int seconds) {
        return within(0, seconds);
    }

    /** The deadline that a stream has for all its messages. */
    static Duration ofStream(int seconds) {
        return within(SHORTEST, seconds);
    }

    private static Duration within(int shortest, int seconds) {
        if (seconds < shortest || seconds > LONGEST) {
            throw new PubSubFailure(
                    PubSubFailure.Kind.INVALID_ARGUMENT,
                    "Invalid ack deadline given (ack_deadline_seconds=" + seconds + "). It must be between " + shortest
                            + " and " + LONGEST + " seconds.");
        }
        return Duration.ofSeconds(seconds);
    }
}

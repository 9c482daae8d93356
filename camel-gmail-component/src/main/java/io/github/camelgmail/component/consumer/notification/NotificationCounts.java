package io.github.camelgmail.component.consumer.notification;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Counts what became of the notifications of a consumer. Thread-safe. */
public final class NotificationCounts {

    /** What may become of a notification. Each is received, and at most one of the others. */
    public enum Outcome {
        /** It came. */
        RECEIVED,
        /** It told of nothing that was not delivered already. */
        STALE,
        /** Another of the same mailbox came before its scan began. */
        MERGED,
        /** It was about a mailbox that is none of the consumer's. */
        UNKNOWN_MAILBOX,
        /** It was about a mailbox that another consumer owns, or nobody yet. */
        ELSEWHERE,
        /** It was about a mailbox that fails, and is scanned as soon as it may be tried again. */
        POSTPONED,
        /** It could not be read. */
        MALFORMED,
        /** It did not prove where it came from. */
        REFUSED
    }

    private final Map<Outcome, LongAdder> counts = new EnumMap<>(Outcome.class);

    /** Makes it with nothing counted. */
    public NotificationCounts() {
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, new LongAdder());
        }
    }

    /** Counts one. */
    public void count(Outcome outcome) {
        adder(outcome).increment();
    }

    /** Returns how many there were. */
    public long of(Outcome outcome) {
        return adder(outcome).sum();
    }

    private LongAdder adder(Outcome outcome) {
        return counts.getOrDefault(outcome, new LongAdder());
    }
}

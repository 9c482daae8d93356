package io.github.camelgmail.component.client;

import java.time.Clock;
import java.time.Duration;

/**
 * How a {@link Hydration} reads.
 *
 * @param format how much of each message is asked for
 * @param threadFetch whether whole threads are
 * @param maxUnwantedBytes how many bytes of a thread may be read in vain, as they are of messages that nobody wants; a
 *     thread that had more is read message by message from then on
 * @param budget what may be kept, together with others
 * @param clock tells how old is what is kept
 */
public record HydrationSettings(
        MessageFormat format, ThreadFetch threadFetch, long maxUnwantedBytes, HydrationBudget budget, Clock clock) {

    /** A megabyte takes about a second to read at the rate at which quota is refilled. */
    public static final long DEFAULT_MAX_UNWANTED_BYTES = 1 << 20;

    /** Copies of messages are used for so long; what changed meanwhile is not seen in them. */
    static final Duration LONGEST_KEPT = Duration.ofHours(1);

    public HydrationSettings {
        if (maxUnwantedBytes < 0) {
            throw new IllegalArgumentException("maxUnwantedBytes must not be negative, as " + maxUnwantedBytes + " is");
        }
    }

    /** Threads cannot be asked for in RFC 5322 form ({@code users.threads.get} has no format raw). */
    boolean readsThreads() {
        return threadFetch == ThreadFetch.auto && format != MessageFormat.RAW;
    }
}

package io.github.camelgmail.component.consumer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The messages that wait until they are tried again: those whose exchange failed, and those that were listed but could not be
 * delivered. Forgets the oldest where there are too many. Thread-safe.
 */
final class MatchAttempts {

    private static final int CAPACITY = 100_000;

    private final Clock clock;
    private final Map<String, Attempt> attempts = new Bounded();

    private record Attempt(int failures, Instant due) {}

    MatchAttempts(Clock clock) {
        this.clock = clock;
    }

    /** Returns how often the exchange of a message has failed. */
    synchronized int failures(String id) {
        Attempt attempt = attempts.get(id);
        return attempt == null ? 0 : attempt.failures();
    }

    /** Returns whether a message may be tried now. */
    synchronized boolean isDue(String id) {
        Attempt attempt = attempts.get(id);
        return attempt == null || !clock.instant().isBefore(attempt.due());
    }

    /** Notes that the exchange of a message failed, and lets it wait. */
    synchronized void failed(String id, Duration delay) {
        attempts.put(id, new Attempt(failures(id) + 1, clock.instant().plus(delay)));
    }

    /** Lets a message wait that could not be delivered, though nothing failed. */
    synchronized void passedOver(String id, Duration delay) {
        attempts.put(id, new Attempt(failures(id), clock.instant().plus(delay)));
    }

    /** Forgets a message that is dealt with. */
    synchronized void forget(String id) {
        attempts.remove(id);
    }

    private static final class Bounded extends LinkedHashMap<String, Attempt> {

        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<String, Attempt> eldest) {
            return size() > CAPACITY;
        }
    }
}

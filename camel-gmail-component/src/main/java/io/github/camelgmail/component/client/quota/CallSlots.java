package io.github.camelgmail.component.client.quota;

import java.time.Duration;

/**
 * What one mailbox has in flight: requests, of which a fixed number may be at once, and calls, which a batch has many of.
 * Calls have no limit until Gmail says that they were too many at once. Not thread-safe.
 */
final class CallSlots {

    private static final int NO_LIMIT = Integer.MAX_VALUE;
    private static final double NANOS_PER_MINUTE = Duration.ofMinutes(1).toNanos();

    private final int maxRequests;
    private int requests;
    private int calls;
    private int callsBeforeLastAnswer;
    private int limit = NO_LIMIT;
    private long since;

    CallSlots(int maxRequests) {
        this.maxRequests = maxRequests;
    }

    /** Whether a request may begin. One that is too large for the limit may when nothing else is in flight. */
    boolean takes(int wanted, long nanos) {
        return wanted == 0 || requests == 0 || (requests < maxRequests && calls + (long) wanted <= limit(nanos));
    }

    void enter(int entering) {
        if (entering > 0) {
            requests++;
            calls += entering;
        }
    }

    void leave(int leaving) {
        if (leaving > 0) {
            callsBeforeLastAnswer = calls;
            requests--;
            calls -= leaving;
        }
    }

    /** Halves what was in flight when Gmail found it too much. */
    void halve(long nanos) {
        int tooMany = Math.min(limit(nanos), Math.max(calls, callsBeforeLastAnswer));
        limit = Math.max(1, tooMany / 2);
        since = nanos;
    }

    /** How many calls may be in flight: one more with every minute without such a refusal. */
    int limit(long nanos) {
        return limit == NO_LIMIT ? NO_LIMIT : limit + (int) ((nanos - since) / NANOS_PER_MINUTE);
    }

    /** How many calls a request may have that begins now; 0 where none may begin. */
    int free(long nanos) {
        if (requests == 0) {
            return limit(nanos);
        }
        return requests < maxRequests ? Math.max(0, limit(nanos) - calls) : 0;
    }

    int calls() {
        return calls;
    }
}

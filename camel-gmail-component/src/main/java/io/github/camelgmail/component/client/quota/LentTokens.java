package io.github.camelgmail.component.client.quota;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.SynchronizationStrategy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The units of one mailbox. What a call takes comes back a minute after its answer, when Gmail can no longer count it
 * against the next ones, wherever its minutes begin. So all units may go at once, and never more than the limit in any minute. Not
 * thread-safe.
 */
final class LentTokens {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final long ANSWER_AWAITED = Duration.ofSeconds(1).toNanos();
    private static final double MARGIN = 0.995;
    private static final int HEALING_PART = 250;

    private final long limit;
    private final long capacity;
    private final TimeMeter meter;
    private final Deque<Loan> answered = new ArrayDeque<>(1);
    private @Nullable Bucket bucket;
    private long lent;

    /** What is to come back, and when. */
    private record Loan(long tokens, long due) {}

    LentTokens(long limit, TimeMeter meter) {
        this.limit = limit;
        this.capacity = Math.max(1, (long) (limit * MARGIN));
        this.meter = meter;
    }

    long capacity() {
        return capacity;
    }

    /** How many may be taken now. */
    long free(long nanos) {
        while (!answered.isEmpty() && answered.getFirst().due() - nanos <= 0) {
            giveBack(answered.removeFirst().tokens());
        }
        return bucket == null ? capacity : Math.min(bucket.getAvailableTokens(), Math.max(0, limit - lent));
    }

    /** Takes tokens that are free, or as many as there are: so a joined mailbox takes over what the other had lent. */
    void take(long tokens) {
        lent += tokens;
        bucket().consumeIgnoringRateLimits(tokens);
    }

    /** Notes that Gmail has answered, and counted. */
    void answered(long tokens, long nanos) {
        if (tokens > 0) {
            answered.addLast(new Loan(tokens, nanos + MINUTE));
        }
    }

    /** Takes back what Gmail has not counted, or counts no longer. */
    void giveBack(long tokens) {
        lent -= tokens;
        if (tokens > 0) {
            bucket().addTokens(tokens);
        }
    }

    /** How long until so many are free, if no call in flight is answered before; at most the capacity can be asked for. */
    long nanosUntil(long tokens, long nanos) {
        long missing = tokens - free(nanos);
        if (missing <= 0) {
            return 0;
        }
        EstimationProbe probe = bucket().estimateAbilityToConsume(tokens);
        long healing = probe.canBeConsumed() ? ANSWER_AWAITED : probe.getNanosToWaitForRefill();
        for (Loan loan : answered) {
            missing -= loan.tokens();
            if (missing <= 0) {
                return Math.min(loan.due() - nanos, healing);
            }
        }
        return healing;
    }

    /** Lets another budget of the same mailbox wait for what this one has lent. */
    void moveTo(LentTokens other) {
        other.take(lent);
        other.answered.addAll(answered);
        answered.clear();
        lent = 0;
    }

    /** Whether all is as if nothing had ever been taken. */
    boolean untouched(long nanos) {
        return free(nanos) >= capacity && lent == 0;
    }

    private Bucket bucket() {
        Bucket present = bucket;
        if (present == null) {
            present = Bucket.builder()
                    .addLimit(healing())
                    .withCustomTimePrecision(meter)
                    .withSynchronizationStrategy(SynchronizationStrategy.NONE)
                    .build();
            bucket = present;
        }
        return present;
    }

    /** Heals what is never given back, such as the units of a process that has died. */
    private Bandwidth healing() {
        return Bandwidth.builder()
                .capacity(capacity)
                .refillGreedy(Math.max(1, limit / HEALING_PART), Duration.ofNanos(MINUTE))
                .build();
    }
}

package io.github.camelgmail.component.client.quota;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the mailboxes of a project may spend together. Safe for use by many threads; never calls back. */
final class ProjectBudget {

    private final String name;
    private final QuotaSettings settings;
    private final QuotaClock clock;
    private final Object lock = new Object();
    private final Allowance allowance = new Allowance();
    private final Pause pause = new Pause();
    private final QuotaCounts counts = new QuotaCounts();
    private final ProjectLine line = new ProjectLine();
    private final @Nullable ProjectBucket bucket;

    ProjectBudget(String name, QuotaSettings settings, QuotaClock clock, TimeMeter meter) {
        this.name = name;
        this.settings = settings;
        this.clock = clock;
        this.bucket =
                settings.limited() ? new ProjectBucket(name, settings.projectLimit(), settings.buckets(), meter) : null;
    }

    String name() {
        return name;
    }

    QuotaSettings settings() {
        return settings;
    }

    /** How many tokens the units take; those of a call dearer than all there can be are all there can be. */
    long weigh(long units, long nanos) {
        if (bucket == null) {
            return 0;
        }
        synchronized (lock) {
            return Math.min(bucket.capacity(), allowance.weigh(units, nanos));
        }
    }

    /** How many units may be spent now, {@link Long#MAX_VALUE} for no limit. */
    long free(long nanos) {
        if (nanosOfPause(nanos) > 0) {
            return 0;
        }
        if (bucket == null) {
            return Long.MAX_VALUE;
        }
        long tokens = bucket.free();
        synchronized (lock) {
            return (long) (tokens * allowance.part(nanos));
        }
    }

    /** Takes tokens for a mailbox, unless others wait before it or there are too few. */
    boolean take(long tokens, MailboxBudget mailbox) {
        if (bucket == null || tokens == 0) {
            return true;
        }
        boolean taken = line.admits(mailbox) && bucket.take(tokens);
        if (taken) {
            leave(mailbox);
        }
        return taken;
    }

    /**
     * Lets a mailbox wait for tokens.
     *
     * @return how long until it may have them; 0 where others wait before it, and {@link MailboxBudget#proceed} will be called
     */
    long lineUp(MailboxBudget mailbox, long tokens, QuotaPriority priority) {
        line.join(mailbox, priority);
        return line.admits(mailbox) ? Math.max(1, nanosUntil(tokens)) : 0;
    }

    /** Takes a mailbox that wants no tokens for now out of the line. */
    void leave(MailboxBudget mailbox) {
        MailboxBudget next = line.leave(mailbox);
        if (next != null) {
            clock.after(0, next::proceed);
        }
    }

    void giveBack(long tokens) {
        if (bucket != null) {
            bucket.giveBack(tokens);
        }
    }

    /** How long until so many tokens are there, as far as other mailboxes leave them. */
    long nanosUntil(long tokens) {
        return bucket == null || tokens == 0 ? 0 : bucket.nanosUntil(tokens);
    }

    long nanosOfPause(long nanos) {
        synchronized (lock) {
            return pause.left(nanos);
        }
    }

    void refused(Duration until) {
        synchronized (lock) {
            long nanos = clock.nanos();
            counts.refused(QuotaLimit.PROJECT);
            if (!pause.lasts(nanos)) {
                allowance.shrink(nanos);
            }
            pause.extend(nanos, until);
        }
    }

    QuotaMeters meters(QuotaCounts ofMailboxes) {
        long nanos = clock.nanos();
        long free = free(nanos);
        synchronized (lock) {
            ofMailboxes.add(counts);
            return new QuotaMeters(
                    ofMailboxes.units(),
                    free,
                    ofMailboxes.waits(),
                    Duration.ofNanos(ofMailboxes.waitedNanos()),
                    ofMailboxes.refusals(),
                    pausedUntil(nanos),
                    allowance.part(nanos));
        }
    }

    private @Nullable Instant pausedUntil(long nanos) {
        return pause.lasts(nanos) ? clock.now().plusNanos(pause.left(nanos)) : null;
    }
}

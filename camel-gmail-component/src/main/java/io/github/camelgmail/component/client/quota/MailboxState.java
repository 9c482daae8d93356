package io.github.camelgmail.component.client.quota;

import io.github.bucket4j.TimeMeter;
import io.github.camelgmail.component.client.quota.QuotaPermit.Tokens;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How the quota of one mailbox stands. Not thread-safe. */
final class MailboxState {

    private static final long PRODUCERS_AT_WORK = Duration.ofMinutes(10).toNanos();
    private static final long PRICE_OF_A_SEND = 100;
    private static final long SENDS_IN_A_LIMIT = 60;

    private final ProjectBudget project;
    private final @Nullable LentTokens tokens;
    private final long priceOfASend;
    private final CallSlots slots;
    private final Allowance allowance = new Allowance();
    private final Pause pause = new Pause();
    private final Pause pauseOfSends = new Pause();
    private final QuotaCounts counts = new QuotaCounts();
    private boolean producersSeen;
    private long lastInteractive;

    MailboxState(ProjectBudget project, TimeMeter meter) {
        QuotaSettings settings = project.settings();
        this.project = project;
        this.tokens = settings.limited() ? new LentTokens(settings.mailboxLimit(), meter) : null;
        this.priceOfASend = Math.min(PRICE_OF_A_SEND, settings.mailboxLimit() / SENDS_IN_A_LIMIT);
        this.slots = new CallSlots(settings.concurrency());
    }

    /** What keeps a request from being made. */
    Obstacle obstacle(QuotaRequest request, long nanos) {
        if (pause.lasts(nanos) || project.nanosOfPause(nanos) > 0) {
            return Obstacle.PAUSE;
        }
        if (request.sends() && pauseOfSends.lasts(nanos)) {
            return Obstacle.PAUSE_OF_SENDS;
        }
        if (!slots.takes(request.calls(), nanos)) {
            return Obstacle.CALLS_IN_FLIGHT;
        }
        return free(nanos) < needed(request, nanos) ? Obstacle.UNITS : Obstacle.NONE;
    }

    /** Takes what a request without obstacle needs, once the project has given its part. */
    Tokens take(QuotaRequest request, long ofProject, long nanos) {
        long weight = weight(request, nanos);
        if (tokens != null && weight > 0) {
            tokens.take(weight);
        }
        slots.enter(request.calls());
        if (!request.background()) {
            producersSeen = true;
            lastInteractive = nanos;
        }
        return new Tokens(request.units(), weight, ofProject);
    }

    /** How long the obstacle stands, as far as is known: 0 where an answer has to be awaited. */
    long nanosUntil(QuotaRequest request, long nanos) {
        long pauses = Math.max(pause.left(nanos), project.nanosOfPause(nanos));
        if (request.sends()) {
            pauses = Math.max(pauses, pauseOfSends.left(nanos));
        }
        long units = tokens == null ? 0 : tokens.nanosUntil(needed(request, nanos), nanos);
        return Math.max(pauses, units);
    }

    void end(int calls, Tokens ended, boolean spent, long nanos) {
        slots.leave(calls);
        if (spent) {
            counts.used(ended.units());
        }
        if (tokens != null && spent) {
            tokens.answered(ended.ofMailbox(), nanos);
        } else if (tokens != null) {
            tokens.giveBack(ended.ofMailbox());
        }
    }

    void refused(QuotaLimit limit, Duration until, long nanos) {
        counts.refused(limit);
        boolean news = !pause.lasts(nanos);
        if (limit == QuotaLimit.SENDING) {
            pauseOfSends.extend(nanos, until);
            return;
        }
        if (news && limit == QuotaLimit.CONCURRENCY) {
            slots.halve(nanos);
        } else if (news) {
            allowance.shrink(nanos);
        }
        pause.extend(nanos, until);
    }

    QuotaRoom room(QuotaPriority priority, long nanos) {
        if (pause.lasts(nanos)) {
            return new QuotaRoom(0, 0);
        }
        long free = Math.max(0, free(nanos) - reserve(priority, nanos));
        long units = tokens == null ? Long.MAX_VALUE : (long) (free * allowance.part(nanos));
        return new QuotaRoom(Math.min(units, project.free(nanos)), slots.free(nanos));
    }

    long pauseLeft(boolean sends, long nanos) {
        long ofAll = Math.max(pause.left(nanos), project.nanosOfPause(nanos));
        return sends ? Math.max(ofAll, pauseOfSends.left(nanos)) : ofAll;
    }

    double allowance(long nanos) {
        return allowance.part(nanos);
    }

    int callLimit(long nanos) {
        return slots.limit(nanos);
    }

    QuotaCounts counts() {
        return counts;
    }

    boolean untouched(long nanos) {
        return slots.calls() == 0 && !pause.lasts(nanos) && (tokens == null || tokens.untouched(nanos));
    }

    void moveTo(MailboxState other) {
        other.counts.add(counts);
        if (tokens != null && other.tokens != null) {
            tokens.moveTo(other.tokens);
        }
    }

    private long free(long nanos) {
        return tokens == null ? Long.MAX_VALUE : tokens.free(nanos);
    }

    private long weight(QuotaRequest request, long nanos) {
        return tokens == null ? 0 : Math.min(tokens.capacity(), allowance.weigh(request.units(), nanos));
    }

    /** A call dearer than all there can be goes when all is there. */
    private long needed(QuotaRequest request, long nanos) {
        if (tokens == null || request.units() == 0) {
            return 0;
        }
        return Math.min(tokens.capacity(), weight(request, nanos) + reserve(request.priority(), nanos));
    }

    /** What feeds leave for a producer that comes now: a send, and another while producers are at work. */
    private long reserve(QuotaPriority priority, long nanos) {
        if (priority == QuotaPriority.INTERACTIVE) {
            return 0;
        }
        boolean atWork = producersSeen && nanos - lastInteractive < PRODUCERS_AT_WORK;
        return atWork ? 2 * priceOfASend : priceOfASend;
    }
}

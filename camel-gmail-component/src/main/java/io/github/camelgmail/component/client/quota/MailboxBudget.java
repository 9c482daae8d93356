package io.github.camelgmail.component.client.quota;

import io.github.camelgmail.component.client.quota.QuotaPermit.Tokens;
import io.github.camelgmail.component.client.quota.Waiter.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What may be spent of one mailbox's quota, by all endpoints of a Camel context. Who may not go yet waits in a line:
 * interactive callers before feeds, and otherwise in the order in which they came. Safe for use by many threads.
 */
public final class MailboxBudget {

    /** The longest pause that anybody is made to wait for. */
    private static final long LONGEST_PAUSE =
            Duration.ofMinutes(5).plusSeconds(10).toNanos();

    private static final long SHORTEST_WAIT = Duration.ofMillis(1).toNanos();
    private static final long ANSWER_AWAITED = Duration.ofMillis(50).toNanos();

    private final ProjectBudget project;
    private final QuotaClock clock;
    private final MailboxState state;
    private final WaitingLine line = new WaitingLine();
    private final Object lock = new Object();
    private @Nullable Runnable wakeUp;
    private @Nullable MailboxBudget joined;

    MailboxBudget(ProjectBudget project, QuotaClock clock, MailboxState state) {
        this.project = project;
        this.clock = clock;
        this.state = state;
    }

    /** The price list that the mailbox is under. */
    public QuotaTariff prices() {
        return project.settings().prices();
    }

    /**
     * Asks for leave to spend.
     *
     * @return completed at once where it is given at once; later by any thread that must not be held up; with a
     *     {@link QuotaPausedException} where Gmail refuses for more than five minutes. Who cancels it waits no longer
     */
    public CompletableFuture<QuotaPermit> acquire(QuotaRequest request) {
        MailboxBudget current = current();
        Waiter waiter = new Waiter(request, clock.nanos(), new Turn(current));
        current.enqueue(List.of(waiter));
        return waiter.turn();
    }

    /** Asks for leave to spend without waiting; those who wait already go first. */
    public QuotaTurn tryAcquire(QuotaRequest request) {
        return current().turn(request);
    }

    /** Tells what may go in one request now. */
    public QuotaRoom room(QuotaPriority priority) {
        MailboxBudget current = current();
        synchronized (current.lock) {
            return current.state.room(priority, clock.nanos());
        }
    }

    /**
     * Notes that Gmail has refused a call: no other is made for a while, and fewer afterwards.
     *
     * @param limit what Gmail named
     * @param until for how long
     */
    public void refused(QuotaLimit limit, Duration until) {
        if (limit == QuotaLimit.PROJECT) {
            project.refused(until);
        } else {
            MailboxBudget current = current();
            synchronized (current.lock) {
                current.state.refused(limit, until, clock.nanos());
            }
            current.proceed();
        }
    }

    /** What was spent so far, and how things stand. */
    public QuotaMeters meters() {
        MailboxBudget current = current();
        synchronized (current.lock) {
            return current.metersOfState(clock.nanos());
        }
    }

    private QuotaMeters metersOfState(long nanos) {
        QuotaCounts counts = state.counts();
        long pause = state.pauseLeft(false, nanos);
        return new QuotaMeters(
                counts.units(),
                state.room(QuotaPriority.INTERACTIVE, nanos).units(),
                counts.waits(),
                Duration.ofNanos(counts.waitedNanos()),
                counts.refusals(),
                pause == 0 ? null : clock.now().plusNanos(pause),
                state.allowance(nanos));
    }

    void countInto(QuotaCounts sum) {
        synchronized (lock) {
            sum.add(state.counts());
        }
    }

    /** Whether nothing would be lost with it. */
    boolean untouched() {
        synchronized (lock) {
            return line.isEmpty() && state.untouched(clock.nanos());
        }
    }

    void end(int calls, Tokens tokens, boolean spent) {
        MailboxBudget current = current();
        synchronized (current.lock) {
            current.state.end(current == this ? calls : 0, tokens, spent, clock.nanos());
        }
        if (!spent) {
            project.giveBack(tokens.ofProject());
        }
        current.proceed();
    }

    /** Lets another budget, which turned out to be the same mailbox's, take over. */
    void join(MailboxBudget other) {
        List<Waiter> waiters;
        synchronized (lock) {
            joined = other;
            waiters = line.leave();
            synchronized (other.lock) {
                state.moveTo(other.state);
            }
        }
        project.leave(this);
        other.enqueue(waiters);
    }

    private MailboxBudget current() {
        MailboxBudget other;
        synchronized (lock) {
            other = joined;
        }
        return other == null ? this : other.current();
    }

    private void enqueue(List<Waiter> waiters) {
        MailboxBudget other;
        synchronized (lock) {
            other = joined;
            if (other == null) {
                line.addAll(waiters);
            }
        }
        if (other == null) {
            proceed();
        } else {
            other.enqueue(waiters);
        }
    }

    private QuotaTurn turn(QuotaRequest request) {
        synchronized (lock) {
            long nanos = clock.nanos();
            long ofProject = project.weigh(request.units(), nanos);
            boolean mayGo = !line.isBefore(request) && state.obstacle(request, nanos) == Obstacle.NONE;
            if (mayGo && project.take(ofProject, this)) {
                Tokens tokens = state.take(request, ofProject, nanos);
                return new QuotaTurn(new QuotaPermit(this, request.calls(), tokens), clock.now());
            }
            state.counts().waited(0);
            long wait = Math.max(state.nanosUntil(request, nanos), project.nanosUntil(ofProject));
            return new QuotaTurn(null, clock.now().plusNanos(Math.max(wait, ANSWER_AWAITED)));
        }
    }

    /** Lets those go whose turn it is, and sees to being called again when it may be that of the next. */
    void proceed() {
        Round round = new Round(clock.nanos());
        synchronized (lock) {
            if (wakeUp != null) {
                wakeUp.run();
                wakeUp = null;
            }
            boolean mayGoOn = advance(line.paid(), round) && advance(line.interactive(), round);
            if (mayGoOn) {
                advance(line.background(), round);
            }
            if (!round.wantsProject) {
                project.leave(this);
            }
            if (round.nextNanos > 0) {
                wakeUp = clock.after(Math.max(SHORTEST_WAIT, round.nextNanos), this::proceed);
            }
        }
        round.turns.forEach(Runnable::run);
    }

    /** What came of going through the line. */
    private static final class Round {

        private final long nanos;
        private final List<Runnable> turns = new ArrayList<>();
        private boolean wantsProject;
        private long nextNanos;

        Round(long nanos) {
            this.nanos = nanos;
        }

        void comeBackAfter(long wait) {
            nextNanos = nextNanos == 0 ? wait : Math.min(nextNanos, wait);
        }
    }

    /** Returns whether those behind may have their turn. */
    private boolean advance(Iterator<Waiter> waiters, Round round) {
        while (waiters.hasNext()) {
            Waiter waiter = waiters.next();
            Obstacle obstacle = waiter.turn().isDone() ? Obstacle.NONE : advance(waiter, round);
            if (obstacle == Obstacle.NONE) {
                waiters.remove();
            } else if (obstacle != Obstacle.PAUSE_OF_SENDS) {
                return false;
            }
        }
        return true;
    }

    private Obstacle advance(Waiter waiter, Round round) {
        QuotaRequest request = waiter.request();
        long pause = state.pauseLeft(request.sends(), round.nanos);
        if (pause > LONGEST_PAUSE) {
            Instant until = clock.now().plusNanos(pause);
            round.turns.add(() -> waiter.turn().completeExceptionally(new QuotaPausedException(until)));
            return Obstacle.NONE;
        }
        Obstacle obstacle = state.obstacle(request, round.nanos);
        if (obstacle != Obstacle.NONE) {
            round.comeBackAfter(state.nanosUntil(request, round.nanos));
            return obstacle;
        }
        long ofProject = project.weigh(request.units(), round.nanos);
        if (!project.take(ofProject, this)) {
            round.wantsProject = true;
            round.comeBackAfter(project.lineUp(this, ofProject, request.priority()));
            return Obstacle.UNITS_OF_PROJECT;
        }
        grant(waiter, ofProject, round);
        return Obstacle.NONE;
    }

    private void grant(Waiter waiter, long ofProject, Round round) {
        QuotaRequest request = waiter.request();
        QuotaPermit permit = new QuotaPermit(this, request.calls(), state.take(request, ofProject, round.nanos));
        long waited = round.nanos - waiter.since();
        if (waited >= SHORTEST_WAIT) {
            state.counts().waited(waited);
        }
        round.turns.add(() -> {
            if (!waiter.turn().complete(permit)) {
                permit.giveBack();
            }
        });
    }
}

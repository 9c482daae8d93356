package io.github.camelgmail.component.client;

import io.github.camelgmail.component.client.quota.MailboxBudget;
import io.github.camelgmail.component.client.quota.QuotaLimit;
import io.github.camelgmail.component.client.quota.QuotaPausedException;
import io.github.camelgmail.component.client.quota.QuotaPermit;
import io.github.camelgmail.component.client.quota.QuotaPriority;
import io.github.camelgmail.component.client.quota.QuotaRequest;
import io.github.camelgmail.component.client.quota.QuotaRoom;
import io.github.camelgmail.component.client.quota.QuotaTurn;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Gets leave from the mailbox's budget for each attempt: waits for it, or says when to come back. Safe for use by many threads. */
final class Turnstile {

    private final MailboxBudget budget;
    private final GateLife life;
    private final QuotaPriority priority;
    private final boolean waits;
    /** Of one mailbox, so of one turnstile; it is gone again when the work is done. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable QuotaPermit> prepaid = new ThreadLocal<>();

    Turnstile(MailboxBudget budget, GateLife life, QuotaPriority priority, boolean waits) {
        this.budget = budget;
        this.life = life;
        this.priority = priority;
        this.waits = waits;
    }

    Turnstile forFeed(boolean feedWaits) {
        return new Turnstile(budget, life, QuotaPriority.BACKGROUND, feedWaits);
    }

    boolean waits() {
        return waits;
    }

    int units(GmailMethod method) {
        return method.units(budget.prices());
    }

    long units(CallCost cost) {
        return cost.units(budget.prices());
    }

    /**
     * Gets leave for one attempt. The caller ends the permit.
     *
     * @throws GmailPostponedException if there is none now, and this does not wait
     * @throws GmailException if the wait ends without it
     */
    QuotaPermit pass(CallCost cost) {
        QuotaPermit kept = prepaid.get();
        long units = units(cost);
        long covered = kept == null ? 0 : Math.min(units, kept.units());
        QuotaPermit permit = leave(cost.method(), request(cost, units - covered, cost.calls()));
        if (kept != null) {
            permit.draw(kept, covered);
        }
        return permit;
    }

    private QuotaRequest request(CallCost cost, long units, int calls) {
        return new QuotaRequest(units, calls, priority, cost.sends());
    }

    private QuotaPermit leave(GmailMethod method, QuotaRequest request) {
        if (waits) {
            return await(method, budget.acquire(request));
        }
        QuotaTurn turn = budget.tryAcquire(request);
        return turn.permit().orElseThrow(() -> GmailErrors.postponed(method, turn.until()));
    }

    private QuotaPermit await(GmailMethod method, CompletableFuture<QuotaPermit> turn) {
        boolean given = false;
        try {
            QuotaPermit permit = life.await(turn);
            given = true;
            return permit;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw GmailErrors.interrupted(method, e);
        } catch (CancellationException e) {
            throw GmailErrors.closed(method);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof QuotaPausedException pause) {
                throw GmailErrors.paused(method, pause.until());
            }
            throw new IllegalStateException("The budget failed", e);
        } finally {
            if (!given) {
                giveBackLate(turn);
            }
        }
    }

    /** The permit may come in the moment in which nobody waits for it any more. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private static void giveBackLate(CompletableFuture<QuotaPermit> turn) {
        turn.thenAccept(QuotaPermit::giveBack);
    }

    /** Tells how many of the calls may go together now, and waits until the first may. */
    int affordable(List<GmailMethod> calls) {
        int first = fitting(calls);
        if (first > 0) {
            return first;
        }
        CallCost one = CallCost.of(calls.get(0));
        leave(one.method(), request(one, units(one), 1)).giveBack();
        return Math.max(1, fitting(calls));
    }

    private int fitting(List<GmailMethod> calls) {
        QuotaRoom room = budget.room(priority);
        long units = room.units();
        int fitting = 0;
        while (fitting < Math.min(calls.size(), room.calls()) && units >= units(calls.get(fitting))) {
            units -= units(calls.get(fitting));
            fitting++;
        }
        return fitting;
    }

    /** Keeps units for calls to come; the permit is to be used by {@link #prepaid}, or given back. */
    CompletableFuture<QuotaPermit> reserve(CallCost cost) {
        return life.bind(budget.acquire(request(cost, units(cost), 0)));
    }

    /** Lets the calls that some work makes on this thread use what was reserved, and gives back what they leave. */
    void prepaid(QuotaPermit reserved, Runnable work) {
        prepaid.set(reserved);
        try {
            work.run();
        } finally {
            prepaid.remove();
            reserved.giveBack();
        }
    }

    /** Notes that Gmail has refused for a rate. */
    void refused(GmailMethod method, Failure failure, Duration pause) {
        budget.refused(limit(method, failure), pause);
    }

    private static QuotaLimit limit(GmailMethod method, Failure failure) {
        String message = failure.message();
        if (message.contains("oncurrent requests")) {
            return QuotaLimit.CONCURRENCY;
        }
        if (method.sends() && failure.retryAfter() != null) {
            return QuotaLimit.SENDING;
        }
        boolean ofProject = message.equals("Rate Limit Exceeded")
                || (message.contains("Queries per minute") && !message.contains("per user"));
        return ofProject ? QuotaLimit.PROJECT : QuotaLimit.MAILBOX;
    }
}

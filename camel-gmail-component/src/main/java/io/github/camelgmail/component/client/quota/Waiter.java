package io.github.camelgmail.component.client.quota;

import java.util.concurrent.CompletableFuture;

/**
 * One who waits for its turn.
 *
 * @param request what it wants
 * @param since when it came, by the clock's nanoseconds
 * @param turn completed when it may go
 */
record Waiter(QuotaRequest request, long since, Turn turn) {

    /** A turn that tells the line when it is not wanted any more. */
    static final class Turn extends CompletableFuture<QuotaPermit> {

        private final MailboxBudget budget;

        Turn(MailboxBudget budget) {
            this.budget = budget;
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            boolean wasWanted = !isDone();
            boolean cancelled = super.cancel(mayInterruptIfRunning);
            if (wasWanted) {
                budget.proceed();
            }
            return cancelled;
        }
    }
}

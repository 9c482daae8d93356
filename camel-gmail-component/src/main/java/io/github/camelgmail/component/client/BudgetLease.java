package io.github.camelgmail.component.client;

import io.github.camelgmail.component.client.quota.MailboxBudget;
import io.github.camelgmail.component.client.quota.QuotaAccount;
import io.github.camelgmail.component.client.quota.QuotaBudgets;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;

/** A client's use of its mailbox's budget. */
final class BudgetLease implements AutoCloseable {

    private final QuotaBudgets budgets;
    private final boolean own;
    private final QuotaAccount account;
    private final MailboxBudget budget;
    private final AtomicBoolean closed = new AtomicBoolean();

    private BudgetLease(GmailClientSettings settings, QuotaBudgets budgets, boolean own) {
        this.budgets = budgets;
        this.own = own;
        this.account = QuotaAccounts.of(settings);
        this.budget = budgets.open(account, settings.quota());
    }

    static BudgetLease of(GmailClientSettings settings, QuotaBudgets budgets) {
        return new BudgetLease(settings, budgets, false);
    }

    static BudgetLease alone(GmailClientSettings settings) {
        return new BudgetLease(settings, new QuotaBudgets(), true);
    }

    static BudgetLease alone(GmailClientSettings settings, Clock clock) {
        return new BudgetLease(settings, new QuotaBudgets(clock), true);
    }

    MailboxBudget budget() {
        return budget;
    }

    /** Notes the mailbox's address, which the profile tells. */
    void name(String address) {
        if (!closed.get()) {
            budgets.name(account, address);
        }
    }

    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            budgets.release(account);
            if (own) {
                budgets.close();
            }
        }
    }
}

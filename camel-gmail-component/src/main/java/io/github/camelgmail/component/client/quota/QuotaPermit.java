package io.github.camelgmail.component.client.quota;

/**
 * Leave to spend units: for one request, or kept for later ones. Whoever has it ends it once, by {@link #answered} or
 * {@link #giveBack}; what comes after that does nothing. Safe for use by many threads.
 */
public final class QuotaPermit {

    private final MailboxBudget budget;
    private final int calls;
    private Tokens tokens;
    private boolean ended;

    /** Units, and what they took from the buckets. */
    record Tokens(long units, long ofMailbox, long ofProject) {

        static final Tokens NONE = new Tokens(0, 0, 0);

        Tokens plus(Tokens other) {
            return new Tokens(units + other.units, ofMailbox + other.ofMailbox, ofProject + other.ofProject);
        }

        Tokens minus(Tokens other) {
            return new Tokens(units - other.units, ofMailbox - other.ofMailbox, ofProject - other.ofProject);
        }

        Tokens first(long wanted) {
            return wanted >= units ? this : new Tokens(wanted, ofMailbox * wanted / units, ofProject * wanted / units);
        }
    }

    QuotaPermit(MailboxBudget budget, int calls, Tokens tokens) {
        this.budget = budget;
        this.calls = calls;
        this.tokens = tokens;
    }

    /** The units that may be spent. */
    public synchronized long units() {
        return ended ? 0 : tokens.units();
    }

    /** Takes over units that another permit for the same mailbox keeps, as many as it has of those wanted. */
    public void draw(QuotaPermit kept, long wanted) {
        Tokens drawn = kept.hand(wanted);
        synchronized (this) {
            tokens = tokens.plus(drawn);
        }
    }

    private synchronized Tokens hand(long wanted) {
        Tokens handed = ended ? Tokens.NONE : tokens.first(wanted);
        tokens = tokens.minus(handed);
        return handed;
    }

    /** Says that Gmail has answered, well or not, or may have got the request: its units are spent. */
    public void answered() {
        end(true);
    }

    /** Says that Gmail has not counted any of it. */
    public void giveBack() {
        end(false);
    }

    private void end(boolean spent) {
        Tokens last;
        synchronized (this) {
            if (ended) {
                return;
            }
            ended = true;
            last = tokens;
        }
        budget.end(calls, last, spent);
    }
}

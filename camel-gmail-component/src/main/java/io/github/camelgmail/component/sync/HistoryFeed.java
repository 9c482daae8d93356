package io.github.camelgmail.component.sync;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The change feed of one mailbox. Each {@link #scan()} starts from the stored cursor and delivers what is new, in the
 * mailbox's order; the cursor is stored only behind messages whose receiver has completed. A crash at any point makes
 * the next scan deliver again what was not stored, and never skips.
 *
 * <p>One scan runs at a time: a scan asked for while another runs returns at once, as a wake-up is only a hint.
 */
public final class HistoryFeed<M> {

    private enum State {
        /** Before {@link #start()}. */
        NEW,
        /** Between scans. */
        IDLE,
        /** A thread is in {@link #scan()}. */
        SCANNING
    }

    private final FeedMailbox<M> mailbox;
    private final CursorStore store;
    private final FeedPolicy policy;
    private final Clock clock;
    private final Delivery<M> delivery;
    private final AtomicReference<State> state = new AtomicReference<>(State.NEW);
    private @Nullable Walks<M> walks;

    private record Walks<M>(CursorKeeper keeper, HistoryWalk<M> history, RecoveryWalk<M> recovery) {}

    /** Makes the feed of a mailbox; nothing is called before {@link #start()}. */
    public HistoryFeed(
            FeedMailbox<M> mailbox, CursorStore store, Receiver<M> receiver, FeedPolicy policy, Clock clock) {
        this.mailbox = mailbox;
        this.store = store;
        this.policy = policy;
        this.clock = clock;
        this.delivery = new Delivery<>(mailbox, receiver, policy.selection());
    }

    /**
     * Loads the cursor, or stores a first one as the policy's start says.
     *
     * @return the cursor that the first scan starts from
     */
    public Cursor start() {
        Cursor cursor = store.load().orElseGet(this::firstCursor);
        CursorKeeper keeper = new CursorKeeper(store, cursor);
        walks = new Walks<>(
                keeper,
                new HistoryWalk<>(mailbox, keeper, delivery, policy, clock),
                new RecoveryWalk<>(mailbox, keeper, delivery, policy.batchSize()));
        if (!state.compareAndSet(State.NEW, State.IDLE)) {
            throw new IllegalStateException("The feed was started before");
        }
        return cursor;
    }

    /**
     * Delivers what is new.
     *
     * @return how many messages were delivered
     * @throws HistoryExpired if the history since the cursor is gone and the policy says to fail
     */
    public int scan() throws HistoryExpired {
        Walks<M> running = walks;
        if (running == null || !state.compareAndSet(State.IDLE, State.SCANNING)) {
            return 0;
        }
        long before = delivery.delivered();
        try {
            scan(running);
        } finally {
            state.set(State.IDLE);
        }
        return Math.toIntExact(delivery.delivered() - before);
    }

    /** Returns how many messages were gone from the mailbox before they could be read. */
    public long gone() {
        return delivery.gone();
    }

    private void scan(Walks<M> running) throws HistoryExpired {
        if (!recover(running)) {
            return;
        }
        try {
            running.history().run();
        } catch (HistoryExpired expired) {
            answer(expired, running.keeper());
            recover(running);
        }
    }

    private boolean recover(Walks<M> running) {
        Recovery recovery = running.keeper().cursor().recovery();
        return recovery == null || running.recovery().run(recovery);
    }

    private void answer(HistoryExpired expired, CursorKeeper keeper) throws HistoryExpired {
        Cursor cursor = keeper.cursor();
        switch (policy.onHistoryExpired()) {
            case fail -> throw expired;
            case skip -> keeper.commit(Cursor.at(mailbox.currentHistoryId(), clock.instant()));
            case resync ->
                keeper.commit(beginRecovery(
                        cursor, new Recovery(cursor.asOf().minus(policy.resyncWindow()), cursor.historyId(), null)));
        }
    }

    private Cursor firstCursor() {
        Cursor now = Cursor.at(mailbox.currentHistoryId(), clock.instant());
        Cursor first = policy.startFrom()
                .backlog()
                .map(backlog -> now.recovering(now.historyId(), now.asOf(), backlog))
                .orElse(now);
        store.store(first);
        return first;
    }

    /** The target comes before the listing: mail that arrives between the two is then in both, never in neither. */
    private Cursor beginRecovery(Cursor expired, Recovery recovery) {
        Instant began = clock.instant();
        return expired.recovering(mailbox.currentHistoryId(), began, recovery);
    }
}

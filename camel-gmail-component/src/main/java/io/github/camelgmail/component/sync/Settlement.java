package io.github.camelgmail.component.sync;

import io.github.camelgmail.component.sync.Cursor.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Does what is due to deliveries that have ended: has the cursor stored, has messages relabelled, and has the cursor
 * stored behind them.
 */
final class Settlement<M> {

    /** How long a message waits for others to be relabelled with. */
    static final Duration LINGER = Duration.ofSeconds(1);

    private final Ledger<M> ledger;
    private final OwnChanges own;
    private final int groupSize;
    private Cursor current;
    private volatile Cursor stored;
    private @Nullable Storing<M> storing;
    private List<Item<M>> relabelling = List.of();
    private @Nullable Instant owedSince;
    private boolean storeFailed;
    private boolean relabelFailed;

    private record Storing<M>(Cursor cursor, List<Item<M>> items) {}

    Settlement(Cursor cursor, Ledger<M> ledger, OwnChanges own, int groupSize) {
        this.current = cursor;
        this.stored = cursor;
        this.ledger = ledger;
        this.own = own;
        this.groupSize = groupSize;
    }

    /** Returns the cursor behind all that is over. */
    Cursor current() {
        return current;
    }

    /** Returns the cursor that is stored; any thread may ask. */
    Cursor stored() {
        return stored;
    }

    /** Tries again what failed in an earlier scan, and takes up what that one left to be relabelled. */
    void begin(FeedPolicy policy) {
        storeFailed = false;
        relabelFailed = false;
        List<Item<M>> left = current.done().entrySet().stream()
                .filter(done -> done.getValue() != Verdict.PASSED)
                .sorted(Map.Entry.comparingByKey())
                .map(done -> Item.<M>delivered(done.getKey(), done.getValue(), policy.owed(done.getValue())))
                .toList();
        if (!left.isEmpty()) {
            List<String> keys = left.stream().map(Item::key).toList();
            ledger.add(new Entry<>(Step.milestone(cursor -> cursor.settling(keys)), left, null, null));
            if (!current.equals(stored)) {
                ledger.unstored(left);
            }
        }
    }

    void pass() {
        current = ledger.pass(current);
    }

    boolean isUnanswered() {
        return storing != null || !relabelling.isEmpty();
    }

    /** Returns the cursor to store now; null if it is stored, or its storing has not ended. */
    @Nullable
    Cursor toStore() {
        if (storing != null || storeFailed) {
            return null;
        }
        Cursor wanted = wanted();
        List<Item<M>> unstored = ledger.unstored();
        if (wanted.equals(stored)) {
            ledger.stored(unstored);
            return null;
        }
        storing = new Storing<>(wanted, unstored);
        return wanted;
    }

    private Cursor wanted() {
        return current.with(ledger.verdicts(), own.newest());
    }

    void stored(boolean succeeded) {
        Storing<M> ended = Objects.requireNonNull(storing, "No cursor is being stored");
        storing = null;
        storeFailed = !succeeded;
        if (succeeded) {
            stored = ended.cursor();
            ledger.stored(ended.items());
        }
    }

    /**
     * Returns the messages to relabel now; null if there are none, or if more will soon join them.
     *
     * @param lull whether nothing else is going on
     */
    Output.@Nullable Relabel<M> toRelabel(boolean lull, Instant now) {
        if (!relabelling.isEmpty() || relabelFailed) {
            return null;
        }
        List<Item<M>> owed = ledger.owed();
        if (owed.isEmpty()) {
            owedSince = null;
            return null;
        }
        Instant since = owedSince == null ? now : owedSince;
        owedSince = since;
        boolean due = lull || owed.size() >= groupSize || !now.isBefore(since.plus(LINGER));
        return due ? relabel(owed, owed.get(0).owed(), now) : null;
    }

    private Output.Relabel<M> relabel(List<Item<M>> owed, LabelChange change, Instant now) {
        relabelling = owed.stream().filter(item -> item.owed().equals(change)).toList();
        relabelling.forEach(item -> own.note(item.messageId(), change, item.labelIds(), now));
        owedSince = null;
        return new Output.Relabel<>(
                change, relabelling.stream().map(Item::messageId).distinct().toList());
    }

    void relabelled(boolean succeeded) {
        if (succeeded) {
            relabelling.forEach(Item::relabelled);
        }
        relabelling = List.of();
        relabelFailed = !succeeded;
    }

    /** Returns when messages that wait for others are relabelled without them; null if none waits. */
    @Nullable
    Instant relabelAt() {
        return owedSince == null ? null : owedSince.plus(LINGER);
    }

    /** Keeps what has ended for the next scan, as what is in hand is dropped. */
    void drop() {
        current = wanted();
        owedSince = null;
    }
}

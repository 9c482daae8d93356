package io.github.camelgmail.component.sync;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The change feed of one mailbox, as a machine: it is told {@link Input}s and answers with {@link Output}s, and does
 * nothing by itself. It delivers what is new in the mailbox's order, and asks to store a cursor only when everything
 * before it is delivered. Whoever makes a new engine from the cursor stored last loses nothing, whenever the old one
 * died.
 *
 * <p>Thread-safe and never blocking: inputs from many threads are taken one after the other.
 */
public final class HistoryEngine<M> {

    private final Feed<M> feed;
    private final Queue<Input<M>> inbox = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean busy = new AtomicBoolean();

    /**
     * Makes an engine.
     *
     * @param cursor the cursor that is stored
     * @param policy what the user chose
     * @param clock  this machine's clock; it need not agree with Gmail's
     */
    public HistoryEngine(Cursor cursor, FeedPolicy policy, Clock clock) {
        feed = new Feed<>(cursor, policy, clock);
    }

    /**
     * Takes an input.
     *
     * @return what is to be done now, by the caller or by whom it asks; it may follow from another thread's input,
     *     whose own call then returns nothing
     */
    public List<Output<M>> accept(Input<M> input) {
        inbox.add(input);
        List<Output<M>> outputs = new ArrayList<>();
        while (!inbox.isEmpty() && busy.compareAndSet(false, true)) {
            try {
                drainInto(outputs);
            } finally {
                busy.set(false);
            }
        }
        return outputs;
    }

    private void drainInto(List<Output<M>> outputs) {
        for (Input<M> next = inbox.poll(); next != null; next = inbox.poll()) {
            next.enter(feed);
            outputs.addAll(feed.outputs());
        }
    }

    /** Returns the cursor that is stored. */
    public Cursor cursor() {
        return feed.cursor();
    }

    /** Returns what the engine is at. */
    public Phase phase() {
        return feed.phase();
    }

    /** Returns what it has done since it was made. */
    public FeedCounts counts() {
        return feed.counts();
    }
}

package io.github.camelgmail.component.sync;

import io.github.camelgmail.component.sync.Cursor.Verdict;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The steps in hand, in the mailbox's order. The cursor passes them from the front, as far as all is done. Only so many
 * deliveries may run, or have ended without that being stored, as may run at a time: a crash repeats no more than those.
 */
final class Ledger<M> {

    private static final int ENTRIES_PER_BATCH = 4;

    private final FeedPolicy.Pace pace;
    private final Deque<Entry<M>> entries = new ArrayDeque<>();
    private final Set<Item<M>> open = new LinkedHashSet<>();
    private final Set<Item<M>> ended = new LinkedHashSet<>();
    private final Set<Item<M>> unstored = new LinkedHashSet<>();
    private final Map<Long, Item<M>> running = new HashMap<>();
    private long deliveries;

    Ledger(FeedPolicy.Pace pace) {
        this.pace = pace;
    }

    void add(Entry<M> entry) {
        entries.add(entry);
        for (Item<M> item : entry.items()) {
            (item.hasEnded() ? ended : open).add(item);
        }
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Returns whether another batch may be read while this much is in hand. */
    boolean hasRoom() {
        return entries.size() < ENTRIES_PER_BATCH * pace.batchSize() && open.size() - running.size() < pace.batchSize();
    }

    boolean anyRunning() {
        return !running.isEmpty();
    }

    /** Begins the first delivery that may begin now; null if there is none. */
    @Nullable
    Delivery<M> start(RedeliveryPolicy redelivery, Instant now) {
        if (running.size() + unstored.size() >= pace.concurrency()) {
            return null;
        }
        Item<M> next = heads().filter(item -> item.isDue(now)).findFirst().orElse(null);
        if (next == null) {
            return null;
        }
        running.put(++deliveries, next);
        return next.start(deliveries, redelivery);
    }

    /** Returns when the next delivery may begin that waits for its time and for nothing else. */
    Optional<Instant> nextAttemptAt() {
        return heads().filter(Item::isWaiting).map(Item::notBefore).min(Instant::compareTo);
    }

    /** Returns what is first in its order: with one place that of the mailbox, with more that of each thread. */
    private Stream<Item<M>> heads() {
        if (pace.concurrency() == 1) {
            return open.stream().limit(1);
        }
        Set<String> held = new HashSet<>();
        return open.stream().filter(item -> held.add(item.threadId()));
    }

    /** Takes back what a delivery was begun for. */
    Item<M> take(long number) {
        return Objects.requireNonNull(running.remove(number), () -> "No delivery " + number + " is running");
    }

    void end(Item<M> item, Verdict verdict, LabelChange owed) {
        item.end(verdict, owed);
        open.remove(item);
        ended.add(item);
        unstored.add(item);
    }

    /** Returns how the items in hand have ended that have, by key. */
    Map<String, Verdict> verdicts() {
        Map<String, Verdict> verdicts = new HashMap<>();
        ended.forEach(item -> verdicts.put(item.key(), item.verdict()));
        return verdicts;
    }

    /** Returns the items that have ended, which is not stored yet. */
    List<Item<M>> unstored() {
        return List.copyOf(unstored);
    }

    /** Notes items that have ended, which a failure kept from being stored. */
    void unstored(List<Item<M>> items) {
        unstored.addAll(items);
    }

    void stored(List<Item<M>> items) {
        items.forEach(unstored::remove);
    }

    /** Returns the items whose end is stored, and whose messages are still to be relabelled. */
    List<Item<M>> owed() {
        return ended.stream()
                .filter(item -> item.isOwed() && !unstored.contains(item))
                .toList();
    }

    /** Returns the items whose deliveries have failed and not ended. */
    List<Item<M>> failing() {
        return open.stream().filter(item -> item.attempts().made() > 0).toList();
    }

    /** Moves a cursor behind the entries at the front that are over, and lets go of them. */
    Cursor pass(Cursor cursor) {
        Cursor passed = cursor;
        while (!entries.isEmpty() && entries.getFirst().isOver()) {
            Entry<M> entry = entries.removeFirst();
            entry.items().forEach(ended::remove);
            passed = entry.pass(passed);
        }
        return passed;
    }

    void clear() {
        entries.clear();
        open.clear();
        ended.clear();
        unstored.clear();
    }
}

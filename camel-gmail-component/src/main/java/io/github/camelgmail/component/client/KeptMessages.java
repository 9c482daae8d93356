package io.github.camelgmail.component.client;

import com.google.api.services.gmail.model.Message;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Messages that were read ahead of their turn, as far as the budget goes. Safe for many threads. */
final class KeptMessages {

    private static final long FIRST_GUESS = 16 << 10;

    private final HydrationBudget budget;
    private final Clock clock;
    private final Map<String, Kept> kept = new HashMap<>();
    private long averageBytes = FIRST_GUESS;
    private boolean closed;

    private record Kept(Message message, long bytes, Instant readAt) {}

    KeptMessages(HydrationBudget budget, Clock clock) {
        this.budget = budget;
        this.clock = clock;
    }

    /** Returns for about how many more messages there is room. */
    synchronized int room() {
        return closed ? 0 : (int) Math.min(Integer.MAX_VALUE, budget.left() / averageBytes);
    }

    /** Keeps a message if there is room, and returns whether there is. */
    synchronized boolean keep(Message message, long bytes) {
        averageBytes += (bytes - averageBytes) / 8;
        if (closed || kept.containsKey(message.getId()) || !budget.take(bytes)) {
            return false;
        }
        kept.put(message.getId(), new Kept(message, bytes, clock.instant()));
        return true;
    }

    synchronized boolean has(String id) {
        Kept one = kept.get(id);
        if (one != null && one.readAt().plus(HydrationSettings.LONGEST_KEPT).isBefore(clock.instant())) {
            take(id);
            return false;
        }
        return one != null;
    }

    /** Takes a message that is kept; null if it is not. */
    synchronized @Nullable Message take(String id) {
        Kept one = kept.remove(id);
        if (one == null) {
            return null;
        }
        budget.giveBack(one.bytes());
        return one.message();
    }

    /** Lets go of a message that a record changed after it was read. */
    synchronized void changed(String id, BigInteger recordId) {
        Kept one = kept.get(id);
        if (one != null && isBefore(one.message().getHistoryId(), recordId)) {
            take(id);
        }
    }

    private static boolean isBefore(@Nullable BigInteger read, BigInteger recordId) {
        return read == null || read.compareTo(recordId) < 0;
    }

    /** Lets go of all, and returns how many they were. */
    synchronized int clear() {
        int count = kept.size();
        kept.values().forEach(one -> budget.giveBack(one.bytes()));
        kept.clear();
        return count;
    }

    /** Lets go of all, and keeps nothing any more. */
    synchronized void close() {
        closed = true;
        clear();
    }
}

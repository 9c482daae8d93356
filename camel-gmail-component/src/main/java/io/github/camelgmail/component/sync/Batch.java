package io.github.camelgmail.component.sync;

import io.github.camelgmail.component.sync.Cursor.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Steps whose messages are read together. A message that Gmail lists but does not show may be gone, or may appear
 * within seconds of its arrival; it is asked for again, and holds the steps behind it, until the one can be told from
 * the other.
 */
final class Batch<M> {

    /** How long after it was listed a message may be missing before it counts as gone. */
    static final Duration LAG = Duration.ofSeconds(10);

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

    private final Map<String, Verdict> done;
    private final Deque<Step> steps = new ArrayDeque<>();
    private final Map<String, Wanted> unread = new LinkedHashMap<>();
    private final Map<String, FeedMessage<M>> read = new HashMap<>();
    private @Nullable Instant retryAt;

    /**
     * Makes a batch without steps.
     *
     * @param done the events that are delivered already
     */
    Batch(Map<String, Verdict> done) {
        this.done = done;
    }

    /** Takes a step, whose messages are then to be read. */
    void add(Step step, Instant listedAt) {
        steps.add(step);
        step.messagesToRead(done).forEach(message -> unread.putIfAbsent(message.id(), new Wanted(message, listedAt)));
    }

    /** Returns how the delivery of an event ended before; null if it is still to be delivered. */
    @Nullable
    Verdict verdict(Step step, Change change) {
        return done.get(step.key(change));
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    int unreadCount() {
        return unread.size();
    }

    /** Returns the messages to read now. */
    List<Wanted> wanted(Instant now) {
        return retryAt == null || !now.isBefore(retryAt) ? List.copyOf(unread.values()) : List.of();
    }

    boolean wants(MessageReference message) {
        return unread.containsKey(message.id());
    }

    /** Returns when missing messages are to be asked for again; null if none is missing. */
    @Nullable
    Instant retryAt() {
        return retryAt;
    }

    @Nullable
    FeedMessage<M> message(Change change) {
        return read.get(change.message().id());
    }

    /** Takes an answer, and returns how many messages count as gone by it. */
    int hydrated(List<FeedMessage<M>> messages, Instant now) {
        for (FeedMessage<M> message : messages) {
            unread.remove(message.id());
            read.put(message.id(), message);
        }
        int missing = unread.size();
        unread.values().removeIf(wanted -> missingFor(wanted, now).compareTo(LAG) >= 0);
        retryAt = unread.values().stream()
                .map(wanted -> now.plus(pauseAfter(missingFor(wanted, now))))
                .min(Instant::compareTo)
                .orElse(null);
        return missing - unread.size();
    }

    private static Duration missingFor(Wanted wanted, Instant now) {
        return Duration.between(wanted.listedAt(), now);
    }

    private static Duration pauseAfter(Duration missing) {
        Duration pause = missing.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : missing;
        Duration rest = LAG.minus(missing);
        return pause.compareTo(rest) < 0 ? pause : rest;
    }

    /** Takes the steps at the front that wait for no message. */
    List<Step> takeReady() {
        List<Step> ready = new ArrayList<>();
        while (!steps.isEmpty() && isReady(steps.getFirst())) {
            ready.add(steps.removeFirst());
        }
        return ready;
    }

    private boolean isReady(Step step) {
        return step.changes().stream()
                .noneMatch(change -> change.type() != EventType.messageDeleted
                        && unread.containsKey(change.message().id()));
    }
}

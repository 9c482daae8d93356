package io.github.camelgmail.component.sync;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Has the messages of steps read, a batch at a time, and makes entries of the steps. */
final class Intake<M> {

    private final FeedPolicy policy;
    private final Deque<Listed> steps = new ArrayDeque<>();
    private final Map<String, Attempts> failures = new HashMap<>();
    private Batch<M> batch = new Batch<>(Map.of());

    /** A step, and when its page was listed. */
    private record Listed(Step step, Instant at) {}

    Intake(FeedPolicy policy) {
        this.policy = policy;
    }

    /** Takes the steps of a page. */
    void add(Collection<Step> more, Instant listed) {
        more.forEach(step -> steps.add(new Listed(step, listed)));
    }

    /** Returns whether another page may be listed before what is in hand is read. */
    boolean hasRoom() {
        return steps.size() < policy.pace().lookahead();
    }

    boolean isEmpty() {
        return steps.isEmpty() && batch.isEmpty();
    }

    /** Returns the messages to read next; nothing if none is needed, or not yet. */
    List<Wanted> wanted(Cursor cursor, Instant now) {
        if (batch.isEmpty()) {
            batch = nextBatch(cursor);
        }
        return batch.wanted(now);
    }

    private Batch<M> nextBatch(Cursor cursor) {
        Batch<M> next = new Batch<>(cursor.done());
        while (!steps.isEmpty() && next.unreadCount() < policy.pace().batchSize()) {
            Listed listed = steps.removeFirst();
            next.add(listed.step(), listed.at());
        }
        return next;
    }

    /** Returns the messages that are going to be wanted after those that are wanted now, as far as they are listed. */
    List<MessageReference> following(Cursor cursor) {
        Map<String, MessageReference> following = new LinkedHashMap<>();
        steps.stream()
                .flatMap(listed -> listed.step().messagesToRead(cursor.done()))
                .filter(message -> !batch.wants(message))
                .forEach(message -> following.putIfAbsent(message.id(), message));
        return List.copyOf(following.values());
    }

    /** Takes the messages that were wanted, and returns how many turn out to be gone. */
    int hydrated(List<FeedMessage<M>> messages, Instant now) {
        return batch.hydrated(messages, now);
    }

    /** Returns the entries whose messages are read, or not to be read. */
    List<Entry<M>> takeReady() {
        return new Assembly<>(policy, batch, failures).entries(batch.takeReady());
    }

    /** Returns when messages that are missing are to be asked for again; null if none is. */
    @Nullable
    Instant retryAt() {
        return batch.retryAt();
    }

    /** Drops everything. An event that has failed is known again when it comes again. */
    void drop(Ledger<M> ledger) {
        ledger.failing().forEach(item -> failures.put(item.key(), item.attempts()));
        ledger.clear();
        steps.clear();
        batch = new Batch<>(Map.of());
    }
}

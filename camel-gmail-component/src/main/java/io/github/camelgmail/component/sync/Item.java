package io.github.camelgmail.component.sync;

import io.github.camelgmail.component.sync.Cursor.Verdict;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One event in hand, from its hydration until the cursor has passed it. */
final class Item<M> {

    private enum State {
        /** To be delivered, now or later. */
        WAITING,
        /** Its receiver is at work. */
        RUNNING,
        /** Its delivery has ended. */
        ENDED
    }

    private final String key;
    private final String messageId;
    private final String threadId;
    /** The labels that the message had when it was read; null if it was not. */
    private final @Nullable Set<String> labelIds;

    private final int batchIndex;
    private final int batchSize;
    private @Nullable FeedEvent<M> event;
    private State state;
    private Attempts attempts;
    private @Nullable Verdict verdict;
    private LabelChange owed = LabelChange.NONE;

    private Item(FeedEvent<M> event, int batchIndex, int batchSize, Attempts attempts) {
        this.event = event;
        this.key = event.key();
        this.messageId = event.change().message().id();
        this.threadId = event.change().message().threadId();
        this.labelIds = event.labelIds();
        this.batchIndex = batchIndex;
        this.batchSize = batchSize;
        this.attempts = attempts;
        this.state = State.WAITING;
    }

    private Item(String key, Verdict verdict, LabelChange owed) {
        this.key = key;
        this.messageId = FeedEvent.messageId(key);
        this.threadId = "";
        this.labelIds = null;
        this.batchIndex = 0;
        this.batchSize = 0;
        this.attempts = Attempts.NONE;
        this.state = State.ENDED;
        this.verdict = verdict;
        this.owed = owed;
    }

    static <M> Item<M> waiting(FeedEvent<M> event, int batchIndex, int batchSize, Attempts attempts) {
        return new Item<>(event, batchIndex, batchSize, attempts);
    }

    /** Returns an event that an earlier scan delivered, and whose message is still to be relabelled. */
    static <M> Item<M> delivered(String key, Verdict verdict, LabelChange owed) {
        return new Item<>(key, verdict, owed);
    }

    String key() {
        return key;
    }

    String messageId() {
        return messageId;
    }

    String threadId() {
        return threadId;
    }

    @Nullable
    Set<String> labelIds() {
        return labelIds;
    }

    Attempts attempts() {
        return attempts;
    }

    boolean isWaiting() {
        return state == State.WAITING;
    }

    Instant notBefore() {
        return attempts.notBefore();
    }

    boolean isDue(Instant now) {
        return isWaiting() && !now.isBefore(notBefore());
    }

    boolean hasEnded() {
        return state == State.ENDED;
    }

    boolean isListed() {
        return event != null && event.recordId() == null;
    }

    Delivery<M> start(long number, RedeliveryPolicy redelivery) {
        state = State.RUNNING;
        int attempt = attempts.made() + 1;
        return new Delivery<>(
                number, Objects.requireNonNull(event), attempt, redelivery.isLast(attempt), batchIndex, batchSize);
    }

    void waitAgain(Attempts next) {
        state = State.WAITING;
        attempts = next;
    }

    void end(Verdict how, LabelChange whatIsOwed) {
        state = State.ENDED;
        verdict = how;
        owed = event == null || event.message() == null ? LabelChange.NONE : whatIsOwed;
        event = null;
    }

    boolean isOwed() {
        return !owed.isNone();
    }

    LabelChange owed() {
        return owed;
    }

    void relabelled() {
        owed = LabelChange.NONE;
    }

    /** Returns whether nothing is left to do, so that the cursor may pass. */
    boolean isOver() {
        return hasEnded() && owed.isNone();
    }

    /** Returns what is to be stored of an item that has ended. */
    Verdict verdict() {
        return owed.isNone() ? Verdict.PASSED : Objects.requireNonNull(verdict);
    }
}

package io.github.camelgmail.component.sync;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a feed has come: everything up to {@code historyId} is delivered, except what an unfinished recovery still
 * has to list. Immutable.
 *
 * @param historyId where the next history scan starts
 * @param span      the time that the feed covers
 * @param recovery  the unfinished recovery, or null
 * @param done      events delivered though the cursor has not passed them, by {@link FeedEvent#key()}
 * @param own       label changes that the feed made and has not met in the history yet
 */
public record Cursor(
        HistoryId historyId, Span span, @Nullable Recovery recovery, Map<String, Verdict> done, List<OwnChange> own) {

    /**
     * How many events of a recovery are remembered for the history that follows it; those above may be delivered
     * twice.
     */
    private static final int MOST_AHEAD = 2_000;

    /** How a delivery ended, which says what is still to be done to its message. */
    public enum Verdict {
        /** It completed. */
        COMPLETED,
        /** It was given up. */
        GIVEN_UP,
        /** Nothing is left to do. */
        PASSED
    }

    /**
     * The time that a feed covers.
     *
     * @param origin what Gmail accepted before it was never this feed's; null for the whole mailbox
     * @param asOf   when, by this machine's clock, the last complete scan began
     * @param newest the latest internal date of a message that the feed has read, by Gmail's clock; null if none
     */
    public record Span(
            @Nullable Instant origin,
            Instant asOf,
            @Nullable Instant newest) {

        Span scannedAt(Instant instant) {
            return new Span(origin, instant, newest);
        }

        Span reading(@Nullable Instant internalDate) {
            boolean newer = internalDate != null && (newest == null || internalDate.isAfter(newest));
            return newer ? new Span(origin, asOf, internalDate) : this;
        }

        Instant lastKnown() {
            return earlier(asOf);
        }

        /** The two clocks may disagree, so what was read by Gmail's clock bounds what is known by ours. */
        Instant earlier(Instant instant) {
            return newest != null && newest.isBefore(instant) ? newest : instant;
        }
    }

    /**
     * A label that the feed put on or took off a message.
     *
     * @param messageId the message
     * @param type      {@code labelAdded} or {@code labelRemoved}
     * @param labelId   the label
     */
    public record OwnChange(String messageId, EventType type, String labelId) {}

    public Cursor {
        done = Map.copyOf(done);
        own = List.copyOf(own);
    }

    /** Returns a cursor with nothing to recover. */
    public static Cursor at(HistoryId historyId, @Nullable Instant origin, Instant asOf) {
        return new Cursor(historyId, new Span(origin, asOf, null), null, Map.of(), List.of());
    }

    Cursor recovering(Recovery next) {
        return new Cursor(historyId, span, next, done, own);
    }

    Cursor recoveringFrom(Instant from) {
        return recovery == null ? this : recovering(recovery.windowFrom(from));
    }

    Cursor recoveringTail(List<String> passed) {
        return recovery == null ? this : recovering(recovery.tail(passed));
    }

    Cursor lookingForGone() {
        return recovery == null ? this : recovering(recovery.lookingForGone());
    }

    Cursor recovered() {
        return new Cursor(historyId, span, null, done, own);
    }

    Cursor resyncing(HistoryId target, Instant now, FeedPolicy.Expiry expiry) {
        Instant since = expiry.exact() ? span.origin() : span.lastKnown();
        Instant from = since == null ? null : span.earlier(since).minus(expiry.resyncWindow());
        return new Cursor(target, span.scannedAt(now), Recovery.since(from, historyId, now), doneOutsideRecords(), own);
    }

    Cursor skippingTo(HistoryId target, Instant now) {
        return new Cursor(target, span.scannedAt(now), null, doneOutsideRecords(), own);
    }

    /** Records before a new target are never met again. */
    private Map<String, Verdict> doneOutsideRecords() {
        Map<String, Verdict> left = new HashMap<>(done);
        left.keySet().removeIf(FeedEvent::belongsToRecord);
        return left;
    }

    Cursor passing(HistoryId record, Collection<String> keys) {
        Map<String, Verdict> left = done;
        if (keys.stream().anyMatch(done::containsKey)) {
            left = new HashMap<>(done);
            left.keySet().removeAll(keys);
        }
        return new Cursor(later(record), span, recovery, left, own);
    }

    /** The events of these keys are delivered, and nothing is left to do to their messages. */
    Cursor settling(Collection<String> keys) {
        Map<String, Verdict> settled = new HashMap<>(done);
        keys.forEach(key -> settled.replace(key, Verdict.PASSED));
        return new Cursor(historyId, span, recovery, settled, own);
    }

    /** A message that changed after the target may be met again by the history that follows the recovery. */
    Cursor passingListed(String messageId, @Nullable Instant read, @Nullable HistoryId delivered) {
        if (recovery == null) {
            return this;
        }
        Map<String, Verdict> ahead = done;
        boolean mayBeMet = delivered != null && delivered.isAfter(historyId) && done.size() < MOST_AHEAD;
        if (mayBeMet || done.containsKey(messageId)) {
            ahead = new HashMap<>(done);
            ahead.put(messageId, Verdict.PASSED);
        }
        return new Cursor(historyId, span, recovery.passing(messageId, read), ahead, own);
    }

    Cursor followedTo(HistoryId settled, Instant started) {
        return new Cursor(later(settled), span.scannedAt(started), recovery, Map.of(), own);
    }

    Cursor reading(@Nullable Instant internalDate) {
        Span wider = span.reading(internalDate);
        return wider.equals(span) ? this : new Cursor(historyId, wider, recovery, done, own);
    }

    Cursor with(Map<String, Verdict> ended, List<OwnChange> ownChanges) {
        if (ended.isEmpty() && ownChanges.equals(own)) {
            return this;
        }
        Map<String, Verdict> all = new HashMap<>(done);
        all.putAll(ended);
        return new Cursor(historyId, span, recovery, all, ownChanges);
    }

    private HistoryId later(HistoryId other) {
        return other.isAfter(historyId) ? other : historyId;
    }
}

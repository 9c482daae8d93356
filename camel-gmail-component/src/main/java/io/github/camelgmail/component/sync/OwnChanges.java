package io.github.camelgmail.component.sync;

import io.github.camelgmail.component.sync.Cursor.OwnChange;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Label changes that the feed made and that its history has not shown yet, so that it can leave them out. */
final class OwnChanges {

    /** How many are kept in memory; the oldest are forgotten first, and then delivered. */
    private static final int MOST = 10_000;

    /** How many of the newest are stored with the cursor, for the next start. */
    private static final int MOST_STORED = 200;

    private final boolean wanted;
    private final Map<OwnChange, Deque<Made>> made = new LinkedHashMap<>();
    private final Set<Met> met = new HashSet<>();
    private @Nullable HistoryId latest;

    /**
     * When a change was made.
     *
     * @param at    by this machine's clock
     * @param after the latest history id that was known then, so that its record is a later one; null if none was
     */
    private record Made(Instant at, @Nullable HistoryId after) {

        boolean mayBe(HistoryId recordId) {
            return after == null || recordId.isAfter(after);
        }
    }

    /** The record that a change was met in. */
    private record Met(OwnChange change, HistoryId recordId) {}

    OwnChanges(Set<EventType> types, List<OwnChange> stored, Instant now) {
        wanted = types.contains(EventType.labelAdded) || types.contains(EventType.labelRemoved);
        stored.forEach(change -> note(change, new Made(now, null)));
    }

    /** Notes a history id that Gmail has named. */
    void named(HistoryId id) {
        latest = latest == null || id.isAfter(latest) ? id : latest;
    }

    /**
     * Notes a change that is about to be made.
     *
     * @param labelIds the labels that the message has; null if that is not known
     */
    void note(String messageId, LabelChange change, @Nullable Set<String> labelIds, Instant now) {
        Made when = new Made(now, latest);
        for (String label : change.add()) {
            if (labelIds == null || !labelIds.contains(label)) {
                note(new OwnChange(messageId, EventType.labelAdded, label), when);
            }
        }
        for (String label : change.remove()) {
            if (labelIds == null || labelIds.contains(label)) {
                note(new OwnChange(messageId, EventType.labelRemoved, label), when);
            }
        }
    }

    private void note(OwnChange change, Made when) {
        if (!wanted) {
            return;
        }
        Deque<Made> all = made.computeIfAbsent(change, first -> new ArrayDeque<>());
        if (!when.equals(all.peekLast())) {
            all.add(when);
        }
        Iterator<OwnChange> oldest = made.keySet().iterator();
        while (made.size() > MOST) {
            oldest.next();
            oldest.remove();
        }
    }

    /**
     * Returns a change less the labels that the feed itself changed. Each of those is met in one record, which may be
     * listed more than once.
     */
    Change without(Change change, HistoryId recordId) {
        if (change.changedLabelIds().isEmpty() || (made.isEmpty() && met.isEmpty())) {
            return change;
        }
        Set<String> foreign = new HashSet<>(change.changedLabelIds());
        foreign.removeIf(label -> meets(new OwnChange(change.message().id(), change.type(), label), recordId));
        return change.ofLabels(foreign);
    }

    private boolean meets(OwnChange change, HistoryId recordId) {
        if (met.contains(new Met(change, recordId))) {
            return true;
        }
        Deque<Made> all = made.get(change);
        if (all == null || !all.getFirst().mayBe(recordId)) {
            return false;
        }
        all.removeFirst();
        if (all.isEmpty()) {
            made.remove(change);
        }
        met.add(new Met(change, recordId));
        return true;
    }

    /**
     * Forgets what a complete walk has met, or must have met if it had left a trace.
     *
     * @param started when the walk began
     * @param passed  the record that the cursor had passed then
     */
    void forget(Instant started, HistoryId passed) {
        made.values()
                .forEach(all -> all.removeIf(one -> one.at().plus(Horizon.LAG).isBefore(started)));
        made.values().removeIf(Collection::isEmpty);
        met.removeIf(one -> !one.recordId().isAfter(passed));
    }

    /** Returns the newest ones, to be stored. */
    List<OwnChange> newest() {
        Collection<OwnChange> all = made.keySet();
        return all.stream().skip(Math.max(0, all.size() - MOST_STORED)).toList();
    }
}

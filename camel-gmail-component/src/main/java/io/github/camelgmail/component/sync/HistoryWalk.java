package io.github.camelgmail.component.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Walks the history from the cursor to its end, delivering what was added and moving the cursor behind it. */
final class HistoryWalk<M> {

    /**
     * Gmail may report its current history id before the records up to it can be listed; seconds have been seen. The
     * cursor follows such an id only after this long.
     */
    static final Duration VISIBILITY_LAG = Duration.ofMinutes(1);

    private final FeedMailbox<M> mailbox;
    private final CursorKeeper keeper;
    private final Delivery<M> delivery;
    private final FeedPolicy policy;
    private final Clock clock;
    private final Absences absences = new Absences();
    private @Nullable Observation observation;
    private boolean held;

    private record Observation(HistoryId current, Instant at) {}

    HistoryWalk(FeedMailbox<M> mailbox, CursorKeeper keeper, Delivery<M> delivery, FeedPolicy policy, Clock clock) {
        this.mailbox = mailbox;
        this.keeper = keeper;
        this.delivery = delivery;
        this.policy = policy;
        this.clock = clock;
    }

    /** Returns whether the walk came to the end of the history. */
    boolean run() throws HistoryExpired {
        Instant started = clock.instant();
        HistoryId after = keeper.cursor().historyId();
        Set<String> ahead = keeper.cursor().ahead();
        String token = null;
        do {
            HistoryPage page = mailbox.history(after, token);
            if (!deliver(page.records(), ahead)) {
                return false;
            }
            token = page.nextPageToken();
            if (token == null) {
                reachedTheEnd(page.current(), started);
            }
        } while (token != null);
        return true;
    }

    private boolean deliver(List<HistoryRecord> records, Set<String> ahead) {
        List<HistoryRecord> batch = new ArrayList<>();
        int messages = 0;
        for (HistoryRecord record : records) {
            batch.add(record);
            messages += record.added().size();
            if (messages >= batchSize()) {
                if (!deliverBatch(batch, ahead)) {
                    return false;
                }
                batch.clear();
                messages = 0;
            }
        }
        return deliverBatch(batch, ahead);
    }

    /** While one message holds the feed, those behind it are not read again and again, as each reading is paid for. */
    private int batchSize() {
        return held ? 1 : policy.batchSize();
    }

    private boolean deliverBatch(List<HistoryRecord> records, Set<String> ahead) {
        held = !delivered(records, ahead);
        return !held;
    }

    private boolean delivered(List<HistoryRecord> records, Set<String> ahead) {
        Set<String> asked = asked(records, ahead);
        Map<String, FeedMessage<M>> hydrated = new HashMap<>();
        delivery.hydrate(List.copyOf(asked)).forEach(message -> hydrated.put(message.id(), message));
        for (HistoryRecord record : records) {
            for (AddedMessage added : record.added()) {
                if (asked.remove(added.id()) && !isPassed(added.id(), hydrated.get(added.id()))) {
                    return false;
                }
            }
            if (!record.added().isEmpty()) {
                keeper.commit(keeper.cursor().passed(record.id()));
            }
        }
        return true;
    }

    private boolean isPassed(String id, @Nullable FeedMessage<M> message) {
        if (message != null) {
            absences.ended(id);
            return delivery.deliver(message);
        }
        if (absences.mayEnd(id, clock.instant())) {
            return false;
        }
        delivery.countGone();
        return true;
    }

    private Set<String> asked(List<HistoryRecord> records, Set<String> ahead) {
        return records.stream()
                .flatMap(record -> record.added().stream())
                .filter(added -> !policy.selection().refusesForGood(added))
                .map(AddedMessage::id)
                .filter(id -> !ahead.contains(id))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void reachedTheEnd(HistoryId current, Instant started) {
        Cursor cursor = keeper.cursor();
        Observation earlier = observation;
        if (earlier == null || !earlier.at().plus(VISIBILITY_LAG).isAfter(started)) {
            HistoryId settled = earlier == null ? cursor.historyId() : earlier.current();
            keeper.commit(cursor.passed(settled).walkedToTheEnd(started));
            observation = new Observation(current, clock.instant());
        }
    }
}

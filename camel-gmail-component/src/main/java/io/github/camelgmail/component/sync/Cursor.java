package io.github.camelgmail.component.sync;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a feed has come: everything up to {@code historyId} is delivered, except what an unfinished recovery still
 * has to list.
 *
 * @param historyId where the next history scan starts
 * @param asOf      all that had reached the mailbox by this instant is delivered, or will be by the recovery
 * @param recovery  the unfinished recovery, or null
 * @param ahead     ids of messages that a recovery delivered though their records may come after {@code historyId}
 */
public record Cursor(
        HistoryId historyId, Instant asOf, @Nullable Recovery recovery, Set<String> ahead) {

    public Cursor {
        ahead = Set.copyOf(ahead);
    }

    /** Returns a cursor with nothing to recover. */
    public static Cursor at(HistoryId historyId, Instant asOf) {
        return new Cursor(historyId, asOf, null, Set.of());
    }

    Cursor recovering(HistoryId target, Instant began, Recovery from) {
        return new Cursor(target, began, from, ahead);
    }

    Cursor passed(HistoryId record) {
        return record.isAfter(historyId) ? new Cursor(record, asOf, recovery, ahead) : this;
    }

    Cursor recovered(FeedMessage<?> message, Recovery progress) {
        Set<String> delivered = ahead;
        if (message.historyId().isAfter(historyId)) {
            delivered = new HashSet<>(ahead);
            delivered.add(message.id());
        }
        return new Cursor(historyId, asOf, progress.delivered(message), delivered);
    }

    Cursor withoutRecovery() {
        return new Cursor(historyId, asOf, null, ahead);
    }

    Cursor walkedToTheEnd(Instant walkStarted) {
        return at(historyId, walkStarted);
    }
}

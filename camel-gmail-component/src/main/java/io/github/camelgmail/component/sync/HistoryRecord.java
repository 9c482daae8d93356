package io.github.camelgmail.component.sync;

import java.util.List;

/**
 * One record of a mailbox's history.
 *
 * @param id      the record's history id
 * @param changes what it changed, in Gmail's order
 */
public record HistoryRecord(HistoryId id, List<Change> changes) {

    public HistoryRecord {
        changes = List.copyOf(changes);
    }
}

package io.github.camelgmail.component.sync;

import java.util.List;

/**
 * One record of a mailbox's history.
 *
 * @param id    the record's history id
 * @param added the messages it added, in Gmail's order
 */
public record HistoryRecord(HistoryId id, List<AddedMessage> added) {

    public HistoryRecord {
        added = List.copyOf(added);
    }
}

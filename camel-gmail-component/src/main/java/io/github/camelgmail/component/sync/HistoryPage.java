package io.github.camelgmail.component.sync;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of {@code history.list}. A page without records may still have a next page.
 *
 * @param records       the records, oldest first
 * @param nextPageToken the token of the next page, or null on the last one
 * @param current       the mailbox's history id when the page was made
 */
public record HistoryPage(
        List<HistoryRecord> records, @Nullable String nextPageToken, HistoryId current) {

    public HistoryPage {
        records = List.copyOf(records);
    }
}

package io.github.camelgmail.test.mailbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of {@code history.list}.
 *
 * @param history the records in their order, possibly none although there are more pages; where it is empty Gmail leaves
 *     the key out
 * @param nextPageToken the token of the next page, null on the last one
 * @param historyId the id of the newest record in sight when the walk began, the same on all its pages
 */
public record HistoryPage(
        List<HistoryRecord> history, @Nullable String nextPageToken, long historyId) {

    /** Copies the list. */
    public HistoryPage {
        history = List.copyOf(history);
    }
}

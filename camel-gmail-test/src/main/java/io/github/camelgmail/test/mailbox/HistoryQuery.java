package io.github.camelgmail.test.mailbox;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of {@code history.list}.
 *
 * @param startHistoryId the id after which records are wanted, as the caller wrote it; null when missing, which Gmail
 *     refuses
 * @param labelId only records of messages with this label, null for all
 * @param types only these kinds; empty for all
 * @param pageToken the {@link HistoryPage#nextPageToken()} of the page before, null for the first page
 * @param maxResults the page size, null for Gmail's 100; more than 500 counts as 500
 */
public record HistoryQuery(
        @Nullable String startHistoryId,
        @Nullable String labelId,
        Set<HistoryType> types,
        @Nullable String pageToken,
        @Nullable Integer maxResults) {

    /** Copies the set. */
    public HistoryQuery {
        types = Set.copyOf(types);
    }

    /** All records after an id. */
    public static HistoryQuery since(long historyId) {
        return new HistoryQuery(Long.toUnsignedString(historyId), null, Set.of(), null, null);
    }

    /** The same query for one label. */
    public HistoryQuery withLabelId(String newLabelId) {
        return new HistoryQuery(startHistoryId, newLabelId, types, pageToken, maxResults);
    }

    /** The same query for these kinds. */
    public HistoryQuery withTypes(HistoryType... newTypes) {
        return new HistoryQuery(startHistoryId, labelId, Set.of(newTypes), pageToken, maxResults);
    }

    /** The same query at another page. */
    public HistoryQuery withPageToken(@Nullable String newPageToken) {
        return new HistoryQuery(startHistoryId, labelId, types, newPageToken, maxResults);
    }

    /** The same query with another page size. */
    public HistoryQuery withMaxResults(int newMaxResults) {
        return new HistoryQuery(startHistoryId, labelId, types, pageToken, newMaxResults);
    }
}

package io.github.camelgmail.component.client;

import java.math.BigInteger;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to ask {@code users.history.list} for.
 *
 * @param startHistoryId the cursor; changes after it are answered
 * @param historyTypes the kinds of change; empty for all
 * @param labelId the id of the one label whose messages count, or null for all
 * @param maxResults records a page, 1 to 500
 */
public record HistoryQuery(
        BigInteger startHistoryId,
        Set<HistoryType> historyTypes,
        @Nullable String labelId,
        int maxResults) {

    /** The largest page that Gmail answers. */
    public static final int MAX_PAGE = 500;

    public HistoryQuery {
        historyTypes = Set.copyOf(historyTypes);
        PageSize.check(maxResults, MAX_PAGE);
    }

    /** Asks for all kinds of change after a cursor, in the largest pages. */
    public static HistoryQuery after(BigInteger startHistoryId) {
        return new HistoryQuery(startHistoryId, Set.of(), null, MAX_PAGE);
    }

    /** Narrows the query to some kinds of change. */
    public HistoryQuery withTypes(Set<HistoryType> types) {
        return new HistoryQuery(startHistoryId, types, labelId, maxResults);
    }

    /** Narrows the query to messages with one label, given by id. */
    public HistoryQuery withLabelId(@Nullable String id) {
        return new HistoryQuery(startHistoryId, historyTypes, id, maxResults);
    }

    /** Sets the page size, 1 to 500. */
    public HistoryQuery withMaxResults(int records) {
        return new HistoryQuery(startHistoryId, historyTypes, labelId, records);
    }
}

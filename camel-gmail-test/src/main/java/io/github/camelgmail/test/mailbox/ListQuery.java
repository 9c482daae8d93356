package io.github.camelgmail.test.mailbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of {@code messages.list}, {@code threads.list} and {@code drafts.list}.
 *
 * @param labelIds only messages with all of these labels
 * @param q a search in Gmail's query language, null for none
 * @param includeSpamTrash whether spam and trash are searched too
 * @param pageToken the {@link Page#nextPageToken()} of the page before, null for the first page
 * @param maxResults the page size, null for Gmail's 100; more than 500 counts as 500
 */
public record ListQuery(
        List<String> labelIds,
        @Nullable String q,
        boolean includeSpamTrash,
        @Nullable String pageToken,
        @Nullable Integer maxResults) {

    /** The first page of everything but spam and trash. */
    public static final ListQuery ALL = new ListQuery(List.of(), null, false, null, null);

    /** Copies the list. */
    public ListQuery {
        labelIds = List.copyOf(labelIds);
    }

    /** The same query with other labels. */
    public ListQuery withLabelIds(String... newLabelIds) {
        return new ListQuery(List.of(newLabelIds), q, includeSpamTrash, pageToken, maxResults);
    }

    /** The same query with another search. */
    public ListQuery withQ(String newQ) {
        return new ListQuery(labelIds, newQ, includeSpamTrash, pageToken, maxResults);
    }

    /** The same query over spam and trash too. */
    public ListQuery withSpamTrash() {
        return new ListQuery(labelIds, q, true, pageToken, maxResults);
    }

    /** The same query at another page. */
    public ListQuery withPageToken(@Nullable String newPageToken) {
        return new ListQuery(labelIds, q, includeSpamTrash, newPageToken, maxResults);
    }

    /** The same query with another page size. */
    public ListQuery withMaxResults(int newMaxResults) {
        return new ListQuery(labelIds, q, includeSpamTrash, pageToken, newMaxResults);
    }
}

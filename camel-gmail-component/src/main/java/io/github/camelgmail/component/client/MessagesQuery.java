package io.github.camelgmail.component.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to ask {@code users.messages.list} or {@code users.threads.list} for.
 *
 * @param q a query in the syntax of Gmail's search box, or null for all messages
 * @param labelIds ids of labels that a message must all have; empty for any
 * @param includeSpamTrash whether spam and trash are searched too
 * @param maxResults messages or threads a page, 1 to 500
 */
public record MessagesQuery(@Nullable String q, List<String> labelIds, boolean includeSpamTrash, int maxResults) {

    /** The largest page that Gmail answers. */
    public static final int MAX_PAGE = 500;

    public MessagesQuery {
        labelIds = List.copyOf(labelIds);
        PageSize.check(maxResults, MAX_PAGE);
    }

    /** Asks for all messages but spam and trash, in the largest pages. */
    public static MessagesQuery all() {
        return new MessagesQuery(null, List.of(), false, MAX_PAGE);
    }

    /** Narrows the query to what Gmail's search finds. */
    public MessagesQuery withQ(@Nullable String query) {
        return new MessagesQuery(query, labelIds, includeSpamTrash, maxResults);
    }

    /** Narrows the query to messages that have all of these labels, given by id. */
    public MessagesQuery withLabelIds(List<String> ids) {
        return new MessagesQuery(q, ids, includeSpamTrash, maxResults);
    }

    /** Widens the query to spam and trash, or not. */
    public MessagesQuery withSpamTrash(boolean include) {
        return new MessagesQuery(q, labelIds, include, maxResults);
    }

    /** Sets the page size, 1 to 500. */
    public MessagesQuery withMaxResults(int messages) {
        return new MessagesQuery(q, labelIds, includeSpamTrash, messages);
    }
}

package io.github.camelgmail.component.client;

import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.ListHistoryResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The verbs of a mailbox's history. Safe for use by many threads. */
public final class GmailHistory {

    /** All but {@code messages}, which repeats what the four kinds of change say. */
    private static final String FIELDS =
            "history(id,messagesAdded,messagesDeleted,labelsAdded,labelsRemoved),historyId,nextPageToken";

    private final GmailGate gate;

    GmailHistory(GmailGate gate) {
        this.gate = gate;
    }

    /**
     * Reads one page of changes, oldest first ({@code users.history.list}). A page may have no records and still name
     * a next page; {@code getHistory()} is null where nothing changed, and {@code getMessages()} of a record always.
     *
     * @param query what to ask for
     * @param pageToken the {@code nextPageToken} of the page before, or null for the first page
     * @throws GmailHistoryExpiredException if Gmail no longer knows the changes after the query's start
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public ListHistoryResponse list(HistoryQuery query, @Nullable String pageToken) {
        return gate.execute(GmailMethod.HISTORY_LIST, (users, me) -> request(users, me, query, pageToken));
    }

    private static Gmail.Users.History.List request(
            Gmail.Users users, String me, HistoryQuery query, @Nullable String pageToken) throws IOException {
        return users.history()
                .list(me)
                .setStartHistoryId(query.startHistoryId())
                .setHistoryTypes(query.historyTypes().stream()
                        .sorted()
                        .map(HistoryType::parameter)
                        .toList())
                .setLabelId(query.labelId())
                .setMaxResults((long) query.maxResults())
                .setPageToken(pageToken)
                .setFields(FIELDS);
    }
}

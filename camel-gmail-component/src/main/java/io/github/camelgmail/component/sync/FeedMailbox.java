package io.github.camelgmail.component.sync;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the engine asks of one mailbox. Failures are thrown as the caller's own unchecked exceptions; they end the
 * scan and leave the cursor where it was.
 */
public interface FeedMailbox<M> {

    /** Returns the mailbox's history id now ({@code users.getProfile}). */
    HistoryId currentHistoryId();

    /**
     * Returns a page of the records after an id ({@code users.history.list}).
     *
     * @throws HistoryExpired if Gmail no longer holds the history since that id
     */
    HistoryPage history(HistoryId after, @Nullable String pageToken) throws HistoryExpired;

    /**
     * Returns a page of the ids of messages that Gmail accepted at or after an instant ({@code users.messages.list}).
     *
     * @param since the earliest internal date, to the second; null for all messages
     */
    MessageIdPage messagesSince(@Nullable Instant since, @Nullable String pageToken);

    /** Returns the messages in the order of their ids; those that are gone are left out. */
    List<FeedMessage<M>> hydrate(List<String> ids);
}

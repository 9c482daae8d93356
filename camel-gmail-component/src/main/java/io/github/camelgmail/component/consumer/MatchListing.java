package io.github.camelgmail.component.consumer;

import com.google.api.services.gmail.model.ListMessagesResponse;
import com.google.api.services.gmail.model.Message;
import io.github.camelgmail.component.client.BoundedQuery;
import io.github.camelgmail.component.client.GmailClient;
import io.github.camelgmail.component.client.ListedMessage;
import io.github.camelgmail.component.client.MessagesQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Lists what matches. Gmail lists the newest first, so the oldest are known only when all pages are read; of the ids, so many
 * of the oldest are held as are wanted.
 */
final class MatchListing {

    private final GmailClient client;
    private final MessagesQuery query;

    MatchListing(GmailClient client, MailboxView view) {
        this.client = client;
        this.query = MessagesQuery.all()
                .withQ(BoundedQuery.of(view.query()).withoutDrafts())
                .withLabelIds(view.labelIds().stream().sorted().toList())
                .withSpamTrash(view.includeSpamTrash());
    }

    /**
     * Reads all pages ({@code users.messages.list}, 5 units each).
     *
     * @param most     how many messages are returned at the most
     * @param due      whether a message, by its id, is to be returned; asked once for each that is listed
     * @param goesOn   is asked whenever Gmail has answered, whether to read on
     * @return the oldest messages that are due, the oldest first; none if not all pages were read
     */
    List<ListedMessage> oldest(int most, Predicate<String> due, BooleanSupplier goesOn) {
        Map<String, ListedMessage> newestFirst = new OldestOnly(most);
        String token = null;
        do {
            ListMessagesResponse page = client.messages().list(query, token);
            if (!goesOn.getAsBoolean()) {
                return List.of();
            }
            // Mail that arrives meanwhile moves messages from one page to the next, which lists them again.
            HistoryRecords.stream(page.getMessages())
                    .filter(message -> !newestFirst.containsKey(message.getId()) && due.test(message.getId()))
                    .forEach(message -> newestFirst.put(message.getId(), listed(message)));
            token = page.getNextPageToken();
        } while (token != null);
        List<ListedMessage> oldestFirst = new ArrayList<>(newestFirst.values());
        Collections.reverse(oldestFirst);
        return oldestFirst;
    }

    private static ListedMessage listed(Message message) {
        return new ListedMessage(message.getId(), Objects.requireNonNullElse(message.getThreadId(), ""));
    }

    /** Lets go of the newest where it has too many. */
    private static final class OldestOnly extends LinkedHashMap<String, ListedMessage> {

        private final int most;

        OldestOnly(int most) {
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<String, ListedMessage> newest) {
            return size() > most;
        }
    }
}

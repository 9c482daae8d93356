package io.github.camelgmail.component.consumer;

import com.google.api.services.gmail.model.ListMessagesResponse;
import io.github.camelgmail.component.client.GmailClient;
import io.github.camelgmail.component.client.MessageFormat;
import io.github.camelgmail.component.client.MessagesQuery;
import io.github.camelgmail.component.sync.MessagePage;
import io.github.camelgmail.component.sync.MessageReference;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds messages that were delivered once and are no longer in the mailbox. It compares so many ids at a time with the
 * whole mailbox, that neither has to be held in memory.
 */
final class GoneMessages {

    private final GmailClient client;
    private final DeliveredEvents delivered;
    private final int atATime;

    GoneMessages(GmailClient client, DeliveredEvents delivered, int atATime) {
        this.client = client;
        this.delivered = delivered;
        this.atATime = atATime;
    }

    /**
     * Returns some of them.
     *
     * @param after the token of the page before, or null for the first page
     */
    MessagePage page(@Nullable String after) {
        SortedSet<String> candidates = delivered.arrivals(after, atATime);
        String next = candidates.size() < atATime ? null : candidates.last();
        return new MessagePage(
                missing(candidates).stream()
                        .map(id -> new MessageReference(id, ""))
                        .toList(),
                next);
    }

    /** What no page lists may have moved between two pages, so it is asked for by id. */
    private List<String> missing(Set<String> candidates) {
        Set<String> unlisted = new TreeSet<>(candidates);
        MessagesQuery everything = MessagesQuery.all().withSpamTrash(true);
        String token = null;
        do {
            if (unlisted.isEmpty()) {
                return List.of();
            }
            ListMessagesResponse page = client.messages().list(everything, token);
            HistoryRecords.stream(page.getMessages()).forEach(message -> unlisted.remove(message.getId()));
            token = page.getNextPageToken();
        } while (token != null);
        return client.messages().getAll(unlisted, MessageFormat.MINIMAL).gone();
    }
}

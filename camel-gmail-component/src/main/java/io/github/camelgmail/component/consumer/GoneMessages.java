package io.github.camelgmail.component.consumer;

import com.google.api.services.gmail.model.ListMessagesResponse;
import io.github.camelgmail.component.client.GmailClient;
import io.github.camelgmail.component.client.MessagesQuery;
import io.github.camelgmail.component.sync.MessagePage;
import io.github.camelgmail.component.sync.MessageReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds messages that were delivered once and are no longer in the mailbox. It compares so many ids at a time with the
 * whole mailbox, that neither has to be held in memory. For one thread at a time.
 */
final class GoneMessages {

    /** A third of the quota that a mailbox has in a minute, so that a feed that takes turns with others comes through. */
    private static final int LOOKED_UP_AT_A_TIME = 100;

    private final GmailClient client;
    private final DeliveredEvents delivered;
    private final int atATime;
    private @Nullable Search search;

    GoneMessages(GmailClient client, DeliveredEvents delivered, int atATime) {
        this.client = client;
        this.delivered = delivered;
        this.atATime = atATime;
    }

    /**
     * Returns some of them. Where that fails half-way, the same question goes on from there.
     *
     * @param after the token of the page before, or null for the first page
     */
    MessagePage page(@Nullable String after) {
        Search current = search;
        if (current == null || !Objects.equals(current.after, after)) {
            current = new Search(after, delivered.arrivals(after, atATime));
            search = current;
        }
        MessagePage page = current.page();
        search = current.isOver() ? null : current;
        return page;
    }

    /** Forgets how far a search had come, as the mailbox may have changed since. */
    void forget() {
        search = null;
    }

    /** The search of some pages, which goes on where a call has failed or was postponed. */
    private final class Search {

        private @Nullable String after;
        private final @Nullable String next;
        private final Set<String> unlisted;
        private final List<MessageReference> gone = new ArrayList<>();
        private @Nullable String token;
        private boolean listed;

        Search(@Nullable String after, SortedSet<String> candidates) {
            this.after = after;
            this.next = candidates.size() < atATime ? null : candidates.last();
            this.unlisted = new TreeSet<>(candidates);
        }

        MessagePage page() {
            while (!listed && !unlisted.isEmpty()) {
                list();
            }
            // What no page lists may have moved between two pages, so it is asked for by id.
            List<String> some = unlisted.stream().limit(LOOKED_UP_AT_A_TIME).toList();
            client.messages().lookUp(some, unlisted::remove, this::isGone);
            after = isOver() ? next : some.get(some.size() - 1);
            MessagePage page = new MessagePage(List.copyOf(gone), after);
            gone.clear();
            return page;
        }

        boolean isOver() {
            return unlisted.isEmpty();
        }

        private void list() {
            ListMessagesResponse page =
                    client.messages().list(MessagesQuery.all().withSpamTrash(true), token);
            HistoryRecords.stream(page.getMessages()).forEach(message -> unlisted.remove(message.getId()));
            token = page.getNextPageToken();
            listed = token == null;
        }

        private void isGone(String id) {
            unlisted.remove(id);
            gone.add(new MessageReference(id, ""));
        }
    }
}

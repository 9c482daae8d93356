package io.github.camelgmail.component.client;

import com.google.api.services.gmail.model.ListMessagesResponse;
import com.google.api.services.gmail.model.Message;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells which of some messages a query finds. Gmail cannot be asked that of a message, so the query is listed for the
 * span of time from which the messages are, and then, for those that it did not find, everything in that span: what is
 * listed only then does not match, and what is not listed at all Gmail cannot yet tell
 * ({@code users.messages.list}, 5 units a page of 500).
 *
 * <p>Near dates cost two pages for all messages together. Where a span holds too many other messages, it is divided at
 * its widest gap, so that a year between two messages is never paged through. Holds one page in memory. Safe for use by
 * many threads.
 */
public final class QueryFilter {

    /** So many pages of a span are read before it is divided, as two halves cost a page each at the least. */
    private static final int PAGES_BEFORE_DIVISION = 2;

    /** Bounds are exact to the second and stand a second outside; a narrower gap would leave out nothing. */
    private static final Duration NARROWEST_GAP = Duration.ofSeconds(4);

    private final GmailMessages messages;
    private final boolean includeSpamTrash;

    /**
     * @param messages lists messages
     * @param includeSpamTrash whether the query finds messages in spam and trash; where not, it finds them only if it
     *     asks for them, as by {@code in:trash}
     */
    public QueryFilter(GmailMessages messages, boolean includeSpamTrash) {
        this.messages = messages;
        this.includeSpamTrash = includeSpamTrash;
    }

    /**
     * Matches messages with a query.
     *
     * @param q a query in the syntax of Gmail's search box; null or blank finds everything
     * @param candidates messages, any number, none makes no call
     * @return what is known of each message, by its id, in the order given
     * @throws GmailPermissionException if the credentials have the scope {@code gmail.metadata}, which forbids queries
     * @throws GmailException if Gmail refuses or cannot be reached
     */
    public Map<String, QueryMatch> match(@Nullable String q, Collection<QueryCandidate> candidates) {
        Set<String> matching = listed(BoundedQuery.of(q), includeSpamTrash, candidates);
        List<QueryCandidate> others = candidates.stream()
                .filter(candidate -> !matching.contains(candidate.id()))
                .toList();
        Set<String> visible = listed(BoundedQuery.EVERYTHING, true, others);
        Map<String, QueryMatch> matches = new LinkedHashMap<>();
        for (QueryCandidate candidate : candidates) {
            QueryMatch other = visible.contains(candidate.id()) ? QueryMatch.DIFFERS : QueryMatch.UNDECIDED;
            matches.put(candidate.id(), matching.contains(candidate.id()) ? QueryMatch.MATCHES : other);
        }
        return matches;
    }

    /** Returns the ids of those messages that a query lists. */
    private Set<String> listed(BoundedQuery query, boolean spamTrash, Collection<QueryCandidate> sought) {
        Set<String> listed = new HashSet<>();
        Deque<List<QueryCandidate>> spans = new ArrayDeque<>();
        spans.push(sought.stream()
                .sorted(Comparator.comparing(QueryCandidate::internalDate))
                .toList());
        while (!spans.isEmpty()) {
            List<QueryCandidate> span = spans.pop().stream()
                    .filter(candidate -> !listed.contains(candidate.id()))
                    .toList();
            if (!span.isEmpty()) {
                list(query, spamTrash, span, listed).forEach(spans::push);
            }
        }
        return listed;
    }

    /** Lists a span and notes what is sought of it; returns the parts to be listed instead where it holds too much. */
    private List<List<QueryCandidate>> list(
            BoundedQuery query, boolean spamTrash, List<QueryCandidate> span, Set<String> listed) {
        Set<String> missing = span.stream().map(QueryCandidate::id).collect(Collectors.toCollection(HashSet::new));
        MessagesQuery request = MessagesQuery.all()
                .withSpamTrash(spamTrash)
                .withQ(query.between(
                        span.get(0).internalDate(), span.get(span.size() - 1).internalDate()));
        int gap = widestGap(span);
        String token = null;
        int pages = 0;
        do {
            ListMessagesResponse page = messages.list(request, token);
            note(page, missing, listed);
            token = page.getNextPageToken();
            pages++;
            if (token != null && pages == PAGES_BEFORE_DIVISION && gap > 0) {
                return List.of(span.subList(0, gap), span.subList(gap, span.size()));
            }
        } while (token != null && !missing.isEmpty());
        return List.of();
    }

    private static void note(ListMessagesResponse page, Set<String> missing, Set<String> listed) {
        if (page.getMessages() == null) {
            return;
        }
        for (Message message : page.getMessages()) {
            if (missing.remove(message.getId())) {
                listed.add(message.getId());
            }
        }
    }

    /** Returns the index of the message behind the widest gap, or 0 where there is none worth dividing at. */
    private static int widestGap(List<QueryCandidate> span) {
        int widest = 0;
        Duration width = NARROWEST_GAP;
        for (int i = 1; i < span.size(); i++) {
            Duration gap =
                    Duration.between(span.get(i - 1).internalDate(), span.get(i).internalDate());
            if (gap.compareTo(width) > 0) {
                widest = i;
                width = gap;
            }
        }
        return widest;
    }
}

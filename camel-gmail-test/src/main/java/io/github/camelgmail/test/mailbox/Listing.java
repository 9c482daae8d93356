package io.github.camelgmail.test.mailbox;

import io.github.camelgmail.test.search.SearchQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A walk over the messages that match a query, newest first.
 *
 * <p>A page token holds the place of the last item and the newest arrival when the walk began, so that mail arriving
 * meanwhile neither
 * repeats an item nor hides one.
 */
final class Listing {

    /** What Gmail commonly answers while there is more than one page. */
    private static final int ESTIMATE_WITH_MORE_PAGES = 201;

    private final MailboxState state;
    private final ListQuery query;
    private final int pageSize;
    private final @Nullable Position start;
    private final long newestSequence;
    private final boolean searches;
    private final Predicate<Message> filter;

    private Listing(MailboxState state, ListQuery query) {
        this.state = state;
        this.query = query;
        this.pageSize = PageSize.of(query.maxResults());
        PageToken token = PageToken.decode(query.pageToken(), PageToken.Kind.MESSAGES);
        this.start = token == null ? null : new Position(token.first(), token.second());
        this.newestSequence = token == null ? state.ids().currentSequence() : token.third();
        this.searches = query.q() != null && !query.q().isBlank();
        this.filter = filter();
    }

    static Page<Message> messages(MailboxState state, ListQuery query) {
        return state.locked(() -> new Listing(state, query)).walk(message -> true);
    }

    /** The newest matching message of each thread. */
    static Page<Message> threadHeads(MailboxState state, ListQuery query) {
        Listing listing = state.locked(() -> new Listing(state, query));
        return listing.walk(listing::isHeadOfThread);
    }

    static <T, R> Page<R> map(Page<T> page, Function<T, R> mapping) {
        return new Page<>(page.items().stream().map(mapping).toList(), page.nextPageToken(), page.resultSizeEstimate());
    }

    /** A search works on a copy of the list, so that it does not hold the mailbox, however long it reads. */
    private Page<Message> walk(Predicate<Message> further) {
        if (searches) {
            return page(state.locked(() -> List.copyOf(candidates())), further);
        }
        return state.locked(() -> page(candidates(), further));
    }

    private Page<Message> page(Collection<Message> candidates, Predicate<Message> further) {
        List<Message> items = new ArrayList<>();
        for (Message message : candidates) {
            if (filter.test(message) && further.test(message)) {
                if (items.size() == pageSize) {
                    return new Page<>(items, token(items.get(pageSize - 1)), ESTIMATE_WITH_MORE_PAGES);
                }
                items.add(message);
            }
        }
        return new Page<>(items, null, items.size());
    }

    private Collection<Message> candidates() {
        return query.labelIds().stream()
                .min(Comparator.comparingInt(id -> state.messages().counts(id).messagesTotal()))
                .map(rarest -> state.messages().withLabel(rarest, start))
                .orElseGet(() -> state.messages().after(start));
    }

    private boolean isHeadOfThread(Message message) {
        Collection<Message> newer =
                state.locked(() -> List.copyOf(state.messages().threadBefore(message.threadId(), message.position())));
        return newer.stream().noneMatch(filter);
    }

    private String token(Message last) {
        Position place = last.position();
        return new PageToken(PageToken.Kind.MESSAGES, place.internalDate(), place.sequence(), newestSequence).encode();
    }

    private Predicate<Message> filter() {
        query.labelIds().stream()
                .filter(id -> !state.labels().contains(id))
                .findFirst()
                .ifPresent(id -> {
                    throw GmailFailure.invalidArgument("Invalid label: " + id);
                });
        Predicate<Message> matching = message -> message.position().sequence() <= newestSequence
                && message.labelIds().containsAll(query.labelIds());
        String q = query.q();
        SearchQuery search = q == null || q.isBlank() ? null : SearchQuery.parse(q);
        if (search != null) {
            return matching.and(searching(search));
        }
        return reachesSpamAndTrash() ? matching : matching.and(message -> !isHidden(message));
    }

    private Predicate<Message> searching(SearchQuery search) {
        Map<String, String> names = state.labels().all().stream().collect(Collectors.toMap(Label::id, Label::name));
        Instant now = state.now();
        boolean everywhere = reachesSpamAndTrash();
        return message -> {
            MessageUnderSearch candidate = new MessageUnderSearch(message, state.address(), names);
            return everywhere ? search.matches(candidate, now) : search.finds(candidate, now);
        };
    }

    private boolean reachesSpamAndTrash() {
        return query.includeSpamTrash()
                || query.labelIds().contains(SystemLabels.SPAM)
                || query.labelIds().contains(SystemLabels.TRASH);
    }

    private static boolean isHidden(Message message) {
        return message.hasLabel(SystemLabels.SPAM) || message.hasLabel(SystemLabels.TRASH);
    }
}

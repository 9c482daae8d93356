package io.github.camelgmail.component.consumer;

import com.google.api.services.gmail.model.Message;
import io.github.camelgmail.component.client.QueryCandidate;
import io.github.camelgmail.component.client.QueryFilter;
import io.github.camelgmail.component.client.QueryMatch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells which messages the user's query finds. For one thread at a time. */
final class QueryMatches {

    private static final Logger LOG = LoggerFactory.getLogger(QueryMatches.class);

    /**
     * How long after a page was listed Gmail may be unable to tell: its index is behind by seconds at most, and the engine
     * takes a message for gone that is left out ten seconds after the page.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(7);

    private final @Nullable String query;
    private final QueryFilter filter;
    private final Clock clock;
    private final Set<String> listed = new HashSet<>();
    private Instant listedAt = Instant.EPOCH;

    /** Makes it for a query, or for null, which finds everything. */
    QueryMatches(@Nullable String query, QueryFilter filter, Clock clock) {
        this.query = query;
        this.filter = filter;
        this.clock = clock;
    }

    /** Forgets what was listed, as another page is, and messages may have changed since. */
    void forgetListed() {
        listed.clear();
        listedAt = clock.instant();
    }

    /** Notes messages that were listed with the query, and so match. */
    void addListed(Collection<String> ids) {
        if (query != null) {
            listed.addAll(ids);
        }
    }

    /**
     * Returns whether each message matches, by id; those that Gmail cannot tell of yet are left out, but not for ever.
     */
    Map<String, Boolean> of(List<Message> messages) {
        Map<String, Boolean> matches = new HashMap<>();
        messages.stream()
                .map(Message::getId)
                .filter(id -> query == null || listed.contains(id))
                .forEach(id -> matches.put(id, true));
        if (query != null) {
            filter.match(query, candidates(messages)).forEach((id, match) -> decide(id, match, matches));
        }
        return matches;
    }

    private List<QueryCandidate> candidates(List<Message> messages) {
        return messages.stream()
                .filter(message -> !listed.contains(message.getId()))
                .map(message -> new QueryCandidate(message.getId(), internalDate(message)))
                .toList();
    }

    private static Instant internalDate(Message message) {
        Long millis = message.getInternalDate();
        return millis == null ? Instant.EPOCH : Instant.ofEpochMilli(millis);
    }

    private void decide(String id, QueryMatch match, Map<String, Boolean> matches) {
        if (match != QueryMatch.UNDECIDED) {
            matches.put(id, match == QueryMatch.MATCHES);
            return;
        }
        if (listedAt.plus(PATIENCE).isBefore(clock.instant())) {
            LOG.warn("Gmail does not tell whether the query finds message {}; it is delivered rather than lost", id);
            matches.put(id, true);
        }
    }
}

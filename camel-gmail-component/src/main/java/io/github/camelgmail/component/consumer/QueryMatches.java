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
     * How long after a message was listed Gmail may be unable to tell: its index is behind by seconds at most, and the
     * engine takes a message for gone that is left out ten seconds after that.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(7);

    private final @Nullable String query;
    private final QueryFilter filter;
    private final Clock clock;
    private final Set<String> listed = new HashSet<>();

    /** Makes it for a query, or for null, which finds everything. */
    QueryMatches(@Nullable String query, QueryFilter filter, Clock clock) {
        this.query = query;
        this.filter = filter;
        this.clock = clock;
    }

    /** Forgets what was listed and not asked for, as messages may have changed since. */
    void forgetListed() {
        listed.clear();
    }

    /** Notes messages that were listed with the query, and so match until they are asked for. */
    void addListed(Collection<String> ids) {
        if (query != null) {
            listed.addAll(ids);
        }
    }

    /**
     * Returns whether each message matches, by id; those that Gmail cannot tell of yet are left out, but not for ever.
     *
     * @param listedAt when Gmail named each message, by id
     */
    Map<String, Boolean> of(List<Message> messages, Map<String, Instant> listedAt) {
        Map<String, Boolean> matches = new HashMap<>();
        messages.stream()
                .map(Message::getId)
                .filter(id -> query == null || listed.contains(id))
                .forEach(id -> matches.put(id, true));
        if (query != null) {
            filter.match(query, candidates(messages)).forEach((id, match) -> {
                boolean waits =
                        listedAt.getOrDefault(id, Instant.EPOCH).plus(PATIENCE).isAfter(clock.instant());
                decide(id, match, waits, matches);
            });
        }
        listed.removeAll(matches.keySet());
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

    private static void decide(String id, QueryMatch match, boolean waits, Map<String, Boolean> matches) {
        if (match != QueryMatch.UNDECIDED) {
            matches.put(id, match == QueryMatch.MATCHES);
        } else if (!waits) {
            LOG.warn("Gmail does not tell whether the query finds message {}; it is delivered rather than lost", id);
            matches.put(id, true);
        }
    }
}

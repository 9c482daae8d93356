package io.github.camelgmail.component.consumer;

import io.github.camelgmail.component.message.GmailMessage;
import io.github.camelgmail.component.sync.EventType;
import io.github.camelgmail.component.sync.FeedEvent;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.camel.spi.IdempotentRepository;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The events of a mailbox that were delivered, as an {@link IdempotentRepository} remembers them.
 *
 * @param mailbox    the mailbox's address
 * @param repository remembers them, under {@code <mailbox>/<key of the event>}; null where nothing is remembered
 */
record DeliveredEvents(String mailbox, @Nullable IdempotentRepository repository) {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveredEvents.class);

    /** Returns whether an event was delivered. */
    boolean contains(FeedEvent<?> event) {
        return contains(event.key());
    }

    /** Returns whether the arrival of a message was delivered. */
    boolean containsArrival(String messageId) {
        return contains(messageId);
    }

    /**
     * Returns ids of messages whose arrival was delivered, in the order of the ids.
     *
     * @param after the id to begin after; null for the first
     * @param most  how many at the most
     */
    SortedSet<String> arrivals(@Nullable String after, int most) {
        NavigableSet<String> first = new TreeSet<>();
        if (repository != null) {
            RepositoryKeys.forEach(repository, key -> {
                if (isArrival(key, after)) {
                    first.add(key.substring(stored("").length()));
                }
                if (first.size() > most) {
                    first.pollLast();
                }
            });
        }
        return first;
    }

    private boolean isArrival(String key, @Nullable String after) {
        if (!key.startsWith(stored(""))) {
            return false;
        }
        String id = key.substring(stored("").length());
        return id.indexOf('/') < 0 && (after == null || id.compareTo(after) > 0);
    }

    private boolean contains(String key) {
        return repository != null && repository.contains(stored(key));
    }

    /**
     * Remembers an event; of a message that is gone, its arrival is forgotten. Where the repository fails, only the
     * cursor knows that the event was delivered, and the failure is logged: the exchange cannot be undone.
     */
    void add(FeedEvent<GmailMessage> event) {
        if (repository == null) {
            return;
        }
        try {
            remember(repository, event);
        } catch (RuntimeException e) {
            LOG.warn(
                    "The idempotentRepository could not note that {} was delivered: {}. After a crash or a resync it may"
                            + " be delivered once more.",
                    event.key(),
                    e.toString());
        }
    }

    /** Returns whether a message was given up, which counts as delivered. */
    boolean wasGivenUp(String messageId) {
        return contains(givenUp(messageId));
    }

    /** Remembers that a message was given up, beside its arrival. Where the repository fails, that is logged. */
    void addGivenUp(String messageId) {
        addMatch(messageId, givenUp(messageId));
    }

    private static String givenUp(String messageId) {
        return messageId + "/givenUp";
    }

    /** Remembers the arrival of a message, under the key that its event has. Where the repository fails, that is logged. */
    void addArrival(String messageId) {
        addMatch(messageId, messageId);
    }

    private void addMatch(String messageId, String key) {
        if (repository == null) {
            return;
        }
        try {
            remember(repository, stored(key));
        } catch (RuntimeException e) {
            LOG.warn(
                    "The idempotentRepository could not note that {} was delivered: {}. After a restart it may be delivered"
                            + " once more.",
                    messageId,
                    e.toString());
        }
    }

    private static void remember(IdempotentRepository memory, String key) {
        memory.add(key);
        memory.confirm(key);
    }

    private void remember(IdempotentRepository memory, FeedEvent<GmailMessage> event) {
        remember(memory, stored(event.key()));
        if (event.change().type() == EventType.messageDeleted) {
            memory.remove(stored(event.change().message().id()));
        }
    }

    private String stored(String key) {
        return mailbox + "/" + key;
    }
}

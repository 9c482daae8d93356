package io.github.camelgmail.component.consumer;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The feeds that run in a Camel context; a second consumer of one of them would only ever wait for the first. */
public final class RunningFeeds {

    private final Set<Running> feeds = ConcurrentHashMap.newKeySet();

    private record Running(String key, Object place) {}

    /**
     * Notes that a feed runs.
     *
     * @throws IllegalStateException if it does already
     */
    void add(FeedIdentity identity) {
        if (!feeds.add(feed(identity))) {
            throw new IllegalStateException("Another consumer of this Camel context is the feed " + identity
                    + " already. Give one of them another feedName, or let one route read and send to the others.");
        }
    }

    void remove(FeedIdentity identity) {
        feeds.remove(feed(identity));
    }

    private static Running feed(FeedIdentity identity) {
        return new Running(identity.key(), identity.place());
    }
}

package io.github.camelgmail.component.consumer.notification;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The endpoints whose notifications wake a feed of a Camel context; two feeds would take them from each other. */
final class NotificationSources {

    private final Set<String> uris = ConcurrentHashMap.newKeySet();

    /** Notes that a feed uses an endpoint, and returns whether none did. */
    boolean add(String uri) {
        return uris.add(uri);
    }

    void remove(String uri) {
        uris.remove(uri);
    }
}

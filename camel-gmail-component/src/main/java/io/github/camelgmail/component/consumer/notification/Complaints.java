package io.github.camelgmail.component.consumer.notification;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;

/** Complaints of several kinds, told apart by their texts, which are constant and few. Safe for use by many threads. */
final class Complaints {

    private final Logger log;
    private final Clock clock;
    private final Map<String, Complaint> kinds = new ConcurrentHashMap<>();

    Complaints(Logger log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** Says what is wrong, unless it was said a short time ago; see {@link Complaint}. */
    void raise(String text) {
        kinds.computeIfAbsent(text, kind -> new Complaint(log, clock)).raise(text);
    }
}

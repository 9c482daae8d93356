package io.github.camelgmail.component.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells a message that is gone from one that Gmail lists in its history but does not show yet, as has been seen for
 * seconds after an arrival.
 */
final class Absences {

    /** How long a message may be missing before it counts as gone. */
    static final Duration LAG = Duration.ofSeconds(10);

    private final Map<String, Instant> missedFirst = new HashMap<>();

    /** Returns whether a message that is missing now may still appear. */
    boolean mayEnd(String id, Instant now) {
        if (now.isBefore(missedFirst.computeIfAbsent(id, missed -> now).plus(LAG))) {
            return true;
        }
        missedFirst.remove(id);
        return false;
    }

    /** Notes that a message is there. */
    void ended(String id) {
        missedFirst.remove(id);
    }
}

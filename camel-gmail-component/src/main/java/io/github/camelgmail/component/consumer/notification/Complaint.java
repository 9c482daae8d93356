package io.github.camelgmail.component.consumer.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Says in the log that something is wrong, and does not say so all the time: the first time as a warning, then for debugging
 * only, and as a warning again an hour after the last. Safe for use by many threads.
 */
final class Complaint {

    private static final Duration QUIET = Duration.ofHours(1);

    private final Logger log;
    private final Clock clock;
    private @Nullable Instant warned;
    private long unsaid;

    Complaint(Logger log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** Says what is wrong. The text is one that this is always called with. */
    void raise(String text) {
        long before = takeTurn();
        if (before < 0) {
            log.debug(text);
        } else if (before == 0) {
            log.warn(text);
        } else {
            log.warn("{} ({} more times since this was said last)", text, before);
        }
    }

    /** Returns how often it was not said; negative where it is not to be said now. */
    private synchronized long takeTurn() {
        Instant now = clock.instant();
        if (warned != null && now.isBefore(warned.plus(QUIET))) {
            unsaid++;
            return -1;
        }
        long before = unsaid;
        warned = now;
        unsaid = 0;
        return before;
    }
}

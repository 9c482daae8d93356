package io.github.camelgmail.component.consumer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warns that mail comes but no notifications: of a mailbox once until one of it comes. Where none comes of any mailbox, that has one
 * cause and is told of one, and however many mailboxes there are, of one in each silence. Thread-safe.
 */
final class FallbackWarning {

    private static final Logger LOG = LoggerFactory.getLogger(FallbackWarning.class);

    private final Logger log;
    private final @Nullable Duration silence;
    private final Clock clock;
    private final Set<String> warnedOf = new HashSet<>();
    private boolean anyNotified = true;
    private Instant next = Instant.EPOCH;

    /**
     * Makes it.
     *
     * @param silence how long no notification must have come; null where none is waited for
     */
    FallbackWarning(@Nullable Duration silence, Clock clock) {
        this(silence, clock, LOG);
    }

    FallbackWarning(@Nullable Duration silence, Clock clock, Logger log) {
        this.silence = silence;
        this.clock = clock;
        this.log = log;
    }

    /** Notes that mail was found of which no notification told. */
    synchronized void missed(String mailbox) {
        Instant now = clock.instant();
        if (silence == null || !anyNotified || now.isBefore(next) || !warnedOf.add(mailbox)) {
            return;
        }
        anyNotified = false;
        next = now.plus(silence);
        log.warn(
                "Mailbox {} had new mail, but no notification came for {}. The feed goes on, and polls that often. See what"
                        + " is missing with gmail:watch?operation=preflight: the watch, the topic, its subscription, or"
                        + " what receives from that at notificationUri, which may have given up until the route is restarted.",
                mailbox,
                silence);
    }

    /** Notes that a notification came, so that the next silence is told again. */
    synchronized void notified(String mailbox) {
        anyNotified = true;
        warnedOf.remove(mailbox);
    }
}

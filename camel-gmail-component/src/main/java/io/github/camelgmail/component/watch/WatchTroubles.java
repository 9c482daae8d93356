package io.github.camelgmail.component.watch;

import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Logs which mailboxes of a feed cannot be watched: each once, and once when it works again. Of many that fail together only the
 * first are warned of. Thread-safe.
 */
public final class WatchTroubles {

    private static final int MOST_WARNED_OF = 10;

    private final Logger log;
    private final Set<String> failing = new HashSet<>();
    private final Set<String> warnedOf = new HashSet<>();

    /** Makes it without troubles. */
    public WatchTroubles() {
        this(LoggerFactory.getLogger(WatchTroubles.class));
    }

    /** Makes it with another log, for tests. */
    WatchTroubles(Logger log) {
        this.log = log;
    }

    synchronized void met(String mailbox, WatchCondition condition, RuntimeException why) {
        if (!failing.add(mailbox)) {
            log.debug("Mailbox {} still cannot be watched", mailbox, why);
            return;
        }
        boolean warned = warnedOf.size() < MOST_WARNED_OF && warnedOf.add(mailbox);
        log.atLevel(warned ? Level.WARN : Level.DEBUG)
                .log(
                        "Mailbox {} cannot be watched; its watch {}. It is polled meanwhile, and the watch tried again: {}{}",
                        mailbox,
                        condition.expiration() == null ? "was never begun" : "ends at " + condition.expiration(),
                        why.getMessage(),
                        warned && warnedOf.size() == MOST_WARNED_OF ? ". Further mailboxes are not warned of" : "");
    }

    synchronized void over(String mailbox, WatchCondition condition) {
        if (!failing.remove(mailbox)) {
            log.debug("Mailbox {} is watched until {}", mailbox, condition.expiration());
            return;
        }
        log.atLevel(warnedOf.remove(mailbox) ? Level.INFO : Level.DEBUG)
                .log("Mailbox {} is watched again, until {}", mailbox, condition.expiration());
    }

    /** For a mailbox that is not served any more. */
    synchronized void forget(String mailbox) {
        failing.remove(mailbox);
        warnedOf.remove(mailbox);
    }
}

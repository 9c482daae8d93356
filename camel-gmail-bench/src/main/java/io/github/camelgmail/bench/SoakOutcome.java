package io.github.camelgmail.bench;

import io.github.camelgmail.bench.PublishedNotifications.Mishaps;
import io.github.camelgmail.component.consumer.notification.NotificationCounts;
import io.github.camelgmail.component.consumer.notification.NotificationCounts.Outcome;
import java.time.Duration;
import java.util.Locale;

/**
 * What became of the mail of a {@link Soak}.
 *
 * @param mailboxes how many there were
 * @param delivered how many messages arrived; Gmail notified of each
 * @param lost how many of them were never routed
 * @param repeated how many exchanges were not the first of their message
 * @param mishaps what became of their notifications on the way to Pub/Sub
 * @param counts what became of those that came to the feed
 * @param scans how often a history was listed
 * @param units the quota units of all calls
 * @param time from the first mail until the last was routed
 */
record SoakOutcome(
        int mailboxes,
        long delivered,
        long lost,
        long repeated,
        Mishaps mishaps,
        NotificationCounts counts,
        long scans,
        long units,
        Duration time) {

    static final String HEAD =
            "| mailboxes | messages | lost | routed twice | dropped | doubled | overtaken | notifications that came | merged | stale | scans | units a message | seconds |\n"
                    + "|---|---|---|---|---|---|---|---|---|---|---|---|---|";

    boolean isExactlyOnce() {
        return lost == 0 && repeated == 0;
    }

    /** How many messages no notification told of. */
    long dropped() {
        return delivered - mishaps.published();
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "| %,d | %,d | %,d | %,d | %,d | %,d | %,d | %,d | %,d | %,d | %,d | %.2f | %,d |",
                mailboxes,
                delivered,
                lost,
                repeated,
                dropped(),
                mishaps.doubled(),
                mishaps.overtaken(),
                counts.of(Outcome.RECEIVED),
                counts.of(Outcome.MERGED),
                counts.of(Outcome.STALE),
                scans,
                (double) units / delivered,
                time.toSeconds());
    }
}

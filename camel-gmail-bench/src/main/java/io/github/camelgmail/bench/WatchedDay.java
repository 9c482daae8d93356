package io.github.camelgmail.bench;

import io.github.camelgmail.bench.report.Part;
import io.github.camelgmail.bench.report.Verdict;
import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.journal.RequestCounts;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Counts the quota units that a watched mailbox costs to which nothing comes: of whole days, which pass in minutes. */
public final class WatchedDay {

    private static final int SPEED = 600;
    private static final int DAYS = 2;
    private static final long SILENCE = Duration.ofMinutes(10).toMillis();
    private static final long DELAY = Duration.ofSeconds(10).toMillis();
    private static final long RENEWAL = Duration.ofDays(1).toMillis();
    private static final int MOST_UNITS = 450;
    private static final String MAILBOX = "user1@example.com";

    private WatchedDay() {}

    /**
     * Counts.
     *
     * @param arguments {@code --days}; {@code --speed}, how much faster than usual they pass; {@code --into}
     */
    public static void main(String[] arguments) throws Exception {
        Arguments given = Arguments.of(arguments, "days", "speed");
        watch(given.number("days", DAYS), given.number("speed", SPEED)).publish(given.page());
    }

    private static Part watch(int days, int speed) throws Exception {
        String options = "notificationSilence=" + SILENCE / speed + "&delay=" + DELAY / speed + "&watchRenewal="
                + RENEWAL / speed;
        try (EmbeddedGmail gmail = EmbeddedGmail.builder()
                .journalCapacity(0)
                .topic(NotifiedBy.TOPIC)
                .mailbox(MAILBOX)
                .start()) {
            NotifiedFeed feed = new NotifiedFeed(gmail, List.of(MAILBOX), NotifiedBy.PULL, options, exchange -> {});
            try {
                boolean unused =
                        new CountDownLatch(1).await(Duration.ofDays(days).toMillis() / speed, TimeUnit.MILLISECONDS);
                return part(gmail.requests(), days, speed);
            } finally {
                feed.close();
            }
        }
    }

    private static Part part(RequestCounts counts, int days, int speed) {
        Part part = new Part("watched", "A watched mailbox to which nothing comes", "WatchedDay");
        double units = (double) counts.quotaUnits2026() / days;
        part.find(
                "idle, watched mailbox, units a day",
                "≤ " + MOST_UNITS,
                String.format(Locale.ROOT, "%,.0f", units),
                Verdict.of(units <= MOST_UNITS));
        part.line("| days | polls | watches | other calls | units | units a day |");
        part.line("|---|---|---|---|---|---|");
        long polls = counts.of("history.list");
        long watches = counts.of("watch");
        part.line(String.format(
                Locale.ROOT,
                "| %d | %d | %d | %d | %,d | %,.0f |",
                days,
                polls,
                watches,
                counts.httpRequests() - polls - watches,
                counts.quotaUnits2026(),
                units));
        part.line("");
        part.line(String.format(
                Locale.ROOT,
                "The feed as it is by default, with all its times divided by %d (`notificationSilence`, `delay`, `watchRenewal`), so that a"
                        + " day passes in %d s. The start is counted too: the first history id, and the notification that a watch"
                        + " begins with.",
                speed,
                Duration.ofDays(1).toSeconds() / speed));
        return part;
    }
}

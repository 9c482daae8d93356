package io.github.camelgmail.bench;

import io.github.camelgmail.bench.report.Part;
import io.github.camelgmail.bench.report.Verdict;
import io.github.camelgmail.test.EmbeddedGmail;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Measures the time from the arrival of a mail, of which Gmail notifies, until the route has it. */
public final class NotificationLatency {

    private static final int MAILBOXES = 500;
    private static final int RATE = 50;
    private static final int WARM_UP = 20;
    private static final int SECONDS = 60;
    private static final double MEDIAN = 0.5;
    private static final double NEARLY_ALL = 0.95;
    private static final double ALL_BUT_ONE_PERCENT = 0.99;
    private static final double MOST_AT_MEDIAN = 25;
    private static final double MOST_AT_99_PERCENT = 100;

    private final Part part;
    private final int mailboxes;
    private final int rate;
    private final int seconds;
    private final List<NotifiedBy> ways;

    private NotificationLatency(int mailboxes, int rate, int seconds, String ways) {
        this.mailboxes = mailboxes;
        this.rate = rate;
        this.seconds = seconds;
        this.ways = Arrays.stream(ways.split(",", -1)).map(NotifiedBy::valueOf).toList();
        part = new Part("notifications", "From a notification to the exchange", "NotificationLatency");
    }

    /**
     * Measures each way.
     *
     * @param arguments {@code --mailboxes}, {@code --rate} of notifications a second, {@code --seconds} that are measured of each way;
     *     {@code --by} ways, of SEDA,PULL,PUSH; {@code --into}
     */
    public static void main(String[] arguments) throws Exception {
        Arguments given = Arguments.of(arguments, "mailboxes", "rate", "seconds", "by");
        new NotificationLatency(
                        given.number("mailboxes", MAILBOXES),
                        given.number("rate", RATE),
                        given.number("seconds", SECONDS),
                        given.values().getOrDefault("by", "SEDA,PULL,PUSH"))
                .measure()
                .publish(given.page());
    }

    private Part measure() throws Exception {
        part.line("| notified by | notifications | 50 %, ms | 95 %, ms | 99 %, ms | longest, ms | not routed |");
        part.line("|---|---|---|---|---|---|---|");
        for (NotifiedBy way : ways) {
            row(way);
        }
        part.line("");
        part.line(String.format(
                Locale.ROOT,
                "One new message of %,d mailboxes in turn, %d a second, on one endpoint with `workers=4`; no round trip, checkpoints in"
                        + " memory, %d s before the measuring to warm up. The embedded Gmail, its Pub/Sub and the feed share one JVM."
                        + " The time begins when the mail is handed to the embedded Gmail, and ends when the first step of the route begins:"
                        + " it was stored, published and notified of, the history was read and the message fetched.",
                mailboxes,
                rate,
                WARM_UP));
        return part;
    }

    private void row(NotifiedBy way) throws Exception {
        try (EmbeddedGmail gmail = EmbeddedGmail.builder()
                .journalCapacity(0)
                .topic(NotifiedBy.TOPIC)
                .start()) {
            ManyMailboxes.addresses(mailboxes).forEach(gmail::mailbox);
            NotifiedMail mail = new NotifiedMail(gmail, ManyMailboxes.addresses(mailboxes));
            NotifiedFeed feed =
                    new NotifiedFeed(gmail, ManyMailboxes.addresses(mailboxes), way, "workers=4", mail::routed);
            try {
                mail.arrive(rate, WARM_UP * rate);
                mail.forget();
                mail.arrive(rate, seconds * rate);
                report(way, mail.latencies(), mail.missing());
            } finally {
                feed.close();
            }
        }
    }

    private void report(NotifiedBy way, Latencies latencies, int missing) {
        double median = latencies.within(MEDIAN);
        double slow = latencies.within(ALL_BUT_ONE_PERCENT);
        part.line(String.format(
                Locale.ROOT,
                "| %s | %,d | %.1f | %.1f | %.1f | %.1f | %d |",
                way.title(),
                latencies.count(),
                median,
                latencies.within(NEARLY_ALL),
                slow,
                latencies.longest(),
                missing));
        part.find(
                String.format(
                        Locale.ROOT,
                        "%d notifications a second over %,d mailboxes, from Gmail to the route, by %s",
                        rate,
                        mailboxes,
                        way.title()),
                "50 % under 25 ms, 99 % under 100 ms",
                String.format(Locale.ROOT, "%.1f ms, %.1f ms", median, slow),
                Verdict.of(missing == 0 && median < MOST_AT_MEDIAN && slow < MOST_AT_99_PERCENT));
    }
}

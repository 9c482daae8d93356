package io.github.camelgmail.bench;

import io.github.camelgmail.bench.report.Part;
import io.github.camelgmail.bench.report.Verdict;
import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.quota.QuotaLimits;
import io.github.camelgmail.test.quota.Tariff;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

/** How much of what Gmail's tariff of 2026 allows {@code gmail:history} uses while it reads a backlog. Takes ten minutes. */
public final class TariffThroughput {

    private static final int MESSAGES = 3_000;
    private static final int LATENCY = 50;
    private static final int UNITS_EACH = 20;
    private static final int JOURNAL = 100_000;
    private static final double LEAST = 0.97;

    private TariffThroughput() {}

    /**
     * Measures.
     *
     * @param arguments {@code --messages}; {@code --latency} in milliseconds; {@code --into}
     */
    public static void main(String[] arguments) throws IOException {
        Arguments given = Arguments.of(arguments, "messages", "latency");
        int messages = given.number("messages", MESSAGES);
        try (EmbeddedGmail gmail = EmbeddedGmail.builder()
                        .quota(QuotaLimits.of(Tariff.OF_2026))
                        .latency(Duration.ofMillis(given.number("latency", LATENCY)))
                        .journalCapacity(JOURNAL)
                        .start();
                RivalProcess process = RivalProcess.start(Rival.FEED_ON_QUOTA)) {
            RivalReading reading = process.read(Mailing.ofSampleMails(messages), gmail);
            part(messages, reading, SpentUnits.of(gmail.journal().requests())).publish(given.page());
        }
    }

    private static Part part(int messages, RivalReading reading, SpentUnits spent) {
        Part part = new Part("tariff", "At the limit of the tariff of 2026", "TariffThroughput");
        long allowed = Tariff.OF_2026.unitsPerMinute() * Math.max(1, spent.wholeMinutes());
        double share = (double) spent.inWholeMinutes() / allowed;
        part.find(
                format("throughput under the tariff of 2026, backlog of %,d", messages),
                "≥ 97 % of what it allows, no refusal",
                format("%.1f %%, %d refusals", 100 * share, spent.refusals()),
                Verdict.of(share >= LEAST && spent.refusals() == 0));
        part.line(
                "| messages | seconds | least possible | whole minutes | units spent in them | allowed in them | share"
                        + " | most in any 60 s | refusals | heap, MB |");
        part.line("|---|---|---|---|---|---|---|---|---|---|");
        part.line(format(
                "| %,d | %.0f | %d | %d | %,d | %,d | %.2f %% | %,d | %d | %d |",
                messages,
                reading.seconds(),
                leastSeconds(messages),
                spent.wholeMinutes(),
                spent.inWholeMinutes(),
                allowed,
                100 * share,
                spent.mostInAMinute(),
                spent.refusals(),
                reading.peakHeap()));
        return part;
    }

    /** All that fits into the first minute at its very beginning, and so on: the last minute's share costs no time. */
    private static long leastSeconds(int messages) {
        return (messages * (long) UNITS_EACH - 1) / Tariff.OF_2026.unitsPerMinute() * 60;
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}

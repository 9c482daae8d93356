package io.github.camelgmail.bench;

import io.github.camelgmail.bench.report.Bar;
import io.github.camelgmail.bench.report.Chart;
import io.github.camelgmail.bench.report.Part;
import io.github.camelgmail.bench.report.Verdict;
import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.journal.RequestCounts;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Counts the quota units that a mailbox costs to which nothing comes. */
public final class QuietMailbox {

    private static final int MINUTES = 5;
    private static final int SECONDS_TO_START = 20;
    private static final long MINUTES_OF_A_DAY = Duration.ofDays(1).toMinutes();
    private static final int MOST_UNITS_A_DAY = 2_900;

    private final Part part = new Part("idle", "A mailbox to which nothing comes", "QuietMailbox");
    private final List<Bar> bars = new ArrayList<>();
    private final int minutes;

    private QuietMailbox(int minutes) {
        this.minutes = minutes;
    }

    /**
     * Counts.
     *
     * @param arguments {@code --minutes}, for how long; {@code --into}
     */
    public static void main(String[] arguments) throws Exception {
        Arguments given = Arguments.of(arguments, "minutes");
        new QuietMailbox(given.number("minutes", MINUTES)).count().publish(given.page());
    }

    /** All at once, as each has a server and a process of its own and nearly nothing to do. */
    private Part count() throws Exception {
        try (Watched stream = Watched.start(Rival.STREAM);
                Watched byDefault = Watched.start(Rival.FEED_ON_QUOTA);
                Watched eachMinute = Watched.start(Rival.FEED_ON_QUOTA, "delay=60000")) {
            pass(SECONDS_TO_START, TimeUnit.SECONDS);
            List.of(stream, byDefault, eachMinute).forEach(Watched::begin);
            pass(minutes, TimeUnit.MINUTES);
            part.line("| reader | minutes watched | polls | units in them | units a day | units at the start |");
            part.line("|---|---|---|---|---|---|");
            row("`google-mail-stream`, defaults (each 500 ms)", stream);
            row("`gmail:history`, defaults (each 10 s)", byDefault);
            double aDay = row("`gmail:history`, `delay=60000`", eachMinute);
            part.find(
                    "idle mailbox polled once a minute, units a day",
                    "≤ 2,900 ((a) by default: 864,000)",
                    String.format(Locale.ROOT, "%,.0f", aDay),
                    Verdict.of(aDay <= MOST_UNITS_A_DAY));
        }
        part.chart(new Chart("idle", "Quota units a day for a mailbox to which nothing comes", bars));
        return part;
    }

    private static void pass(long time, TimeUnit unit) throws InterruptedException {
        boolean unused = new CountDownLatch(1).await(time, unit);
    }

    /** Returns the units of a day. */
    private double row(String reader, Watched watched) {
        RequestCounts counts = watched.gmail.requests();
        long polls = counts.of("history.list") + counts.of("messages.list");
        double aDay = (double) counts.quotaUnits2026() / minutes * MINUTES_OF_A_DAY + watched.unitsAtStart;
        part.line(String.format(
                Locale.ROOT,
                "| %s | %d | %,d | %,d | %,.0f | %d |",
                reader,
                minutes,
                polls,
                counts.quotaUnits2026(),
                aDay,
                watched.unitsAtStart));
        bars.add(new Bar(
                "units a day (an empty mailbox, tariff of 2026)",
                reader.replace("`", ""),
                aDay,
                String.format(Locale.ROOT, "%,.0f", aDay),
                watched.rival != Rival.STREAM));
        return aDay;
    }

    /** A reader that has begun, and the server that it asks. */
    private static final class Watched implements AutoCloseable {

        private final Rival rival;
        private final EmbeddedGmail gmail =
                EmbeddedGmail.builder().journalCapacity(0).start();
        private final RivalProcess process;
        private long unitsAtStart;

        private Watched(Rival rival, RivalProcess process) throws IOException {
            this.rival = rival;
            this.process = process;
            process.prepare(gmail, 1);
            process.begin();
        }

        static Watched start(Rival rival, String... options) throws IOException {
            return new Watched(rival, RivalProcess.start(rival, options));
        }

        /** Counts from now on, as the start is over. */
        void begin() {
            unitsAtStart = gmail.requests().quotaUnits2026();
            gmail.resetRequests();
        }

        @Override
        public void close() throws IOException {
            process.close();
            gmail.close();
        }
    }
}

package io.github.camelgmail.bench;

import io.github.camelgmail.bench.report.Bar;
import io.github.camelgmail.bench.report.Chart;
import io.github.camelgmail.bench.report.Part;
import io.github.camelgmail.bench.report.Verdict;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Counts the quota units that it takes to read backlogs in which messages share threads. */
public final class Units {

    private static final int THREADS_OF_ONE = 120;
    private static final int CHARTED = 12;
    private static final double MOST_OF_OPTIMUM = 1.03;
    private static final double MOST_OF_PLAIN = 1.02;

    private final Part part = new Part("units", "Quota units for a backlog", "Units");
    private final List<Bar> bars = new ArrayList<>();
    private double mostOfPlain;

    private Units() {}

    /**
     * Counts.
     *
     * @param arguments {@code --threads}, how many threads have one new message; {@code --into}
     */
    public static void main(String[] arguments) throws IOException {
        Arguments given = Arguments.of(arguments, "threads");
        new Units().count(given.number("threads", THREADS_OF_ONE)).publish(given.page());
    }

    private Part count(int threads) throws IOException {
        part.line("| backlog | messages | threads | optimum | `gmail:history` | × optimum | plain `messages.get`"
                + " | × plain | (a) `google-mail-stream`, tuned | `threads.get` | `messages.get` |");
        part.line("|---|---|---|---|---|---|---|---|---|---|---|");
        Backlog inOrder = Backlog.harmonic(threads);
        promised(inOrder);
        promised(inOrder.interleaved());
        RivalReading unused = row(Backlog.uniform("each a thread of its own", threads * 4, 1, 0));
        unused = row(Backlog.uniform("two new messages in each thread", threads * 2, 2, 0));
        unused = row(Backlog.uniform("three new messages in each thread", threads, 3, 0));
        unused = row(Backlog.uniform("one new message, thirty old ones in each thread", threads, 1, 30));
        unused = row(Backlog.uniform("three new messages, thirty old ones in each thread", threads / 2, 3, 30));
        part.find(
                "units in any of the mailboxes below",
                "≤ 1.02 × plain `messages.get`",
                String.format(Locale.ROOT, "%.3f × at most", mostOfPlain),
                Verdict.of(mostOfPlain <= MOST_OF_PLAIN));
        part.chart(new Chart("units", "Quota units a message, where messages share threads", bars));
        return part;
    }

    private void promised(Backlog backlog) throws IOException {
        RivalReading feed = row(backlog);
        double ofOptimum = units(feed) / backlog.optimum();
        part.find(
                "units for a backlog: " + backlog.title(),
                "≤ 1.03 × the optimum",
                String.format(
                        Locale.ROOT, "%.3f × (%.2f units a message)", ofOptimum, units(feed) / backlog.messages()),
                Verdict.of(ofOptimum <= MOST_OF_OPTIMUM));
    }

    private RivalReading row(Backlog backlog) throws IOException {
        RivalReading feed = read(Rival.FEED_IN_MEMORY, backlog);
        double plain = units(read(Rival.BY_HAND, backlog));
        double stream = units(read(Rival.STREAM_TUNED, backlog));
        part.line(String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %,d | %,.0f | %.3f | %,.0f | %.3f | %,.0f | %,d | %,d |",
                backlog.title(),
                backlog.messages(),
                backlog.threads(),
                backlog.optimum(),
                units(feed),
                units(feed) / backlog.optimum(),
                plain,
                units(feed) / plain,
                stream,
                feed.requests().of("threads.get"),
                feed.requests().of("messages.get")));
        mostOfPlain = Math.max(mostOfPlain, units(feed) / plain);
        if (bars.size() < CHARTED) {
            bars(backlog, feed, plain, stream);
        }
        return feed;
    }

    private void bars(Backlog backlog, RivalReading feed, double plain, double stream) {
        bar(backlog, "google-mail-stream, tuned", stream, false);
        bar(backlog, "plain messages.get", plain, false);
        bar(backlog, "optimum", backlog.optimum(), false);
        bar(backlog, "gmail:history", units(feed), true);
    }

    private void bar(Backlog backlog, String label, double units, boolean ours) {
        double each = units / backlog.messages();
        bars.add(new Bar(backlog.title(), label, each, String.format(Locale.ROOT, "%.2f", each), ours));
    }

    private static RivalReading read(Rival rival, Backlog backlog) throws IOException {
        try (RivalProcess process = RivalProcess.start(rival)) {
            return process.read(backlog, Duration.ZERO);
        }
    }

    private static double units(RivalReading reading) {
        return reading.requests().quotaUnits2026();
    }
}

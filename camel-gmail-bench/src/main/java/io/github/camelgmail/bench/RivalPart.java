package io.github.camelgmail.bench;

import io.github.camelgmail.bench.report.Bar;
import io.github.camelgmail.bench.report.Chart;
import io.github.camelgmail.bench.report.Part;
import io.github.camelgmail.bench.report.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What {@link Rivals} has to say of one latency.
 *
 * @param millis the latency
 * @param all the runs of all rivals
 */
record RivalPart(int millis, List<RivalRuns> all) {

    private static final String TIMES_FASTER = "≥ 50 × faster than `google-mail-stream`";
    private static final String BESIDE_HAND = "≤ 1.10 × the time of a hand-written loop";
    private static final double LEAST_FASTER = 50;
    private static final double MOST_OF_HAND = 1.10;
    private static final int HEADLINE = 50;

    Part part() {
        String title = whole() + " new messages of 10 kB, " + millis + " ms round trip";
        Part part = new Part("rivals-" + millis + "ms", title, "Rivals", "--latency", String.valueOf(millis));
        find(part, title);
        part.chart(chart(title));
        part.line(
                "| reader | runs | seconds, median | least to most | × time of `gmail:history` | HTTP requests a message"
                        + " | units a message | kB a message | processor seconds | heap, MB |");
        part.line("|---|---|---|---|---|---|---|---|---|---|");
        all.forEach(runs -> part.line(row(runs)));
        return part;
    }

    private void find(Part part, String title) {
        double feed = of(Rival.FEED).seconds();
        double theirs = of(Rival.STREAM_TUNED).seconds();
        part.find(
                title + ", beside (a)",
                promised(TIMES_FASTER),
                format("%.0f × faster (%.1f s, %.0f s)", theirs / feed, feed, theirs),
                verdict(theirs / feed >= LEAST_FASTER));
        findBesideHand(part, title + ", beside (b)", feed);
        findBesideHand(
                part,
                title + ", beside (b), with a checkpoint that is no more kept than that of (b)",
                of(Rival.FEED_IN_MEMORY).seconds());
    }

    private void findBesideHand(Part part, String work, double seconds) {
        double byHand = of(Rival.BY_HAND).seconds();
        part.find(
                work,
                promised(BESIDE_HAND),
                format("%.2f × (%.2f s, %.2f s)", seconds / byHand, seconds, byHand),
                verdict(seconds / byHand <= MOST_OF_HAND));
    }

    private String promised(String goal) {
        return millis == HEADLINE ? goal : "";
    }

    private Verdict verdict(boolean met) {
        return millis == HEADLINE ? Verdict.of(met) : Verdict.OPEN;
    }

    /** The runs of a rival that read most messages. */
    private RivalRuns of(Rival rival) {
        return all.stream()
                .filter(runs -> runs.rival() == rival)
                .reduce((one, other) -> one.messages() >= other.messages() ? one : other)
                .orElseThrow();
    }

    private Chart chart(String title) {
        List<Bar> bars = new ArrayList<>();
        for (Rival rival : List.of(Rival.STREAM_TUNED, Rival.GOOGLE_MAIL, Rival.BY_HAND, Rival.FEED)) {
            RivalRuns runs = of(rival);
            bars.add(new Bar(
                    "seconds until the last is delivered",
                    rival.title(),
                    runs.seconds(),
                    format(runs.seconds() < 10 ? "%.1f s" : "%.0f s", runs.seconds()),
                    rival == Rival.FEED));
        }
        for (Rival rival : List.of(Rival.STREAM_TUNED, Rival.GOOGLE_MAIL, Rival.BY_HAND, Rival.FEED)) {
            double units = of(rival).unitsPerMessage() * whole();
            bars.add(new Bar(
                    "quota units (tariff of 2026)", rival.title(), units, format("%,.0f", units), rival == Rival.FEED));
        }
        return new Chart("rivals-" + millis + "ms", title, bars);
    }

    private String row(RivalRuns runs) {
        RivalReading median = runs.median();
        return format(
                "| %s%s | %d | %.2f | %.2f to %.2f | %.2f | %.3f | %.2f | %.1f | %.1f | %d |",
                runs.rival().title(),
                runs.isPart() ? " (" + runs.messages() + " read, in proportion)" : "",
                runs.readings().size(),
                runs.seconds(),
                runs.least(),
                runs.most(),
                runs.seconds() / of(Rival.FEED).seconds(),
                runs.requestsPerMessage(),
                runs.unitsPerMessage(),
                median.requests().bytesOut() / 1e3 / runs.messages(),
                median.cpuSeconds() * runs.whole() / runs.messages(),
                runs.peakHeap());
    }

    private int whole() {
        return all.get(0).whole();
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}

package io.github.camelgmail.bench.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The page of all figures: a table, then a section for each part. What is constant of it is a resource. */
public final class ReportPage {

    /** The order of the sections; others follow. */
    private static final List<String> ORDER = List.of(
            "rivals-50ms",
            "rivals-0ms",
            "rivals-20ms",
            "rivals-100ms",
            "units",
            "tariff",
            "idle",
            "mailboxes",
            "leases",
            "notifications",
            "watched",
            "soak",
            "send",
            "conversion");

    private ReportPage() {}

    /**
     * Makes the page and its charts anew from the results that are kept beside it.
     *
     * @param directory of the page
     */
    public static void write(Path directory) throws IOException {
        List<PartResult> parts = new ArrayList<>(new PartFiles(directory).readAll());
        parts.sort(Comparator.comparingInt(ReportPage::place));
        StringBuilder rows = new StringBuilder(Finding.HEAD);
        StringBuilder sections = new StringBuilder();
        for (PartResult part : parts) {
            rows.append(part.rows());
            sections.append(part.section());
            for (Chart chart : part.charts()) {
                Files.writeString(directory.resolve(chart.file() + ".svg"), ChartDrawing.of(chart));
            }
        }
        String page = frame().replace("@TABLE@", rows.toString().strip())
                .replace("@SECTIONS@", sections.toString().strip());
        Files.writeString(directory.resolve("README.md"), page);
    }

    private static int place(PartResult part) {
        int place = ORDER.indexOf(part.name());
        return place < 0 ? ORDER.size() : place;
    }

    private static String frame() throws IOException {
        try (var frame = Objects.requireNonNull(ReportPage.class.getResourceAsStream("page.md"))) {
            return new String(frame.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

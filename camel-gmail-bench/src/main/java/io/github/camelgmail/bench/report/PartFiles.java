package io.github.camelgmail.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Keeps what benchmarks found: a file each, of lines with fields between tabs, the first of which says what the line is. */
final class PartFiles {

    private static final String ENDING = ".tsv";

    private final Path directory;

    /**
     * Keeps them beside a page.
     *
     * @param page the directory of the page
     */
    PartFiles(Path page) {
        directory = page.resolve("results");
    }

    void write(PartResult part) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(line("part", part.title(), part.command(), part.date().toString(), part.machine()));
        for (Finding finding : part.findings()) {
            lines.add(line(
                    "finding",
                    finding.work(),
                    finding.goal(),
                    finding.figure(),
                    finding.verdict().name()));
        }
        for (Chart chart : part.charts()) {
            lines.add(line("chart", chart.file(), chart.title()));
            for (Bar bar : chart.bars()) {
                lines.add(line(
                        "bar",
                        bar.panel(),
                        bar.label(),
                        String.valueOf(bar.value()),
                        bar.text(),
                        String.valueOf(bar.ours())));
            }
        }
        part.text().lines().forEach(text -> lines.add(line("text", text)));
        Files.createDirectories(directory);
        Files.write(directory.resolve(part.name() + ENDING), lines);
    }

    private static String line(String... fields) {
        for (String field : fields) {
            if (field.contains("\t") || field.contains("\n")) {
                throw new IllegalArgumentException("a field has neither tabs nor line ends: " + field);
            }
        }
        return String.join("\t", fields);
    }

    /** All that are kept, in the order of their names. */
    List<PartResult> readAll() throws IOException {
        if (!Files.exists(directory)) {
            return List.of();
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(directory)) {
            files = all.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
        List<PartResult> parts = new ArrayList<>();
        for (Path file : files) {
            parts.add(read(file));
        }
        return parts;
    }

    private static PartResult read(Path file) throws IOException {
        String name = file.getFileName().toString();
        List<String[]> lines = Files.readAllLines(file).stream()
                .map(line -> line.split("\t", -1))
                .toList();
        String[] head = lines.get(0);
        List<Finding> findings = new ArrayList<>();
        List<Chart> charts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String[] line : lines.subList(1, lines.size())) {
            switch (line[0]) {
                case "finding" -> findings.add(new Finding(line[1], line[2], line[3], Verdict.valueOf(line[4])));
                case "chart" -> charts.add(new Chart(line[1], line[2], List.of()));
                case "bar" -> charts.set(charts.size() - 1, withBar(charts.get(charts.size() - 1), line));
                case "text" -> text.append(line[1]).append('\n');
                default -> throw new IOException(file + " has a line that begins with '" + line[0] + "'");
            }
        }
        return new PartResult(
                name.substring(0, name.length() - ENDING.length()),
                head[1],
                head[2],
                LocalDate.parse(head[3]),
                head[4],
                findings,
                charts,
                text.toString());
    }

    private static Chart withBar(Chart chart, String[] line) {
        List<Bar> bars = new ArrayList<>(chart.bars());
        bars.add(new Bar(line[1], line[2], Double.parseDouble(line[3]), line[4], Boolean.parseBoolean(line[5])));
        return new Chart(chart.file(), chart.title(), bars);
    }
}

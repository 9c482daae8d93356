package io.github.camelgmail.bench.report;

import java.time.LocalDate;
import java.util.List;

/**
 * What a benchmark found at its last run.
 *
 * @param name the name of its file
 * @param title the heading of its section
 * @param command the options of the command that measured it
 * @param date when it was measured
 * @param machine where it was measured
 * @param findings its rows of the table of all figures
 * @param charts its charts
 * @param text the text of its section, in Markdown
 */
record PartResult(
        String name,
        String title,
        String command,
        LocalDate date,
        String machine,
        List<Finding> findings,
        List<Chart> charts,
        String text) {

    PartResult {
        findings = List.copyOf(findings);
        charts = List.copyOf(charts);
    }

    String rows() {
        StringBuilder rows = new StringBuilder();
        findings.forEach(finding -> rows.append(finding.row(date.toString())));
        return rows.toString();
    }

    String printed() {
        return Finding.HEAD + rows() + "\n" + section();
    }

    String section() {
        StringBuilder section = new StringBuilder("## " + title + "\n\n");
        for (Chart chart : charts) {
            section.append("![")
                    .append(chart.title())
                    .append("](")
                    .append(chart.file())
                    .append(".svg)\n\n");
        }
        return section.append(text.strip())
                .append(
                        "\n\nMeasured on %s: %s. Command: `./mvnw -q -Pbench %s -DskipTests -pl camel-gmail-bench -am package`%n%n"
                                .formatted(date, machine, command))
                .toString();
    }
}

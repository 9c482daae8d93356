package io.github.camelgmail.bench.report;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Collects what one benchmark finds. For one thread. */
public final class Part {

    private final String name;
    private final String title;
    private final String command;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Chart> charts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    /**
     * Begins.
     *
     * @param name the name of its file, such as {@code idle}; letters, digits and hyphens
     * @param title the heading of its section
     * @param arguments of the command that measures it: the simple name of its class, and what follows
     */
    public Part(String name, String title, String... arguments) {
        this.name = name;
        this.title = title;
        String further = String.join(" ", List.of(arguments).subList(1, arguments.length));
        this.command =
                "-Dbench.of=" + arguments[0] + (further.isEmpty() ? "" : " -Dbench.arguments=\"" + further + "\"");
    }

    /** Adds a row to the table of all figures. */
    public void find(String work, String goal, String figure, Verdict verdict) {
        findings.add(new Finding(work, goal, figure, verdict));
    }

    /** Adds a chart to the section. */
    public void chart(Chart chart) {
        charts.add(chart);
    }

    /** Adds text in Markdown to the section; a table's rows follow each other line by line. */
    public void line(String line) {
        text.append(line).append('\n');
    }

    /**
     * Prints the section, keeps it in a file, and makes the page anew from all that is kept.
     *
     * @param directory of the page
     */
    public void publish(Path directory) throws IOException {
        PartResult result = result();
        System.out.println(result.printed());
        new PartFiles(directory).write(result);
        ReportPage.write(directory);
    }

    /** Prints the section, and that is all. */
    public void print() throws IOException {
        System.out.println(result().printed());
    }

    private PartResult result() throws IOException {
        return new PartResult(
                name,
                title,
                command,
                LocalDate.now(ZoneId.systemDefault()),
                Machine.described(),
                findings,
                charts,
                text.toString());
    }
}

package io.github.camelgmail.bench;

import java.io.PrintStream;

/** Prints all figures as a table in Markdown. The one argument, optional, is how often each is measured: 5 times by default. */
public final class Benchmarks {

    private static final int USUAL_RUNS = 5;

    private Benchmarks() {}

    /**
     * Measures.
     *
     * @param arguments the number of runs, or nothing
     */
    public static void main(String[] arguments) throws Exception {
        int runs = arguments.length == 0 ? USUAL_RUNS : Integer.parseInt(arguments[0]);
        PrintStream out = System.out;
        out.println(Figure.tableHead());
        try (MessageGets gets = new MessageGets()) {
            out.println(
                    Figure.of("messages.get, full, 10 kB, 8 connections", "a second", "≥ 3,000", runs, gets::perSecond)
                            .tableRow());
        }
        out.println(Figure.of("start in a warm JVM to first answer", "ms", "≤ 700", runs, StartUp::inWarmJvm)
                .tableRow());
        out.println(Figure.of(
                        "start from the command line to first answer", "ms", "≤ 1,500", runs, StartUp::fromCommandLine)
                .tableRow());
        out.println(
                Figure.of("upload of 150 MiB, growth of the heap at its peak", "MB", "a few", runs, UploadHeap::measure)
                        .tableRow());
        out.println(Figure.of("100,000 messages of 10 kB, heap in use", "MB", "≤ 1,500", runs, MailboxHeap::measure)
                .tableRow());
    }
}

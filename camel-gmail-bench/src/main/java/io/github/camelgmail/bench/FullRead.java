package io.github.camelgmail.bench;

import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.journal.RequestCounts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Reads a large mailbox from its oldest message to its newest with {@code gmail:history} in a process of its own: once
 * for heap and time, and once killed at random points for what is read again.
 */
public final class FullRead {

    private static final int USUAL_MESSAGES = 200_000;
    private static final int USUAL_KILLS = 10;
    private static final double MEGABYTE = 1e6;
    private static final String UNDISTURBED_HEAD = """
            | dates within | checkpoints | seconds | messages/s | live heap above idle | messages.list | messages.get | each once, oldest first |
            |---|---|---|---|---|---|---|---|
            """;
    private static final String KILLED_HEAD = """

            | dates within | kills | asked for again after one, at most | delivered again after one, at most | pages listed first, at most | messages.list | messages.get | each, oldest first |
            |---|---|---|---|---|---|---|---|
            """;

    private final LargeMailbox mailbox;
    private final String title;
    private final Path directory;

    private FullRead(LargeMailbox mailbox, MailDates dates, Path directory) {
        this.mailbox = mailbox;
        this.title = dates.title();
        this.directory = directory;
    }

    /**
     * Measures, and prints tables in Markdown.
     *
     * @param arguments the number of messages, the number of kills, and the directory for checkpoints, which decides how
     *     long a checkpoint takes; all optional
     */
    public static void main(String[] arguments) throws Exception {
        int messages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : USUAL_MESSAGES;
        int kills = arguments.length > 1 ? Integer.parseInt(arguments[1]) : USUAL_KILLS;
        Path directory = Path.of(arguments.length > 2 ? arguments[2] : System.getProperty("java.io.tmpdir"));
        for (MailDates dates : MailDates.values()) {
            try (EmbeddedGmail gmail =
                    EmbeddedGmail.builder().journalCapacity(2 * messages).start()) {
                FullRead read = new FullRead(LargeMailbox.filled(gmail, messages, dates), dates, directory);
                System.out.print(UNDISTURBED_HEAD);
                read.forHeap();
                read.inMemory();
                System.out.print(KILLED_HEAD);
                read.killed(kills);
                System.out.println();
            }
        }
    }

    private void forHeap() throws IOException {
        long idle = FeedRun.idleHeap(mailbox.gmail(), directory);
        try (FeedRun run = new FeedRun(mailbox.gmail(), directory)) {
            FeedResult result = run.sampled(messages());
            String heap = String.format(Locale.ROOT, "%.1f MB", (result.mostHeap() - idle) / MEGABYTE);
            print("file, heap collected each second", result, heap, run);
        }
    }

    private void inMemory() throws IOException {
        try (FeedRun run = new FeedRun(mailbox.gmail(), directory)) {
            print("memory", run.inMemory(messages()), "", run);
        }
    }

    private int messages() {
        return mailbox.internalDates().size();
    }

    private void print(String checkpoints, FeedResult result, String heap, FeedRun run) throws IOException {
        RequestCounts requests = mailbox.gmail().requests();
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.0f | %,.0f | %s | %,d | %,d | %s |%n",
                title,
                checkpoints,
                result.millis() / 1e3,
                result.perSecond(),
                heap,
                requests.of("messages.list"),
                requests.of("messages.get"),
                run.delivered().repeated() == 0 ? verdict(run) : "NO: some twice");
    }

    private void killed(int kills) throws Exception {
        try (FeedRun run = new FeedRun(mailbox.gmail(), directory)) {
            Kills killed = Kills.during(run, mailbox, kills);
            RequestCounts requests = mailbox.gmail().requests();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %d | %d | %d | %,d | %,d | %s |%n",
                    title,
                    kills,
                    killed.mostAskedAgain(),
                    killed.mostDeliveredAgain(),
                    killed.mostListed(),
                    requests.of("messages.list"),
                    requests.of("messages.get"),
                    verdict(run));
        }
    }

    private String verdict(FeedRun run) throws IOException {
        return run.delivered().judge(mailbox.internalDates());
    }
}

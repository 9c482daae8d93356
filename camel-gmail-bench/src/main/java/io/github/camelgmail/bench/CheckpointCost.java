package io.github.camelgmail.bench;

import io.github.camelgmail.test.EmbeddedGmail;
import java.nio.file.Path;

/** How many messages a second a feed delivers that stores a checkpoint behind each, in files and in memory. */
public final class CheckpointCost {

    private static final int USUAL_RUNS = 5;
    private static final int MESSAGES = 2_000;

    private CheckpointCost() {}

    /**
     * Measures, and prints a table in Markdown.
     *
     * @param arguments the number of runs and the directory for checkpoints, both optional
     */
    public static void main(String[] arguments) throws Exception {
        int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : USUAL_RUNS;
        Path directory = Path.of(arguments.length > 1 ? arguments[1] : System.getProperty("java.io.tmpdir"));
        try (EmbeddedGmail gmail = EmbeddedGmail.start()) {
            LargeMailbox unused = LargeMailbox.filled(gmail, MESSAGES, MailDates.TEN_YEARS);
            System.out.println(Figure.tableHead());
            System.out.println(Figure.of("messages delivered, checkpoints in files", "a second", "", runs, () -> {
                        try (FeedRun run = new FeedRun(gmail, directory)) {
                            return run.withFiles(MESSAGES).perSecond();
                        }
                    })
                    .tableRow());
            System.out.println(Figure.of("messages delivered, checkpoints in memory", "a second", "", runs, () -> {
                        try (FeedRun run = new FeedRun(gmail, directory)) {
                            return run.inMemory(MESSAGES).perSecond();
                        }
                    })
                    .tableRow());
        }
    }
}

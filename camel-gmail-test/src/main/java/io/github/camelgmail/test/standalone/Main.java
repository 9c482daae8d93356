package io.github.camelgmail.test.standalone;

import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedGmailBuilder;
import io.github.camelgmail.test.archive.MailArchiveException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;

/**
 * Runs an {@link EmbeddedGmail} until the process is stopped. Prints one line with its URL when it is ready, and its seed on the error
 * stream before; a command line that cannot be followed gets one line on the error stream and exit code 2.
 */
public final class Main {

    private static final int USAGE_ERROR = 2;

    private Main() {}

    /**
     * Starts the program.
     *
     * @param arguments {@code --help} shows them
     * @throws InterruptedException when the main thread is interrupted, which ends the program
     */
    public static void main(String[] arguments) throws InterruptedException {
        int exitCode = run(System.out, System.err, arguments);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    private static int run(PrintStream out, PrintStream err, String... arguments) throws InterruptedException {
        try {
            CommandLine line = CommandLine.parse(arguments);
            if (line.help()) {
                out.println(CommandLine.USAGE);
                return 0;
            }
            serve(line, out, err);
            return 0;
        } catch (UsageException | MailArchiveException | IllegalArgumentException | UncheckedIOException e) {
            err.println(e.getMessage());
            return USAGE_ERROR;
        }
    }

    private static void serve(CommandLine line, PrintStream out, PrintStream err) throws InterruptedException {
        try (EmbeddedGmail gmail = settings(line).start()) {
            line.imports()
                    .forEach(path -> gmail.mailbox(line.mailboxes().get(0)).importFrom(path));
            err.println("Random choices follow from --seed " + gmail.seed());
            out.println("Embedded Gmail is ready at " + gmail.rootUrl());
            new CountDownLatch(1).await();
        }
    }

    private static EmbeddedGmailBuilder settings(CommandLine line) {
        EmbeddedGmailBuilder settings =
                EmbeddedGmail.builder().port(line.port()).latency(line.latency());
        line.mailboxes().forEach(settings::mailbox);
        line.project().ifPresent(settings::project);
        line.topics().forEach(settings::topic);
        line.historyRetention().ifPresent(settings::historyRetention);
        line.quota().ifPresent(settings::quota);
        line.seed().ifPresent(settings::seed);
        return settings;
    }
}

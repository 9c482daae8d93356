package io.github.camelgmail.test.standalone;

import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedGmailBuilder;
import io.github.camelgmail.test.EmbeddedPubSub;
import io.github.camelgmail.test.archive.MailArchiveException;
import io.github.camelgmail.test.pubsub.PubSubFailure;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;

/**
 * Runs an {@link EmbeddedGmail}, or an {@link EmbeddedPubSub} alone, until the process is stopped. Prints one line with its URL when it
 * is ready; before, on the error stream, the seed of a Gmail and where the keys of pushed messages are. A command line that cannot be
 * followed gets one line on the error stream and exit code 2.
 */
public final class Main {

    private static final int USAGE_ERROR = 2;

    /** The port of Google's emulator. */
    private static final int PUBSUB_PORT = 8085;

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
            if (line.pubSubOnly()) {
                servePubSub(line, out, err);
            } else {
                serve(line, out, err);
            }
            return 0;
        } catch (UsageException
                | MailArchiveException
                | PubSubFailure
                | IllegalArgumentException
                | UncheckedIOException e) {
            err.println(e.getMessage());
            return USAGE_ERROR;
        }
    }

    private static void serve(CommandLine line, PrintStream out, PrintStream err) throws InterruptedException {
        try (EmbeddedGmail gmail = settings(line).start()) {
            line.imports()
                    .forEach(path -> gmail.mailbox(line.mailboxes().get(0)).importFrom(path));
            err.println("Random choices follow from --seed " + gmail.seed());
            line.subscriptions().forEach(subscription -> subscription.createIn(gmail.pubSub()));
            if (line.pubSubPort().isPresent()) {
                err.println("Pub/Sub listens at " + gmail.pubSubEndpoint());
            }
            out.println("Embedded Gmail is ready at " + gmail.rootUrl());
            new CountDownLatch(1).await();
        }
    }

    private static void servePubSub(CommandLine line, PrintStream out, PrintStream err) throws InterruptedException {
        try (EmbeddedPubSub pubSub = EmbeddedPubSub.start(line.pubSubPort().orElse(PUBSUB_PORT))) {
            line.topics().forEach(pubSub::topic);
            line.subscriptions().forEach(subscription -> subscription.createIn(pubSub));
            if (line.subscriptions().stream().anyMatch(SubscriptionOption::isSigned)) {
                err.println("The keys of pushed messages are at " + pubSub.certificatesUrl());
            }
            out.println("Embedded Pub/Sub is ready at " + pubSub.endpoint());
            new CountDownLatch(1).await();
        }
    }

    static EmbeddedGmailBuilder settings(CommandLine line) {
        EmbeddedGmailBuilder settings =
                EmbeddedGmail.builder().port(line.port()).latency(line.latency());
        line.mailboxes().forEach(settings::mailbox);
        line.project().ifPresent(settings::project);
        line.topics().forEach(settings::topic);
        line.subscriptions().forEach(subscription -> settings.topic(subscription.topic()));
        line.historyRetention().ifPresent(settings::historyRetention);
        line.quota().ifPresent(settings::quota);
        line.seed().ifPresent(settings::seed);
        line.pubSubPort().ifPresent(settings::pubSubPort);
        return settings;
    }
}

package io.github.camelgmail.examples.pubsubpull;

import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedMailbox;
import io.github.camelgmail.test.Mail;
import io.github.camelgmail.test.pubsub.Subscription;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.main.Main;

/** A run with a Gmail and a Pub/Sub of its own, into which some mails arrive. */
final class EmbeddedRun {
    private static final String ALICE = "alice@example.com";
    private static final String PROJECT = "embedded-gmail";
    private static final String TOPIC = "projects/" + PROJECT + "/topics/gmail";
    private static final String SUBSCRIPTION = "gmail-feed";
    private static final int MAILS = 5;
    private static final int MILLIS_BETWEEN = 1_100;
    private static final int PATIENCE_MILLIS = 60_000;
    private static final int LOOK_MILLIS = 20;

    private final Path directory;
    private final PrintStream console;

    /**
     * Prepares a run.
     *
     * @param directory that exists, for checkpoints
     */
    EmbeddedRun(Path directory, PrintStream console) {
        this.directory = directory;
        this.console = console;
    }

    /** Runs to the end, and gives the exit code: 0 when each mail was routed once. */
    int run() throws Exception {
        MailPrinter printer = new MailPrinter(console);
        try (EmbeddedGmail gmail = EmbeddedGmail.builder().topic(TOPIC).start()) {
            EmbeddedMailbox alice = gmail.mailbox(ALICE);
            Subscription subscription =
                    gmail.pubSub().subscribe("projects/" + PROJECT + "/subscriptions/" + SUBSCRIPTION, TOPIC);
            Main camel = camel(gmail, alice, printer);
            boolean complete;
            try {
                camel.start();
                complete = deliver(alice, printer) && isAcknowledged(subscription);
            } finally {
                camel.stop();
            }
            console.println(gmail.topics().notifications().size() + " notifications, "
                    + gmail.requests().of("history.list") + " looks at the history, "
                    + gmail.requests().quotaUnits2026() + " quota units");
            return complete && printer.subjects().size() == MAILS ? 0 : 1;
        }
    }

    private Main camel(EmbeddedGmail gmail, EmbeddedMailbox alice, MailPrinter printer) throws Exception {
        Path checkpoints = Files.createTempDirectory(directory, "run-").toAbsolutePath();
        Main camel = new Main();
        camel.addInitialProperty("camel.component.gmail.configuration.rootUrl", gmail.rootUrl());
        camel.addInitialProperty("camel.component.gmail.configuration.accessToken", alice.token());
        camel.addInitialProperty("camel.component.google-pubsub.endpoint", gmail.pubSubEndpoint());
        camel.addInitialProperty("camel.component.google-pubsub.authenticate", "false");
        camel.addInitialProperty("gmail.checkpoints", "RAW(" + checkpoints + ")");
        camel.addInitialProperty("gmail.topic", TOPIC);
        camel.addInitialProperty("pubsub.project", PROJECT);
        camel.addInitialProperty("pubsub.subscription", SUBSCRIPTION);
        camel.configure().addRoutesBuilder(new PullRoutes(printer));
        return camel;
    }

    /** Gmail tells of a mailbox at most once a second, and does not tell of what comes sooner. */
    private static boolean deliver(EmbeddedMailbox alice, MailPrinter printer) throws InterruptedException {
        for (int number = 1; number <= MAILS; number++) {
            boolean unused = new CountDownLatch(1).await(MILLIS_BETWEEN, TimeUnit.MILLISECONDS);
            String unusedId = alice.deliver(Mail.from("bob@example.com")
                            .to(ALICE)
                            .subject("Mail " + number)
                            .text("Did it take long?"))
                    .id();
        }
        return printer.await(MAILS, PATIENCE_MILLIS);
    }

    /** A notification is acknowledged a moment after its mail was routed, and would come again if the feed stopped before. */
    private static boolean isAcknowledged(Subscription subscription) throws InterruptedException {
        for (int look = 0; subscription.unacknowledged() > 0 && look < PATIENCE_MILLIS / LOOK_MILLIS; look++) {
            boolean unused = new CountDownLatch(1).await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
        return subscription.unacknowledged() == 0;
    }
}

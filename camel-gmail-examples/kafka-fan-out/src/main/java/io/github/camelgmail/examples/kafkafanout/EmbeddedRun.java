package io.github.camelgmail.examples.kafkafanout;

import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.Mail;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.camel.main.Main;

/** A run with a Gmail, its Pub/Sub and a Kafka broker of its own. */
final class EmbeddedRun {
    private static final String PROJECT = "embedded-gmail";
    private static final String GMAIL_TOPIC = "projects/" + PROJECT + "/topics/gmail";
    private static final String SUBSCRIPTION = "gmail-to-kafka";
    private static final String KAFKA_TOPIC = "gmail-notifications";
    private static final int PARTITIONS = 6;
    private static final int MAILBOXES = 12;
    private static final List<String> FEEDS = List.of("invoices", "support");
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration ONE_NOTIFICATION = Duration.ofMillis(1_100);

    private final Deliveries deliveries = new Deliveries();
    private final Path directory;
    private final PrintStream console;

    /**
     * Prepares a run.
     *
     * @param directory that exists, for Kafka's logs and the checkpoints
     */
    EmbeddedRun(Path directory, PrintStream console) {
        this.directory = directory;
        this.console = console;
    }

    /** Runs to the end, and gives the exit code: 0 when each feed had each of its mails once. */
    int run() throws Exception {
        List<String> addresses = IntStream.rangeClosed(1, MAILBOXES)
                .mapToObj(number -> "user" + number + "@example.com")
                .toList();
        Path run = Files.createTempDirectory(directory, "run-").toAbsolutePath();
        try (EmbeddedGmail gmail = EmbeddedGmail.builder().topic(GMAIL_TOPIC).start();
                KafkaBroker broker = KafkaBroker.start(Files.createDirectories(run.resolve("kafka")))) {
            gmail.pubSub().subscribe("projects/" + PROJECT + "/subscriptions/" + SUBSCRIPTION, GMAIL_TOPIC);
            broker.createTopic(KAFKA_TOPIC, PARTITIONS);
            addresses.forEach(gmail::mailbox);
            Main camel = camel(gmail, broker, addresses, run);
            try {
                camel.start();
                awaitWatches(gmail);
                deliver(gmail, addresses, "Invoice 2026-117");
                deliver(gmail, addresses, "A question about your prices");
                awaitDeliveries();
            } finally {
                camel.stop();
            }
            return report(gmail);
        }
    }

    private Main camel(EmbeddedGmail gmail, KafkaBroker broker, List<String> addresses, Path run) {
        Main camel = new Main();
        camel.bind("mailboxes", new EmbeddedMailboxes(addresses));
        camel.addInitialProperty("camel.component.gmail.configuration.rootUrl", gmail.rootUrl());
        camel.addInitialProperty("gmail.checkpoints", "RAW(" + run.resolve("checkpoints") + ")");
        camel.addInitialProperty("camel.component.google-pubsub.endpoint", gmail.pubSubEndpoint());
        camel.addInitialProperty("camel.component.google-pubsub.authenticate", "false");
        camel.addInitialProperty("camel.component.kafka.configuration.brokers", broker.address());
        camel.addInitialProperty("gmail.topic", GMAIL_TOPIC);
        camel.addInitialProperty("pubsub.project", PROJECT);
        camel.addInitialProperty("pubsub.subscription", SUBSCRIPTION);
        camel.addInitialProperty("kafka.topic", KAFKA_TOPIC);
        FEEDS.forEach(feed -> camel.addInitialProperty(feed + ".notifications", notifications(feed)));
        camel.configure().addRoutesBuilder(new FanOutRoutes(deliveries));
        return camel;
    }

    /** Each feed reads in a group of its own. Its own options are in RAW, so that they are not taken for options of the feed. */
    private static String notifications(String feed) {
        return "RAW(kafka:" + KAFKA_TOPIC + "?groupId=" + feed + "&consumersCount=3&autoOffsetReset=earliest)";
    }

    /** A watch notifies at once. */
    private static void awaitWatches(EmbeddedGmail gmail) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (gmail.topics().notifications().size() < MAILBOXES && System.nanoTime() < end) {
            pause(LOOK);
        }
    }

    /** Gmail tells of a mailbox at most once a second, and does not tell of what comes sooner. */
    private static void deliver(EmbeddedGmail gmail, List<String> addresses, String subject)
            throws InterruptedException {
        pause(ONE_NOTIFICATION);
        for (String address : addresses) {
            Mail mail =
                    Mail.from("bob@example.com").to(address).subject(subject).text("See the subject.");
            String unused = gmail.mailbox(address).deliver(mail).id();
        }
    }

    private void awaitDeliveries() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!FEEDS.stream().allMatch(feed -> deliveries.messages(feed) == MAILBOXES) && System.nanoTime() < end) {
            pause(LOOK);
        }
    }

    private static void pause(Duration time) throws InterruptedException {
        boolean unused = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private int report(EmbeddedGmail gmail) {
        boolean complete = true;
        for (String feed : FEEDS) {
            int repetitions = deliveries.repetitions(feed);
            console.println("Feed " + feed + ": " + deliveries.messages(feed) + " of " + MAILBOXES + " mails, "
                    + (repetitions == 0 ? "each once" : repetitions + " times one again"));
            complete &= deliveries.messages(feed) == MAILBOXES && repetitions == 0;
        }
        console.println("Gmail published " + gmail.topics().notifications().size() + " notifications about " + MAILBOXES
                + " mailboxes; each feed read them in its own Kafka group, with 3 consumers on " + PARTITIONS
                + " partitions");
        return complete ? 0 : 1;
    }
}

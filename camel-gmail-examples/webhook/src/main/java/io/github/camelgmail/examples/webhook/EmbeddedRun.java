package io.github.camelgmail.examples.webhook;

import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.Mail;
import io.github.camelgmail.test.pubsub.PushConfig;
import io.github.camelgmail.test.pubsub.SubscriptionSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A run with a Gmail and a Pub/Sub of its own: mail arrives, and an impostor tries the webhook. */
final class EmbeddedRun {

    private static final String ALICE = "alice@example.com";
    private static final String TOPIC = "projects/embedded-gmail/topics/gmail";
    private static final String SUBSCRIPTION = "projects/embedded-gmail/subscriptions/gmail-push";
    private static final String PUSHER = "gmail-push@embedded-gmail.iam.gserviceaccount.com";
    private static final String AUDIENCE = "https://hooks.example.com" + WebhookRoutes.PATH;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MAILS = 5;
    private static final int UNAUTHORIZED = 401;

    private final PrintStream console;

    EmbeddedRun(PrintStream console) {
        this.console = console;
    }

    /** Runs to the end, and gives the exit code: 0 when all mail came in its order, and the impostor was refused. */
    int run() throws Exception {
        Inbox inbox = new Inbox(console);
        try (EmbeddedGmail gmail =
                        EmbeddedGmail.builder().mailbox(ALICE).topic(TOPIC).start();
                WebhookProcess webhook = new WebhookProcess(settings(gmail), inbox)) {
            webhook.start();
            subscribe(gmail, webhook.pushUrl());
            boolean refused = impostorIsRefused(webhook.pushUrl());
            List<String> received = deliver(gmail, inbox);
            console.println("Messages    " + received.size() + " of " + MAILS + " received");
            return refused && received.equals(subjects()) ? 0 : 1;
        }
    }

    private static WebhookSettings settings(EmbeddedGmail gmail) throws IOException {
        Path runs = Files.createDirectories(Path.of("target", "webhook"));
        return new WebhookSettings(
                TOPIC,
                AUDIENCE,
                PUSHER,
                gmail.pubSub().certificatesUrl(),
                0,
                Files.createTempDirectory(runs, "run-"),
                Map.of("rootUrl", gmail.rootUrl(), "accessToken", ALICE, "quotaTariff", "off"));
    }

    /** What {@code gcloud pubsub subscriptions create} does in the README. */
    private static void subscribe(EmbeddedGmail gmail, URI pushUrl) {
        PushConfig push = PushConfig.to(pushUrl.toString()).signedBy(PUSHER).forAudience(AUDIENCE);
        gmail.pubSub().subscribe(SUBSCRIPTION, TOPIC, SubscriptionSettings.USUAL.withPush(push));
    }

    /** Nobody but the subscription can have the mailbox read. */
    private boolean impostorIsRefused(URI pushUrl) throws IOException, InterruptedException {
        HttpRequest push = HttpRequest.newBuilder(pushUrl)
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString("{\"emailAddress\":\"" + ALICE + "\",\"historyId\":1}"))
                .build();
        int status = HttpClient.newHttpClient()
                .send(push, HttpResponse.BodyHandlers.discarding())
                .statusCode();
        console.println("Impostor    answered " + status);
        return status == UNAUTHORIZED;
    }

    /** One after the other, and by Gmail's clock a while apart, as it publishes at most once a second. */
    private static List<String> deliver(EmbeddedGmail gmail, Inbox inbox) throws InterruptedException {
        int delivered = 0;
        for (String subject : subjects()) {
            gmail.advanceClock(Duration.ofSeconds(2));
            gmail.mailbox(ALICE)
                    .deliver(Mail.from("bob@example.net")
                            .to(ALICE)
                            .subject(subject)
                            .text("Hello Alice"));
            delivered++;
            inbox.await(delivered, PATIENCE);
        }
        return inbox.await(MAILS, PATIENCE);
    }

    private static List<String> subjects() {
        return IntStream.rangeClosed(1, MAILS)
                .mapToObj(number -> "Mail " + number)
                .toList();
    }
}

package io.github.camelgmail.bench;

import io.github.camelgmail.bench.report.Part;
import io.github.camelgmail.bench.report.Verdict;
import java.time.Duration;
import java.util.Locale;

/** Counts what is lost and what is routed twice when notifications are dropped, doubled and reordered. */
public final class NotificationSoak {

    private static final int NOTIFICATIONS = 100_000;
    private static final int MAILBOXES = 1_000;
    private static final int SEED = 7;
    private static final int SILENCE_SECONDS = 20;

    private NotificationSoak() {}

    /**
     * Counts. The exit code is 1 when a message was lost or routed twice.
     *
     * @param arguments {@code --notifications}, {@code --mailboxes}, {@code --seed}, {@code --silence} in seconds; {@code --into}
     */
    public static void main(String[] arguments) throws Exception {
        Arguments given = Arguments.of(arguments, "notifications", "mailboxes", "seed", "silence");
        SoakOutcome outcome = new Soak(
                        given.number("notifications", NOTIFICATIONS),
                        given.number("mailboxes", MAILBOXES),
                        given.number("seed", SEED),
                        Duration.ofSeconds(given.number("silence", SILENCE_SECONDS)))
                .run();
        part(outcome, given.number("silence", SILENCE_SECONDS)).publish(given.page());
        if (!outcome.isExactlyOnce()) {
            System.exit(1);
        }
    }

    private static Part part(SoakOutcome outcome, int silence) {
        Part part = new Part("soak", "Notifications that are dropped, doubled and reordered", "NotificationSoak");
        part.find(
                String.format(
                        Locale.ROOT,
                        "%,d notifications over %,d mailboxes, 10 %% dropped, 30 %% doubled, 20 %% reordered",
                        outcome.delivered(),
                        outcome.mailboxes()),
                "each message routed exactly once",
                String.format(Locale.ROOT, "%,d lost, %,d routed twice", outcome.lost(), outcome.repeated()),
                Verdict.of(outcome.isExactlyOnce()));
        part.line(SoakOutcome.HEAD);
        part.line(outcome.row());
        part.line("");
        part.line(
                "Mail arrives in bursts of one to five in a mailbox, at most 2,000 messages ahead of the route. The notifications"
                        + " come from the watches of the embedded Gmail, which keeps to no limit of one a second here, by Pub/Sub and its"
                        + " streaming pull, beside one for each watch that begins; what goes wrong with them goes wrong before Pub/Sub. `notificationSilence` is "
                        + silence
                        + " s. The route still runs for twice as long after the last message, so that repetitions would show.");
        return part;
    }
}

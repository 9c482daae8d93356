package io.github.camelgmail.bench;

import io.github.camelgmail.component.GmailConstants;
import io.github.camelgmail.component.consumer.notification.NotificationCounts;
import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedMailbox;
import io.github.camelgmail.test.Mail;
import io.github.camelgmail.test.pubsub.NotificationFaults;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;

/**
 * Mail that arrives in watched mailboxes while their notifications are dropped, doubled and reordered, and what a feed makes of it.
 * They take the whole way: from the watch of the embedded Gmail over Pub/Sub and its streaming pull to the feed.
 */
final class Soak {

    private static final NotificationFaults FAULTS =
            NotificationFaults.NONE.dropping(0.1).duplicating(0.3).reordering(0.2);
    private static final int LARGEST_BURST = 5;
    private static final int MOST_AHEAD = 2_000;
    private static final int LOOK_MILLIS = 20;
    private static final int SILENCES_OF_PATIENCE = 5;
    private static final Duration LEAST_PATIENCE = Duration.ofSeconds(30);

    private final Map<String, Integer> routed = new ConcurrentHashMap<>();
    private final Set<String> delivered = ConcurrentHashMap.newKeySet();
    private final int notifications;
    private final int mailboxes;
    private final long seed;
    private final Duration silence;

    /**
     * Plans it.
     *
     * @param notifications how many mails arrive, of each of which Gmail notifies
     * @param mailboxes how many there are
     * @param seed of the order of arrival and of all that goes wrong
     * @param silence after which the feed polls, so that it finds what was dropped
     */
    Soak(int notifications, int mailboxes, long seed, Duration silence) {
        this.notifications = notifications;
        this.mailboxes = mailboxes;
        this.seed = seed;
        this.silence = silence;
    }

    /** Carries it out. */
    SoakOutcome run() throws Exception {
        List<String> addresses = ManyMailboxes.addresses(mailboxes);
        try (EmbeddedGmail gmail = EmbeddedGmail.builder()
                .seed(seed)
                .journalCapacity(0)
                .topic(NotifiedBy.TOPIC)
                .notificationInterval(Duration.ZERO)
                .start()) {
            List<EmbeddedMailbox> inboxes =
                    addresses.stream().map(gmail::mailbox).toList();
            String options = "delay=1000&notificationSilence=" + silence.toMillis();
            try (NotifiedFeed feed = new NotifiedFeed(gmail, addresses, NotifiedBy.PULL, options, this::routed)) {
                PublishedNotifications published = new PublishedNotifications();
                gmail.topics().onNotification(published);
                gmail.topics().faults(FAULTS);
                gmail.resetRequests();
                long start = System.nanoTime();
                deliver(inboxes);
                awaitAllRouted();
                Duration time = Duration.ofNanos(System.nanoTime() - start);
                pass(silence.plus(silence));
                return outcome(time, gmail, published, feed.notifications());
            }
        }
    }

    private void routed(Exchange exchange) {
        routed.merge(
                key(
                        exchange.getMessage().getHeader(GmailConstants.USER_ID, String.class),
                        exchange.getMessage().getHeader(GmailConstants.MESSAGE_ID, String.class)),
                1,
                Integer::sum);
    }

    private static String key(String mailbox, String messageId) {
        return mailbox + "/" + messageId;
    }

    /** In bursts, as later notifications overtake earlier ones of the same mailbox then. */
    private void deliver(List<EmbeddedMailbox> inboxes) throws InterruptedException {
        Random random = new Random(seed);
        while (delivered.size() < notifications) {
            EmbeddedMailbox inbox = inboxes.get(random.nextInt(inboxes.size()));
            int burst = Math.min(1 + random.nextInt(LARGEST_BURST), notifications - delivered.size());
            for (int mail = 0; mail < burst; mail++) {
                deliverTo(inbox);
            }
            while (delivered.size() - routed.size() > MOST_AHEAD) {
                pass(Duration.ofMillis(LOOK_MILLIS));
            }
        }
    }

    private void deliverTo(EmbeddedMailbox inbox) {
        String number = "Mail " + delivered.size();
        String id = inbox.deliver(Mail.from("sender@example.org")
                        .to(inbox.address())
                        .subject(number)
                        .text(number))
                .id();
        delivered.add(key(inbox.address(), id));
    }

    /** Gives up when nothing is routed for long. */
    private void awaitAllRouted() throws InterruptedException {
        Duration patience = silence.multipliedBy(SILENCES_OF_PATIENCE);
        long nanos = Math.max(patience.toNanos(), LEAST_PATIENCE.toNanos());
        int before = routed.size();
        long since = System.nanoTime();
        while (routed.size() < delivered.size() && System.nanoTime() - since < nanos) {
            pass(Duration.ofMillis(LOOK_MILLIS));
            if (routed.size() > before) {
                before = routed.size();
                since = System.nanoTime();
            }
        }
    }

    private static void pass(Duration time) throws InterruptedException {
        boolean unused = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private SoakOutcome outcome(
            Duration time, EmbeddedGmail gmail, PublishedNotifications published, NotificationCounts counts) {
        long lost = delivered.stream().filter(mail -> !routed.containsKey(mail)).count();
        long repeated = routed.values().stream().mapToLong(times -> times - 1L).sum();
        return new SoakOutcome(
                mailboxes,
                delivered.size(),
                lost,
                repeated,
                published.mishaps(),
                counts,
                gmail.requests().of("history.list"),
                gmail.requests().quotaUnits2026(),
                time);
    }
}

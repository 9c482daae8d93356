package io.github.camelgmail.component.consumer;

import io.github.camelgmail.component.consumer.notification.NotificationCounts;
import java.time.Clock;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.support.DefaultConsumer;

/**
 * What a consumer of many mailboxes has from its start to its stop.
 *
 * @param threads made the workers and the timer
 * @param workers run what takes time
 * @param timer   tells when something is due
 * @param counts  counts the exchanges
 * @param turns   says which mailboxes have theirs
 * @param feeds   the mailboxes
 * @param signs   show how the watches are
 */
record PooledService(
        ExecutorServiceManager threads,
        ExecutorService workers,
        ScheduledExecutorService timer,
        DeliveryCounts counts,
        Turns turns,
        MailboxFeeds feeds,
        WatchSigns signs) {

    /**
     * Makes the workers.
     *
     * @param notified  counts the notifications
     * @param accepting whether scans and exchanges may begin now
     * @param report    is told an address, and why its mailbox is not served any more
     */
    static PooledService start(
            DefaultConsumer consumer,
            ManyFeedsSettings settings,
            NotificationCounts notified,
            BooleanSupplier accepting,
            BiConsumer<String, RuntimeException> report)
            throws Exception {
        CamelContext context = consumer.getEndpoint().getCamelContext();
        if (settings.idempotentRepository() != null) {
            // It stays started until the context stops, as some forget all when they stop.
            context.addService(settings.idempotentRepository(), true, true);
        }
        ExecutorServiceManager threads = context.getExecutorServiceManager();
        ExecutorService workers =
                threads.newFixedThreadPool(consumer, "GmailMailboxes[" + settings.feedName() + "]", settings.workers());
        ScheduledExecutorService timer = Alarm.thread(threads, consumer, "GmailTimer[" + settings.feedName() + "]");
        Clock clock = Clock.systemUTC();
        DeliveryCounts counts = new DeliveryCounts();
        FairWorkers fair = new FairWorkers(workers, settings.workers());
        FeedCrew crew = new FeedCrew(
                consumer,
                settings,
                fair,
                new Turns(fair, settings.workers(), clock),
                new Alarm(timer, clock),
                counts,
                Wakening.Shared.of(settings.notifications(), notified, false, clock),
                accepting,
                report,
                clock);
        NodeShare share = new NodeShare(settings, accepting, clock, new SplittableRandom().nextInt());
        MailboxFeeds feeds = new MailboxFeeds(crew, share);
        WatchSigns signs = settings.watched()
                ? WatchSigns.show(consumer, settings.feedName(), settings.feedName(), feeds::watches)
                : WatchSigns.NONE;
        return new PooledService(threads, workers, timer, counts, crew.turns(), feeds, signs);
    }

    /**
     * Gives everything back.
     *
     * @param abandoning whether exchanges that still run are interrupted
     */
    void close(boolean abandoning) {
        try {
            if (abandoning) {
                feeds.abandon();
            }
            feeds.close();
        } finally {
            signs.close();
            threads.shutdownNow(timer);
            if (abandoning) {
                threads.shutdownNow(workers);
            } else {
                threads.shutdown(workers);
            }
        }
    }
}

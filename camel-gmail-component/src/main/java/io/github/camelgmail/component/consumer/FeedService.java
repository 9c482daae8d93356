package io.github.camelgmail.component.consumer;

import io.github.camelgmail.component.consumer.notification.NotificationCounts;
import io.github.camelgmail.component.watch.MailboxWatch;
import io.github.camelgmail.component.watch.WatchOverview;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.DefaultConsumer;
import org.slf4j.event.Level;

/**
 * What a consumer has from its start to its stop.
 *
 * @param threads    made the workers
 * @param settings   what the consumer was made from
 * @param workers    begin exchanges
 * @param deliveries counts the exchanges
 * @param tenure     owns the feed, or stands by for it
 * @param waker      has the feed scanned when a notification comes
 * @param signs      show how the watch is
 */
record FeedService(
        ExecutorServiceManager threads,
        FeedSettings settings,
        ExecutorService workers,
        DeliveryCounts deliveries,
        FeedTenure<PolledFeed> tenure,
        FeedWaker waker,
        WatchSigns signs) {

    /**
     * Notes that the feed runs, and makes its workers.
     *
     * @param accepting whether an exchange may begin now
     * @param notified  counts the notifications
     * @param scan      scans the mailbox if a wake-up waits
     * @throws IllegalStateException if the feed runs in this Camel context already
     */
    static FeedService start(
            DefaultConsumer consumer,
            FeedSettings settings,
            BooleanSupplier accepting,
            NotificationCounts notified,
            Runnable scan)
            throws Exception {
        CamelContext context = consumer.getEndpoint().getCamelContext();
        IdempotentRepository repository = settings.idempotentRepository();
        if (repository != null) {
            // It stays started until the context stops, as some forget all when they stop.
            context.addService(repository, true, true);
        }
        DeliveredEvents delivered = new DeliveredEvents(settings.identity().mailbox(), repository);
        DeliveryCounts counts = new DeliveryCounts();
        Deliveries deliveries = new Deliveries(
                consumer,
                new EventBinding(settings.binding()),
                delivered,
                settings.policy().failures().redelivery(),
                accepting,
                counts);
        settings.runningFeeds().add(settings.identity());
        ExecutorService workers = context.getExecutorServiceManager()
                .newFixedThreadPool(
                        consumer,
                        "GmailFeed[" + settings.identity() + "]",
                        settings.policy().pace().concurrency());
        Clock clock = Clock.systemUTC();
        FeedTenure<PolledFeed> tenure = new FeedTenure<>(
                settings,
                delivered,
                parts -> new PolledFeed(parts, deliveries, workers, new Agenda(clock)),
                Level.INFO,
                clock);
        Wakening wakening = new Wakening(
                settings.identity().mailbox(), Wakening.Shared.of(settings.notifications(), notified, true, clock));
        FeedWaker waker = new FeedWaker(settings, wakening, tenure::current, scan, clock);
        WatchSigns signs = signs(consumer, settings, tenure);
        return new FeedService(context.getExecutorServiceManager(), settings, workers, counts, tenure, waker, signs);
    }

    private static WatchSigns signs(DefaultConsumer consumer, FeedSettings settings, FeedTenure<PolledFeed> tenure) {
        FeedIdentity identity = settings.identity();
        return settings.watch() == null
                ? WatchSigns.NONE
                : WatchSigns.show(consumer, identity.feedName(), identity.toString(), () -> watches(settings, tenure));
    }

    private static WatchOverview watches(FeedSettings settings, FeedTenure<PolledFeed> tenure) {
        MailboxWatch watch = settings.watch();
        LeasedFeed feed = tenure.current();
        boolean served = feed != null && feed.isHeld();
        return WatchOverview.of(
                watch == null || !served ? List.of() : List.of(watch),
                Clock.systemUTC().instant());
    }

    /** Looks at the watch; where another node serves the mailbox, there is none. */
    WatchOverview watches() {
        return watches(settings, tenure);
    }

    /**
     * Gives everything back.
     *
     * @param abandoning whether exchanges that still run are interrupted
     */
    void close(boolean abandoning) {
        try {
            LeasedFeed feed = tenure.current();
            if (abandoning && feed != null) {
                feed.abandon();
            }
            tenure.release();
        } finally {
            signs.close();
            settings.runningFeeds().remove(settings.identity());
            waker.close(threads);
            if (abandoning) {
                threads.shutdownNow(workers);
            } else {
                threads.shutdown(workers);
            }
        }
    }
}

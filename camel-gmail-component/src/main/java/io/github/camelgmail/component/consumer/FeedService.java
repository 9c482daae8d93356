package io.github.camelgmail.component.consumer;

import java.time.Clock;
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
 */
record FeedService(
        ExecutorServiceManager threads,
        FeedSettings settings,
        ExecutorService workers,
        DeliveryCounts deliveries,
        FeedTenure<PolledFeed> tenure) {

    /**
     * Notes that the feed runs, and makes its workers.
     *
     * @param accepting whether an exchange may begin now
     * @throws IllegalStateException if the feed runs in this Camel context already
     */
    static FeedService start(DefaultConsumer consumer, FeedSettings settings, BooleanSupplier accepting)
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
        return new FeedService(context.getExecutorServiceManager(), settings, workers, counts, tenure);
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
            settings.runningFeeds().remove(settings.identity());
            if (abandoning) {
                threads.shutdownNow(workers);
            } else {
                threads.shutdown(workers);
            }
        }
    }
}

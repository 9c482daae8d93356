package io.github.camelgmail.component.consumer;

import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.DefaultConsumer;

/**
 * What a consumer has from its start to its stop.
 *
 * @param threads    made the workers
 * @param settings   what the consumer was made from
 * @param workers    begin exchanges
 * @param deliveries routes what the feed delivers
 * @param tenure     owns the feed, or stands by for it
 */
record FeedService(
        ExecutorServiceManager threads,
        FeedSettings settings,
        ExecutorService workers,
        Deliveries deliveries,
        FeedTenure tenure) {

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
        Deliveries deliveries = new Deliveries(
                consumer,
                new EventBinding(settings.binding()),
                delivered,
                settings.policy().failures().redelivery(),
                accepting);
        settings.runningFeeds().add(settings.identity());
        ExecutorService workers = context.getExecutorServiceManager()
                .newFixedThreadPool(
                        consumer,
                        "GmailFeed[" + settings.identity() + "]",
                        settings.policy().pace().concurrency());
        return new FeedService(
                context.getExecutorServiceManager(),
                settings,
                workers,
                deliveries,
                new FeedTenure(settings, delivered, deliveries, workers));
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

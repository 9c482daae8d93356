package io.github.camelgmail.component.consumer;

import java.time.Clock;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.ThreadPoolProfileBuilder;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.spi.ThreadPoolProfile;
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
 */
record PooledService(
        ExecutorServiceManager threads,
        ExecutorService workers,
        ScheduledExecutorService timer,
        DeliveryCounts counts,
        Turns turns,
        MailboxFeeds feeds) {

    /**
     * Makes the workers.
     *
     * @param accepting whether scans and exchanges may begin now
     * @param report    is told an address, and why its mailbox is not served any more
     */
    static PooledService start(
            DefaultConsumer consumer,
            ManyFeedsSettings settings,
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
        ScheduledExecutorService timer = timer(threads, consumer, settings.feedName());
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
                accepting,
                report,
                clock);
        NodeShare share = new NodeShare(settings, accepting, clock, new SplittableRandom().nextInt());
        return new PooledService(threads, workers, timer, counts, crew.turns(), new MailboxFeeds(crew, share));
    }

    /** Camel's timers refuse a thousandth task, and with it the mailbox that waits. */
    private static ScheduledExecutorService timer(ExecutorServiceManager threads, Object source, String feedName) {
        ThreadPoolProfile profile = new ThreadPoolProfileBuilder("gmail-timer")
                .poolSize(1)
                .maxPoolSize(1)
                .maxQueueSize(-1)
                .build();
        return threads.newScheduledThreadPool(source, "GmailTimer[" + feedName + "]", profile);
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
            threads.shutdownNow(timer);
            if (abandoning) {
                threads.shutdownNow(workers);
            } else {
                threads.shutdown(workers);
            }
        }
    }
}

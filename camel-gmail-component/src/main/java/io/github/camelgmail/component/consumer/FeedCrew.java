package io.github.camelgmail.component.consumer;

import java.time.Clock;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.apache.camel.support.DefaultConsumer;

/**
 * What the feeds of many mailboxes share.
 *
 * @param consumer  begins exchanges
 * @param settings  what the consumer was made from
 * @param workers   do all that takes time
 * @param turns     says which mailboxes have theirs
 * @param alarm     wakes what waits for its time
 * @param counts    counts the exchanges of all
 * @param wakening  what notifications need
 * @param accepting whether scans and exchanges may begin now
 * @param report    is told an address, and why its mailbox is not served any more
 * @param clock     tells the time
 */
record FeedCrew(
        DefaultConsumer consumer,
        ManyFeedsSettings settings,
        FairWorkers workers,
        Turns turns,
        Alarm alarm,
        DeliveryCounts counts,
        Wakening.Shared wakening,
        BooleanSupplier accepting,
        BiConsumer<String, RuntimeException> report,
        Clock clock) {

    /** Makes the receiver of what a feed delivers. */
    Deliveries deliveries(FeedSettings feed, BooleanSupplier leaving) {
        return new Deliveries(
                consumer,
                new EventBinding(feed.binding()),
                delivered(feed),
                feed.policy().failures().redelivery(),
                () -> accepting.getAsBoolean() && !leaving.getAsBoolean(),
                counts);
    }

    DeliveredEvents delivered(FeedSettings feed) {
        return new DeliveredEvents(feed.identity().mailbox(), settings.idempotentRepository());
    }
}

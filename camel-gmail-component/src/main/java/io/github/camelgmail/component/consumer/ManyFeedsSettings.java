package io.github.camelgmail.component.consumer;

import io.github.camelgmail.component.checkpoint.CheckpointStore;
import io.github.camelgmail.component.consumer.notification.NotificationSettings;
import java.time.Duration;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.camel.spi.IdempotentRepository;
import org.jspecify.annotations.Nullable;

/**
 * What a consumer of many mailboxes is made from.
 *
 * @param addresses            asks which mailboxes there are now; each is an address in lower case
 * @param opening              makes what the feed of an address needs, and may ask Gmail for that
 * @param feedName             tells the feeds from others of the same mailboxes
 * @param store                keeps the checkpoints
 * @param idempotentRepository remembers what was delivered; null for none
 * @param workers              how many threads work for all mailboxes, at least 1
 * @param delay                the time between two polls
 * @param notifications        what wakes the feeds; null where they are only polled
 * @param watched              whether Gmail is asked to notify of the mailboxes
 */
public record ManyFeedsSettings(
        Supplier<? extends Collection<String>> addresses,
        Function<String, FeedSettings> opening,
        String feedName,
        CheckpointStore store,
        @Nullable IdempotentRepository idempotentRepository,
        int workers,
        Duration delay,
        @Nullable NotificationSettings notifications,
        boolean watched) {

    public ManyFeedsSettings {
        if (workers < 1) {
            throw new IllegalArgumentException("workers=" + workers + " must be at least 1");
        }
    }
}

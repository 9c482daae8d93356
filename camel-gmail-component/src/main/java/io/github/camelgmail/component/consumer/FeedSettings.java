package io.github.camelgmail.component.consumer;

import io.github.camelgmail.component.checkpoint.CheckpointException;
import io.github.camelgmail.component.checkpoint.CheckpointLease;
import io.github.camelgmail.component.client.GmailClient;
import io.github.camelgmail.component.client.GmailException;
import io.github.camelgmail.component.consumer.notification.NotificationSettings;
import io.github.camelgmail.component.message.InboundBinding;
import io.github.camelgmail.component.sync.FeedPolicy;
import io.github.camelgmail.component.sync.StartFrom;
import io.github.camelgmail.component.watch.MailboxWatch;
import java.util.Optional;
import org.apache.camel.spi.IdempotentRepository;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a consumer of the feed is made from.
 *
 * @param client               calls Gmail
 * @param view                 what of the mailbox is read
 * @param binding              puts mail on exchanges
 * @param identity             the feed's name and place
 * @param startFrom            where the feed begins when no checkpoint is stored
 * @param policy               what the user chose
 * @param idempotentRepository remembers what was delivered; null for none
 * @param runningFeeds         the feeds of the Camel context
 * @param watch                keeps Gmail notifying; null where nobody asked for that
 * @param notifications        what wakes the feed; null where it is only polled
 */
public record FeedSettings(
        GmailClient client,
        MailboxView view,
        InboundBinding binding,
        FeedIdentity identity,
        StartFrom startFrom,
        FeedPolicy policy,
        @Nullable IdempotentRepository idempotentRepository,
        RunningFeeds runningFeeds,
        @Nullable MailboxWatch watch,
        @Nullable NotificationSettings notifications) {

    private static final Logger LOG = LoggerFactory.getLogger(FeedSettings.class);
    /** Begins or renews the watch, if that is due. */
    void keepWatch() {
        if (watch != null) {
            watch.keep();
        }
    }

    /**
     * Begins the watch of a feed that starts.
     *
     * @throws GmailException if Gmail refuses that for good
     */
    void beginWatch() {
        if (watch != null) {
            watch.begin();
        }
    }

    /**
     * Ends the watch, if the options say so. Where another node serves the mailbox now, that has its notifications from it.
     *
     * @param held whether this one does
     */
    void endWatch(boolean held) {
        if (watch != null && watch.isToEnd() && (held || isFree())) {
            watch.end();
        }
    }

    private boolean isFree() {
        try {
            Optional<CheckpointLease> lease = identity.tryAcquire();
            lease.ifPresent(CheckpointLease::close);
            return lease.isPresent();
        } catch (CheckpointException e) {
            LOG.warn("The watch of {} is left to end by itself: {}", identity.mailbox(), e.toString());
            return false;
        }
    }
}

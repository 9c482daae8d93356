package io.github.camelgmail.component.consumer;

import io.github.camelgmail.component.checkpoint.CheckpointException;
import io.github.camelgmail.component.checkpoint.CheckpointLease;
import io.github.camelgmail.component.sync.Cursor;
import io.github.camelgmail.component.sync.HistoryEngine;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owns a feed, or stands by for it while another process does. {@link #claim} and {@link #release} are for one thread at
 * a time, the rest for any.
 */
final class FeedTenure {

    private static final Logger LOG = LoggerFactory.getLogger(FeedTenure.class);

    private final FeedSettings settings;
    private final DeliveredEvents delivered;
    private final Deliveries deliveries;
    private final Executor workers;
    private final Clock clock = Clock.systemUTC();
    private volatile @Nullable LeasedFeed feed;
    private final AtomicLong goneBefore = new AtomicLong();
    private boolean standingBy;

    FeedTenure(FeedSettings settings, DeliveredEvents delivered, Deliveries deliveries, Executor workers) {
        this.settings = settings;
        this.delivered = delivered;
        this.deliveries = deliveries;
        this.workers = workers;
    }

    /**
     * Returns the feed, if it is owned already or free to be taken.
     *
     * @throws CheckpointException if the checkpoint cannot be used
     */
    Optional<LeasedFeed> claim() {
        LeasedFeed current = feed;
        if (current != null && current.isHeld()) {
            return Optional.of(current);
        }
        if (current != null) {
            LOG.warn("Feed {} lost its lease, or failed; its checkpoint is read anew", settings.identity());
            release();
        }
        return take();
    }

    private Optional<LeasedFeed> take() {
        Optional<CheckpointLease> lease = settings.identity().tryAcquire();
        if (lease.isEmpty()) {
            standBy();
            return Optional.empty();
        }
        LeasedFeed taken = open(lease.get());
        standingBy = false;
        feed = taken;
        return Optional.of(taken);
    }

    private void standBy() {
        if (!standingBy) {
            LOG.info(
                    "Feed {} is owned by another consumer; this one stands by, and takes over when {} is free",
                    settings.identity(),
                    settings.identity().store());
        }
        standingBy = true;
    }

    private LeasedFeed open(CheckpointLease lease) {
        try {
            Cursor cursor = lease.load().map(text -> read(lease, text)).orElseGet(() -> first(lease));
            LOG.info(
                    "Feed {} {} history id {}, with checkpoints in {}",
                    settings.identity(),
                    cursor.recovery() == null ? "goes on from" : "lists the mailbox, then goes on from",
                    cursor.historyId(),
                    settings.identity().store());
            return new LeasedFeed(parts(cursor, lease), deliveries, workers);
        } catch (RuntimeException e) {
            lease.close();
            throw e;
        }
    }

    private FeedParts parts(Cursor cursor, CheckpointLease lease) {
        return new FeedParts(
                new HistoryEngine<>(cursor, settings.policy(), clock),
                lease,
                new ClientMailbox(settings.client(), settings.view(), delivered, clock),
                new Agenda(clock));
    }

    private static Cursor read(CheckpointLease lease, String checkpoint) {
        try {
            return CursorJson.read(checkpoint);
        } catch (IllegalArgumentException e) {
            throw new CheckpointException(
                    "The checkpoint " + lease + " is left as it is, as this feed cannot go on from it: "
                            + e.getMessage()
                            + ". Use the camel-gmail that wrote it, or move it away to begin anew as the option"
                            + " startFrom says.",
                    e);
        }
    }

    private Cursor first(CheckpointLease lease) {
        Cursor first = settings.startFrom()
                .first(
                        HistoryRecords.required(settings.client().getProfile().getHistoryId(), "users.getProfile"),
                        clock.instant());
        lease.store(CursorJson.write(first));
        return first;
    }

    /** Returns the feed that is owned now, if any. */
    @Nullable
    LeasedFeed current() {
        return feed;
    }

    /** Returns how many messages were gone before they could be read, since this object was made. */
    long gone() {
        LeasedFeed current = feed;
        return goneBefore.get() + (current == null ? 0 : current.gone());
    }

    /** Gives the feed's lease back, if there is one. */
    void release() {
        LeasedFeed current = feed;
        if (current != null) {
            goneBefore.addAndGet(current.gone());
            feed = null;
            current.close();
        }
    }
}

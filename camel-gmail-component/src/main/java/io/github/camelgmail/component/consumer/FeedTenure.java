package io.github.camelgmail.component.consumer;

import com.google.api.services.gmail.model.Profile;
import io.github.camelgmail.component.checkpoint.CheckpointException;
import io.github.camelgmail.component.checkpoint.CheckpointLease;
import io.github.camelgmail.component.sync.Cursor;
import io.github.camelgmail.component.sync.HistoryEngine;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Owns a feed, or stands by for it while another process does. {@link #claim} and {@link #release} are for one thread at
 * a time, the rest for any.
 *
 * @param <F> how the feed is driven
 */
final class FeedTenure<F extends LeasedFeed> {

    private static final Logger LOG = LoggerFactory.getLogger(FeedTenure.class);

    private final FeedSettings settings;
    private final DeliveredEvents delivered;
    private final Function<FeedParts, F> driver;
    private final Level announcing;
    private final Clock clock;
    private volatile @Nullable F feed;
    private final AtomicLong goneBefore = new AtomicLong();
    private boolean standingBy;
    private boolean fresh;

    /**
     * Makes it, owning nothing.
     *
     * @param driver     makes a feed of its parts
     * @param announcing how loud it is logged that the feed is taken, or stood by for
     */
    FeedTenure(
            FeedSettings settings,
            DeliveredEvents delivered,
            Function<FeedParts, F> driver,
            Level announcing,
            Clock clock) {
        this.settings = settings;
        this.delivered = delivered;
        this.driver = driver;
        this.announcing = announcing;
        this.clock = clock;
    }

    /**
     * Returns the feed, if it is owned already or free to be taken.
     *
     * @throws CheckpointException if the checkpoint cannot be used
     */
    Optional<F> claim() {
        F current = feed;
        if (current != null && current.isHeld()) {
            return Optional.of(current);
        }
        if (current != null) {
            LOG.warn("Feed {} lost its lease, or failed; its checkpoint is read anew", settings.identity());
            release();
        }
        return take();
    }

    private Optional<F> take() {
        Optional<CheckpointLease> lease = settings.identity().tryAcquire();
        if (lease.isEmpty()) {
            standBy();
            return Optional.empty();
        }
        F taken = open(lease.get());
        standingBy = false;
        feed = taken;
        return Optional.of(taken);
    }

    private void standBy() {
        if (!standingBy) {
            LOG.atLevel(announcing)
                    .log(
                            "Feed {} is owned by another consumer; this one stands by, and takes over when {} is free",
                            settings.identity(),
                            settings.identity().store());
        }
        standingBy = true;
    }

    private F open(CheckpointLease lease) {
        try {
            Cursor cursor = lease.load().map(text -> read(lease, text)).orElseGet(() -> first(lease));
            LOG.atLevel(announcing)
                    .log(
                            "Feed {} {} history id {}, with checkpoints in {}",
                            settings.identity(),
                            cursor.recovery() == null ? "goes on from" : "lists the mailbox, then goes on from",
                            cursor.historyId(),
                            settings.identity().store());
            return driver.apply(parts(cursor, lease));
        } catch (RuntimeException e) {
            lease.close();
            throw e;
        }
    }

    private FeedParts parts(Cursor cursor, CheckpointLease lease) {
        return new FeedParts(
                new HistoryEngine<>(cursor, settings.policy(), clock),
                lease,
                new ClientMailbox(settings.client(), settings.view(), delivered, clock));
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
        Profile profile = settings.client().getProfile();
        requireSame(profile.getEmailAddress());
        Cursor first = settings.startFrom()
                .first(HistoryRecords.required(profile.getHistoryId(), "users.getProfile"), clock.instant());
        lease.store(CursorJson.write(first));
        fresh = first.recovery() == null;
        return first;
    }

    /** By another name the same mailbox would have two checkpoints, and its mail be routed twice. */
    private void requireSame(@Nullable String address) {
        if (address != null && !address.equalsIgnoreCase(settings.identity().mailbox())) {
            throw new IllegalStateException(settings.identity().mailbox() + " is another address of the mailbox "
                    + address + ". Name mailboxes by their primary addresses in userId.");
        }
    }

    /** Returns whether the feed was begun a moment ago, so that there is nothing in it; true once. */
    boolean takeFresh() {
        boolean taken = fresh;
        fresh = false;
        return taken;
    }

    FeedSettings settings() {
        return settings;
    }

    /** Returns the feed that is owned now, if any. */
    @Nullable
    F current() {
        return feed;
    }

    /** Returns how many messages were gone before they could be read, since this object was made. */
    long gone() {
        F current = feed;
        return goneBefore.get() + (current == null ? 0 : current.gone());
    }

    /** Gives the feed's lease back, if there is one. */
    void release() {
        F current = feed;
        if (current != null) {
            goneBefore.addAndGet(current.gone());
            feed = null;
            current.close();
        }
    }
}

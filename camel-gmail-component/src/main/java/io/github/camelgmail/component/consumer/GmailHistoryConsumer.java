package io.github.camelgmail.component.consumer;

import com.google.api.services.gmail.model.Profile;
import io.github.camelgmail.component.checkpoint.CheckpointException;
import io.github.camelgmail.component.checkpoint.CheckpointLease;
import io.github.camelgmail.component.checkpoint.CheckpointStore;
import io.github.camelgmail.component.message.GmailMessage;
import io.github.camelgmail.component.message.InboundBinding;
import io.github.camelgmail.component.sync.Cursor;
import io.github.camelgmail.component.sync.HistoryFeed;
import io.github.camelgmail.component.sync.Receiver;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ShutdownRunningTask;
import org.apache.camel.spi.ShutdownAware;
import org.apache.camel.support.ScheduledPollConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls the history of a mailbox and routes each new message in an exchange of its own, one after the other. The
 * checkpoint moves behind a message only when its exchange has completed without failure; a failed one is routed again
 * at the next poll.
 */
public final class GmailHistoryConsumer extends ScheduledPollConsumer implements ShutdownAware {

    private static final Logger LOG = LoggerFactory.getLogger(GmailHistoryConsumer.class);
    private static final long STOP_WAIT_SECONDS = 30;

    private final Supplier<FeedSettings> opening;
    private final ReentrantLock scanning = new ReentrantLock();
    private boolean idle;
    private volatile boolean delivering;
    private volatile boolean shuttingDown;
    private volatile @Nullable Feed feed;

    private record Feed(HistoryFeed<GmailMessage> history, CheckpointLease lease) {}

    /**
     * Makes a consumer.
     *
     * @param opening reads the endpoint's options when the consumer starts, and fails with the option to mend
     */
    public GmailHistoryConsumer(Endpoint endpoint, Processor processor, Supplier<FeedSettings> opening) {
        super(endpoint, processor);
        this.opening = opening;
    }

    @Override
    protected void doStart() throws Exception {
        shuttingDown = false;
        feed = open(opening.get());
        super.doStart();
    }

    private Feed open(FeedSettings settings) {
        Profile profile = settings.client().getProfile();
        String mailbox = Objects.requireNonNull(profile.getEmailAddress(), "Gmail's profile has no address");
        CheckpointLease lease = acquire(settings.store(), mailbox + "/" + settings.feedName());
        try {
            InboundBinding binding =
                    new InboundBinding(mailbox, settings.mapMailHeaders(), settings.headerFilterStrategy());
            HistoryFeed<GmailMessage> history = new HistoryFeed<>(
                    new ClientMailbox(
                            settings.client(),
                            settings.content(),
                            settings.policy().selection().includeSpamTrash()),
                    new LeasedCursorStore(lease),
                    message -> receive(binding, message.content()),
                    settings.policy(),
                    Clock.systemUTC());
            Cursor from = history.start();
            LOG.info(
                    "Feed {} {} history id {}, with checkpoints in {}",
                    settings.feedName(),
                    from.recovery() == null ? "goes on from" : "lists the mailbox, then goes on from",
                    from.historyId(),
                    settings.store());
            return new Feed(history, lease);
        } catch (RuntimeException e) {
            lease.close();
            throw e;
        }
    }

    private static CheckpointLease acquire(CheckpointStore store, String key) {
        return store.tryAcquire(key)
                .orElseThrow(() -> new CheckpointException("The checkpoint " + key + " in " + store
                        + " is in use by another gmail:history consumer. Give each consumer of a mailbox its own name"
                        + " with the option feedName, or stop the other process."));
    }

    @Override
    protected int poll() throws Exception {
        idle = false;
        Feed open = feed;
        if (open == null || !scanning.tryLock()) {
            return 0;
        }
        try {
            idle = true;
            int delivered = open.history().scan();
            forceConsumerAsReady();
            return delivered;
        } finally {
            scanning.unlock();
        }
    }

    /** A poll that delivered nothing may have met mail that failed, which is not idleness. */
    @Override
    protected void processEmptyMessage() throws Exception {
        if (idle) {
            super.processEmptyMessage();
        }
    }

    private Receiver.Outcome receive(InboundBinding binding, GmailMessage message) {
        idle = false;
        // A backlog may take hours, and Gmail has answered by now.
        forceConsumerAsReady();
        if (shuttingDown || !isRunAllowed() || isSuspendingOrSuspended() || isStoppingOrStopped()) {
            return Receiver.Outcome.STOPPING;
        }
        Exchange exchange = createExchange(false);
        delivering = true;
        try {
            binding.bind(message, exchange);
            return route(exchange);
        } finally {
            delivering = false;
            releaseExchange(exchange, false);
        }
    }

    private Receiver.Outcome route(Exchange exchange) {
        try {
            getProcessor().process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        }
        if (!exchange.isFailed() && !exchange.isRollbackOnly()) {
            return Receiver.Outcome.COMPLETED;
        }
        getExceptionHandler()
                .handleException(
                        "The message is routed again at the next poll, as its exchange failed",
                        exchange,
                        exchange.getException());
        return Receiver.Outcome.FAILED;
    }

    @Override
    protected void doStop() throws Exception {
        shuttingDown = true;
        try {
            super.doStop();
        } finally {
            closeFeed();
        }
    }

    /** A running exchange keeps the lease until its scan has ended, but no longer than a stop may take. */
    private void closeFeed() {
        Feed open = feed;
        feed = null;
        if (open == null) {
            return;
        }
        if (waitsForScan()) {
            scanning.unlock();
        }
        open.lease().close();
    }

    private boolean waitsForScan() {
        try {
            return scanning.tryLock(STOP_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public boolean deferShutdown(ShutdownRunningTask shutdownRunningTask) {
        return false;
    }

    @Override
    public int getPendingExchangesSize() {
        return delivering ? 1 : 0;
    }

    @Override
    public void prepareShutdown(boolean suspendOnly, boolean forced) {
        shuttingDown = !suspendOnly;
    }
}

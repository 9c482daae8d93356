package io.github.camelgmail.component.consumer;

import io.github.camelgmail.component.checkpoint.LeaseLostException;
import io.github.camelgmail.component.sync.ScanResult;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.ShutdownRunningTask;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.spi.ShutdownAware;
import org.apache.camel.spi.ShutdownStrategy;
import org.apache.camel.support.ScheduledPollConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Scans the history of a mailbox at each poll and routes what is new. A poll ends when everything that it found is dealt
 * with; it does nothing while another process owns the feed.
 */
@ManagedResource(description = "Managed Gmail history consumer")
public final class GmailHistoryConsumer extends ScheduledPollConsumer implements ShutdownAware {

    private final Supplier<FeedSettings> opening;
    private final ReentrantLock scanning = new ReentrantLock();
    private volatile @Nullable FeedService service;
    private volatile boolean forced;
    private boolean idle;

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
        forced = false;
        FeedService started = FeedService.start(this, opening.get(), this::isAccepting);
        service = started;
        try {
            started.tenure().claim();
            super.doStart();
        } catch (Exception e) {
            closeService(false);
            throw e;
        }
    }

    private boolean isAccepting() {
        return isRunAllowed() && !isSuspendingOrSuspended();
    }

    @Override
    protected int poll() throws Exception {
        idle = false;
        if (!scanning.tryLock()) {
            return 0;
        }
        try {
            return scan();
        } finally {
            scanning.unlock();
            releaseUnlessRunning();
        }
    }

    private int scan() {
        FeedService running = service;
        Optional<PolledFeed> feed = running == null || !isAccepting()
                ? Optional.empty()
                : running.tenure().claim();
        if (feed.isEmpty()) {
            return 0;
        }
        ScanResult result = feed.get().scan(this::forceConsumerAsReady);
        RuntimeException failure = result.failure();
        if (failure != null && !(failure instanceof LeaseLostException)) {
            throw failure;
        }
        idle = result.idle();
        return result.delivered();
    }

    /** A poll that delivered nothing may have met mail that failed, or have stood by, which is not idleness. */
    @Override
    protected void processEmptyMessage() throws Exception {
        if (idle) {
            super.processEmptyMessage();
        }
    }

    @Override
    protected void doSuspend() throws Exception {
        super.doSuspend();
        stopScan();
        releaseUnlessRunning();
    }

    /** Whoever comes last, a suspension or the scan that it ends, gives the lease back. */
    private void releaseUnlessRunning() {
        FeedService running = service;
        if (running == null || isAccepting() || !scanning.tryLock()) {
            return;
        }
        try {
            running.tenure().release();
        } finally {
            scanning.unlock();
        }
    }

    @Override
    protected void doStop() throws Exception {
        stopScan();
        boolean ended = waitsForScan();
        try {
            super.doStop();
        } finally {
            closeService(!ended);
            if (ended) {
                scanning.unlock();
            }
        }
    }

    private @Nullable LeasedFeed feed() {
        FeedService running = service;
        return running == null ? null : running.tenure().current();
    }

    private void stopScan() {
        LeasedFeed feed = feed();
        if (feed != null) {
            feed.stop();
        }
    }

    /** Exchanges that run keep the lease until they have ended, but no longer than a stop may take. */
    private boolean waitsForScan() {
        try {
            ShutdownStrategy strategy = getEndpoint().getCamelContext().getShutdownStrategy();
            long timeout = forced ? 0 : strategy.getTimeout();
            return scanning.tryLock() || scanning.tryLock(timeout, strategy.getTimeUnit());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void closeService(boolean abandoning) {
        FeedService ended = service;
        service = null;
        if (ended != null) {
            ended.close(abandoning);
        }
    }

    @ManagedAttribute(description = "Whether this consumer owns the feed, and does not stand by for it")
    public boolean isLeaseHeld() {
        LeasedFeed feed = feed();
        return feed != null && feed.isHeld();
    }

    /** Returns the history id of the checkpoint stored last, or null where the feed is not owned. */
    @ManagedAttribute(description = "The history id up to which everything is delivered")
    public @Nullable String getHistoryId() {
        LeasedFeed feed = feed();
        return feed == null ? null : feed.cursor().historyId().toString();
    }

    @ManagedAttribute(description = "Number of exchanges that have completed since the start")
    public long getDelivered() {
        FeedService running = service;
        return running == null ? 0 : running.deliveries().completed();
    }

    @ManagedAttribute(description = "Number of messages that were gone before they could be read, since the start")
    public long getGone() {
        FeedService running = service;
        return running == null ? 0 : running.tenure().gone();
    }

    @Override
    public boolean deferShutdown(ShutdownRunningTask shutdownRunningTask) {
        return false;
    }

    @Override
    public int getPendingExchangesSize() {
        FeedService running = service;
        return running == null ? 0 : running.deliveries().running();
    }

    @Override
    public void prepareShutdown(boolean suspendOnly, boolean forced) {
        this.forced = forced;
    }
}

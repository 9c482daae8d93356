package io.github.camelgmail.component.consumer;

import io.github.camelgmail.component.checkpoint.LeaseLostException;
import io.github.camelgmail.component.consumer.notification.NotificationCounts;
import io.github.camelgmail.component.consumer.notification.NotifiedConsumer;
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
public final class GmailHistoryConsumer extends ScheduledPollConsumer implements ShutdownAware, NotifiedConsumer {

    private final Supplier<FeedSettings> opening;
    private final NotificationCounts notifications = new NotificationCounts();
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
        FeedSettings settings = opening.get();
        FeedService started = FeedService.start(this, settings, this::isAccepting, notifications, this::runIfNotified);
        service = started;
        try {
            begin(started);
            super.doStart();
        } catch (Exception e) {
            closeService(false);
            throw e;
        }
    }

    /** No notification has the mailbox scanned before its watch has begun, which is for one thread at a time too. */
    private void begin(FeedService started) {
        FeedSettings settings = started.settings();
        scanning.lock();
        try {
            // A watch notifies at once.
            if (settings.notifications() != null) {
                started.waker().start(this, settings.notifications(), notifications);
            }
            if (started.tenure().claim().isPresent()) {
                settings.beginWatch();
            }
        } catch (RuntimeException e) {
            closeService(false);
            throw e;
        } finally {
            scanning.unlock();
        }
    }

    private boolean isAccepting() {
        return isRunAllowed() && !isSuspendingOrSuspended();
    }

    /** The timer runs it. Where notifications wake the feed, it has little to do. */
    @Override
    public void run() {
        FeedService running = service;
        if ((running == null || running.waker().isPollDue()) && scanning.tryLock()) {
            runLocked();
        }
    }

    private void runIfNotified() {
        scanning.lock();
        FeedService running = service;
        if (running != null && running.waker().isCalling()) {
            runLocked();
        } else {
            scanning.unlock();
        }
    }

    private void runLocked() {
        try {
            runWhileCalled();
        } finally {
            scanning.unlock();
            releaseUnlessRunning();
        }
    }

    /** Where idle polls are left out, they are counted down at once, as a notification does not wait for that. */
    private void runWhileCalled() {
        super.run();
        FeedService running = service;
        for (int left = getBackoffMultiplier();
                left > 0 && running != null && running.waker().isCalling();
                left--) {
            super.run();
        }
    }

    @Override
    protected int poll() throws Exception {
        idle = false;
        FeedService running = service;
        return running == null || !isAccepting() ? 0 : poll(running);
    }

    private int poll(FeedService running) {
        running.waker().begins();
        try {
            Optional<PolledFeed> feed = running.tenure().claim();
            if (feed.isEmpty()) {
                running.waker().standsBy();
                return 0;
            }
            running.settings().keepWatch();
            return scan(running, feed.get());
        } catch (RuntimeException | Error e) {
            running.waker().failed(e);
            throw e;
        }
    }

    private int scan(FeedService running, PolledFeed feed) {
        ScanResult result = feed.scan(this::forceConsumerAsReady);
        running.waker().ended(result, feed);
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
        FeedService running = service;
        if (running != null) {
            running.waker().suspend();
        }
        stopScan();
        releaseUnlessRunning();
    }

    @Override
    protected void doResume() throws Exception {
        super.doResume();
        FeedService running = service;
        if (running != null) {
            running.waker().resume();
        }
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
        FeedService running = service;
        if (running != null) {
            running.waker().stop();
        }
        stopScan();
        boolean ended = waitsForScan();
        try {
            if (running != null && ended) {
                running.settings().endWatch(isLeaseHeld());
            }
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

    /** Returns an instant (ISO 8601), or null where there is no watch. */
    @ManagedAttribute(description = "When the watch of the mailbox ends, unless it is renewed before")
    public @Nullable String getWatchExpiration() {
        FeedService running = service;
        return running == null ? null : running.watches().expirationText();
    }

    @ManagedAttribute(description = "Why the watch of the mailbox cannot be begun or renewed")
    public @Nullable String getWatchFailure() {
        FeedService running = service;
        return running == null
                ? null
                : running.watches().failures(1).stream().findFirst().orElse(null);
    }

    @Override
    public NotificationCounts notifications() {
        return notifications;
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

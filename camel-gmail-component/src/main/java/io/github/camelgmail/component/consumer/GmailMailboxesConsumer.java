package io.github.camelgmail.component.consumer;

import io.github.camelgmail.component.consumer.notification.NotificationCounts;
import io.github.camelgmail.component.consumer.notification.NotificationService;
import io.github.camelgmail.component.consumer.notification.NotificationSettings;
import io.github.camelgmail.component.consumer.notification.NotifiedConsumer;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.ShutdownRunningTask;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedOperation;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.spi.ShutdownAware;
import org.apache.camel.spi.ShutdownStrategy;
import org.apache.camel.support.ScheduledPollConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Scans the histories of many mailboxes and routes what is new. A poll asks which mailboxes there are, has those looked at that
 * are due, and does not wait for that.
 */
@ManagedResource(description = "Managed Gmail history consumer of many mailboxes")
public final class GmailMailboxesConsumer extends ScheduledPollConsumer implements ShutdownAware, NotifiedConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(GmailMailboxesConsumer.class);

    private static final int MOST_LISTED = 100;

    private final Supplier<ManyFeedsSettings> opening;
    private final NotificationCounts notifications = new NotificationCounts();
    private volatile @Nullable PooledService service;
    private volatile @Nullable NotificationService receiving;
    private volatile boolean forced;
    private long told;
    private boolean idle;

    /**
     * Makes a consumer.
     *
     * @param opening reads the endpoint's options when the consumer starts, and fails with the option to mend
     */
    public GmailMailboxesConsumer(Endpoint endpoint, Processor processor, Supplier<ManyFeedsSettings> opening) {
        super(endpoint, processor);
        this.opening = opening;
    }

    /** The first history id of each mailbox is asked for at once, as the feed begins there. */
    @Override
    protected void doStart() throws Exception {
        forced = false;
        told = 0;
        ManyFeedsSettings settings = opening.get();
        PooledService started = PooledService.start(this, settings, notifications, this::isAccepting, this::report);
        service = started;
        try {
            started.feeds().open();
            started.feeds().refresh();
            receive(settings.notifications(), started.feeds());
            super.doStart();
            started.feeds().wake();
        } catch (Exception e) {
            closeService(false);
            throw e;
        }
    }

    /** Comes when the mailboxes are known, and before the first watch, which notifies at once. */
    private void receive(@Nullable NotificationSettings settings, MailboxFeeds feeds) {
        receiving = settings == null
                ? null
                : NotificationService.start(getEndpoint().getCamelContext(), settings, feeds, notifications);
    }

    private boolean isAccepting() {
        return isRunAllowed() && !isSuspendingOrSuspended();
    }

    /** The turn of the mailbox ends whatever the user's handler does. */
    private void report(String address, RuntimeException failure) {
        String text = "Mailbox " + address + " does not let itself be read any more, and is tried again once an hour,"
                + " or when it has left the list and returns; the other mailboxes go on";
        try {
            getExceptionHandler().handleException(text, failure);
        } catch (RuntimeException e) {
            LOG.error("The exceptionHandler failed, when told: {}", text, e);
        }
    }

    @Override
    protected int poll() {
        PooledService running = service;
        if (running == null || !isAccepting()) {
            return 0;
        }
        try {
            running.feeds().refresh();
        } finally {
            running.feeds().wake();
        }
        return deliveredSince(running);
    }

    private int deliveredSince(PooledService running) {
        long all = running.counts().completed();
        long more = all - told;
        told = all;
        idle = more == 0 && running.counts().running() == 0;
        return (int) more;
    }

    /** A poll that delivered nothing may have met mail that is on its way, which is not idleness. */
    @Override
    protected void processEmptyMessage() throws Exception {
        if (idle) {
            super.processEmptyMessage();
        }
    }

    @Override
    protected void doSuspend() throws Exception {
        super.doSuspend();
        PooledService running = service;
        if (running != null) {
            receiveNothing(running, NotificationService::suspend);
            running.feeds().stop();
        }
    }

    /** What waits comes again, as whoever received it may wait for it before it stops. */
    private void receiveNothing(PooledService running, Consumer<NotificationService> how) {
        running.feeds().takeNotifications(false);
        NotificationService receiver = receiving;
        if (receiver != null) {
            how.accept(receiver);
        }
    }

    @Override
    protected void doResume() throws Exception {
        super.doResume();
        PooledService running = service;
        NotificationService receiver = receiving;
        if (running != null && receiver != null) {
            running.feeds().takeNotifications(true);
            receiver.resume();
        }
    }

    @Override
    protected void doStop() throws Exception {
        PooledService running = service;
        boolean ended = true;
        if (running != null) {
            receiveNothing(running, NotificationService::stop);
            running.feeds().leave();
            ended = waitsForTurns(running);
        }
        try {
            super.doStop();
        } finally {
            closeService(!ended);
        }
    }

    /** Exchanges that run keep their leases until they have ended, but no longer than a stop may take. */
    private boolean waitsForTurns(PooledService running) {
        try {
            ShutdownStrategy strategy = getEndpoint().getCamelContext().getShutdownStrategy();
            return running.turns().awaitNone(forced ? 0 : strategy.getTimeout(), strategy.getTimeUnit());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void closeService(boolean abandoning) {
        PooledService ended = service;
        service = null;
        if (ended != null) {
            receiveNothing(ended, NotificationService::stop);
            ended.close(abandoning);
        }
    }

    @ManagedAttribute(description = "Number of mailboxes that this consumer knows")
    public int getMailboxes() {
        PooledService running = service;
        return running == null ? 0 : running.feeds().size();
    }

    @ManagedAttribute(description = "Number of mailboxes that this consumer owns, and does not stand by for")
    public long getLeasesHeld() {
        PooledService running = service;
        return running == null ? 0 : running.feeds().held();
    }

    @ManagedAttribute(description = "Number of mailboxes that were not looked at yet")
    public long getMailboxesStarting() {
        return count(MailboxState.STARTING);
    }

    @ManagedAttribute(description = "Number of mailboxes that are served")
    public long getMailboxesActive() {
        return count(MailboxState.ACTIVE);
    }

    @ManagedAttribute(description = "Number of mailboxes that another consumer serves")
    public long getMailboxesStandingBy() {
        return count(MailboxState.STANDBY);
    }

    @ManagedAttribute(description = "Number of mailboxes that failed and are tried again after a while")
    public long getMailboxesBackingOff() {
        return count(MailboxState.BACKING_OFF);
    }

    @ManagedAttribute(description = "Number of mailboxes that do not let themselves be read any more")
    public long getMailboxesRevoked() {
        return count(MailboxState.REVOKED);
    }

    private long count(MailboxState state) {
        PooledService running = service;
        return running == null ? 0 : running.feeds().count(state);
    }

    @ManagedAttribute(description = "Up to 100 of the mailboxes that fail, with the reasons")
    public List<String> getMailboxesFailing() {
        PooledService running = service;
        return running == null ? List.of() : running.feeds().failing(MOST_LISTED);
    }

    /** Returns how a mailbox is, or null where it is not served by this consumer. */
    @ManagedOperation(description = "How a mailbox is, by its address")
    public @Nullable String mailboxState(String address) {
        PooledService running = service;
        return running == null ? null : running.feeds().state(address);
    }

    /** Returns an instant (ISO 8601), or null where there is no watch. */
    @ManagedAttribute(description = "When the first of the watches ends, unless it is renewed before")
    public @Nullable String getWatchExpiration() {
        PooledService running = service;
        return running == null ? null : running.feeds().watches().expirationText();
    }

    @ManagedAttribute(description = "Number of mailboxes whose watch brings notifications")
    public long getWatchesLive() {
        PooledService running = service;
        return running == null ? 0 : running.feeds().watches().live();
    }

    @ManagedAttribute(description = "Number of mailboxes whose watch cannot be begun or renewed")
    public long getWatchesFailing() {
        PooledService running = service;
        return running == null ? 0 : running.feeds().watches().failing();
    }

    @ManagedAttribute(description = "Number of mailboxes whose watch has ended")
    public long getWatchesLapsed() {
        PooledService running = service;
        return running == null ? 0 : running.feeds().watches().lapsed();
    }

    @ManagedAttribute(description = "Up to 100 of the watches that cannot be begun or renewed, with the reasons")
    public List<String> getWatchFailures() {
        PooledService running = service;
        return running == null ? List.of() : running.feeds().watches().failures(MOST_LISTED);
    }

    @ManagedAttribute(description = "Number of exchanges that have completed since the start")
    public long getDelivered() {
        PooledService running = service;
        return running == null ? 0 : running.counts().completed();
    }

    @ManagedAttribute(description = "Number of messages that were gone before they could be read")
    public long getGone() {
        PooledService running = service;
        return running == null ? 0 : running.feeds().gone();
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
        PooledService running = service;
        return running == null ? 0 : running.counts().running();
    }

    @Override
    public void prepareShutdown(boolean suspendOnly, boolean forced) {
        this.forced = forced;
    }
}

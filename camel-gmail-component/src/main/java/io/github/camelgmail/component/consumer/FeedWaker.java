package io.github.camelgmail.component.consumer;

import io.github.camelgmail.component.consumer.notification.NotificationCounts;
import io.github.camelgmail.component.consumer.notification.NotificationService;
import io.github.camelgmail.component.consumer.notification.NotificationSettings;
import io.github.camelgmail.component.consumer.notification.WakeTarget;
import io.github.camelgmail.component.consumer.notification.WakeUp;
import io.github.camelgmail.component.sync.ScanResult;
import io.github.camelgmail.component.watch.MailboxWatch;
import io.github.camelgmail.component.watch.Notification;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.support.DefaultConsumer;
import org.jspecify.annotations.Nullable;

/** Has the one mailbox of a consumer scanned when a notification comes, on a thread of its own. Safe for use by many threads. */
final class FeedWaker implements WakeTarget {

    private final String mailbox;
    private final @Nullable MailboxWatch watch;
    private final Wakening wakening;
    private final Supplier<@Nullable PolledFeed> feed;
    private final Runnable scan;
    private final Clock clock;
    private volatile @Nullable ScheduledExecutorService thread;
    private volatile Alarm.@Nullable Bell lookAgain;
    private volatile @Nullable NotificationService notifications;

    /**
     * Makes it.
     *
     * @param feed returns the feed; null where it is not owned
     * @param scan scans the mailbox if a wake-up waits
     */
    FeedWaker(
            FeedSettings settings, Wakening wakening, Supplier<@Nullable PolledFeed> feed, Runnable scan, Clock clock) {
        this.mailbox = settings.identity().mailbox();
        this.watch = settings.watch();
        this.wakening = wakening;
        this.feed = feed;
        this.scan = scan;
        this.clock = clock;
    }

    /**
     * Begins to receive notifications.
     *
     * @throws IllegalArgumentException if they cannot be received
     */
    void start(DefaultConsumer consumer, NotificationSettings settings, NotificationCounts counts) {
        CamelContext context = consumer.getEndpoint().getCamelContext();
        ScheduledExecutorService own =
                Alarm.thread(context.getExecutorServiceManager(), consumer, "GmailWaker[" + mailbox + "]");
        thread = own;
        lookAgain = new Alarm(own, clock).bell(this::look);
        wakening.open();
        notifications = NotificationService.start(context, settings, this, counts);
    }

    void suspend() {
        wakening.close();
        NotificationService receiving = notifications;
        if (receiving != null) {
            receiving.suspend();
        }
    }

    void resume() {
        NotificationService receiving = notifications;
        if (receiving != null) {
            wakening.open();
            receiving.resume();
        }
    }

    /** Receives nothing any more. */
    void stop() {
        wakening.close();
        NotificationService receiving = notifications;
        notifications = null;
        if (receiving != null) {
            receiving.stop();
        }
    }

    /** Gives its thread back. */
    void close(ExecutorServiceManager threads) {
        stop();
        Alarm.Bell bell = lookAgain;
        if (bell != null) {
            bell.silence();
        }
        ScheduledExecutorService ended = thread;
        if (ended != null) {
            threads.shutdown(ended);
        }
    }

    @Override
    public boolean wake(Notification notification, WakeUp wakeUp) {
        if (!notification.emailAddress().equalsIgnoreCase(mailbox)) {
            return false;
        }
        if (wakening.notified(notification, wakeUp, feed.get())) {
            scanSoon();
        }
        return true;
    }

    private void scanSoon() {
        ScheduledExecutorService running = thread;
        try {
            if (running != null) {
                running.execute(scan);
            }
        } catch (RejectedExecutionException stopped) {
            wakening.close();
        }
    }

    private void look() {
        if (wakening.look(feed.get())) {
            scan.run();
        }
    }

    /** Returns whether the timer is to have the mailbox scanned. */
    boolean isPollDue() {
        LeasedFeed owned = feed.get();
        return owned == null || !owned.isHeld() || wakening.isPollDue(watch);
    }

    /** Returns whether a notification has the mailbox scanned now. */
    boolean isCalling() {
        return wakening.isCalling();
    }

    /** Is told that a scan begins. */
    void begins() {
        wakening.begins(watch);
    }

    /** Is told how the scan went. */
    void ended(ScanResult result, LeasedFeed scanned) {
        WakeUps.Next next = wakening.ended(result, scanned);
        if (next.scan()) {
            scanSoon();
        }
        Duration lookIn = next.lookIn();
        Alarm.Bell bell = lookAgain;
        if (lookIn != null && bell != null) {
            bell.set(clock.instant().plus(lookIn));
        }
    }

    /** Is told that no scan could be made, or that it broke off. */
    void failed(Throwable failure) {
        wakening.failed(
                failure instanceof RuntimeException known
                        ? known
                        : new NotScannedException("The scan of " + mailbox + " broke off: " + failure));
    }

    /** Is told that another consumer owns the feed, and will scan. */
    void standsBy() {
        wakening.standsBy();
    }
}

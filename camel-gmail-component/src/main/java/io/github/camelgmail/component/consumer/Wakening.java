package io.github.camelgmail.component.consumer;

import io.github.camelgmail.component.consumer.notification.NotificationCounts;
import io.github.camelgmail.component.consumer.notification.NotificationCounts.Outcome;
import io.github.camelgmail.component.consumer.notification.NotificationSettings;
import io.github.camelgmail.component.consumer.notification.WakeUp;
import io.github.camelgmail.component.sync.HistoryId;
import io.github.camelgmail.component.sync.ScanResult;
import io.github.camelgmail.component.watch.MailboxWatch;
import io.github.camelgmail.component.watch.Notification;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What has a mailbox scanned: notifications, and the timer where they fail to come. Thread-safe. */
final class Wakening {

    private final String mailbox;
    private final Shared shared;
    private final WakeUps wakeUps;
    private final FallbackPoll fallback;

    /**
     * What the mailboxes of a consumer share.
     *
     * @param silence after which time without a scan the timer scans; null where it always does
     * @param counts  counts the notifications
     * @param patient whether notifications wait for the scan that follows a failure
     * @param warning is told of mail that no notification told of
     * @param clock   tells the time
     */
    record Shared(
            @Nullable Duration silence,
            NotificationCounts counts,
            boolean patient,
            FallbackWarning warning,
            Clock clock) {

        static Shared of(
                @Nullable NotificationSettings settings, NotificationCounts counts, boolean patient, Clock clock) {
            Duration silence = settings == null ? null : settings.silence();
            return new Shared(silence, counts, patient, new FallbackWarning(silence, clock), clock);
        }
    }

    /** Makes it closed to wake-ups. */
    Wakening(String mailbox, Shared shared) {
        this.mailbox = mailbox;
        this.shared = shared;
        this.wakeUps = new WakeUps(shared.counts(), shared.patient());
        this.fallback = new FallbackPoll(shared.silence(), shared.clock());
    }

    /** Takes notifications from now on. */
    void open() {
        fallback.restart();
        wakeUps.open();
    }

    /** Refuses notifications, and has those that wait come again. */
    void close() {
        wakeUps.close(new NotScannedException("The feed of " + mailbox + " is stopping"));
    }

    /** Takes no notifications any more, and has none come again. */
    void leave() {
        wakeUps.leave();
    }

    /**
     * Takes a notification.
     *
     * @param feed the feed of the mailbox; null where it is not owned
     * @return whether a scan is to begin now
     */
    boolean notified(Notification notification, WakeUp wakeUp, @Nullable LeasedFeed feed) {
        fallback.notified();
        shared.warning().notified(mailbox);
        HistoryId historyId = historyId(notification);
        if (wakeUps.postpones()) {
            return passed(Outcome.POSTPONED, wakeUp);
        }
        if (feed == null || !feed.isHeld()) {
            return passed(Outcome.ELSEWHERE, wakeUp);
        }
        if (historyId != null && !historyId.isAfter(feed.cursor().historyId())) {
            return passed(Outcome.STALE, wakeUp);
        }
        return wakeUps.add(wakeUp, historyId);
    }

    /** Is done with a wake-up for which no scan begins. */
    private boolean passed(Outcome outcome, WakeUp wakeUp) {
        if (wakeUps.isOpen()) {
            shared.counts().count(outcome);
            wakeUp.scanned();
            return false;
        }
        return wakeUps.add(wakeUp, null);
    }

    /** What is no history id only says that there may be something. */
    private static @Nullable HistoryId historyId(Notification notification) {
        String text = notification.historyId();
        try {
            return text == null ? null : HistoryId.parse(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Returns whether the timer is to have the mailbox scanned. */
    boolean isPollDue(@Nullable MailboxWatch watch) {
        return wakeUps.isWaiting() || fallback.isDue(watch);
    }

    /** Returns whether a notification has the mailbox scanned now. */
    boolean isCalling() {
        return wakeUps.isCalling();
    }

    /** Is told that a scan begins. */
    void begins(@Nullable MailboxWatch watch) {
        fallback.begins(watch, wakeUps.isWaiting());
        wakeUps.begin();
    }

    /** Is told how a scan went, and of which feed. */
    WakeUps.Next ended(ScanResult result, LeasedFeed feed) {
        if (fallback.ends(result.complete(), result.delivered())) {
            shared.warning().missed(mailbox);
        }
        RuntimeException failure = result.failure();
        if (result.complete()) {
            return wakeUps.completed(feed.cursor().historyId());
        }
        failed(failure == null ? new NotScannedException("The scan of " + mailbox + " ended early") : failure);
        return new WakeUps.Next(false, null);
    }

    /** Is told that no scan could be made. */
    void failed(RuntimeException failure) {
        fallback.ends(false, 0);
        wakeUps.failed(failure);
    }

    /** Is told that another consumer owns the mailbox, and will scan. */
    void standsBy() {
        wakeUps.standsBy();
    }

    /** Is told that the scan goes on later. */
    void interrupted() {
        wakeUps.interrupted();
    }

    /** Returns whether the mailbox is to be scanned now, as its history lagged behind. */
    boolean look(@Nullable LeasedFeed feed) {
        return feed != null && wakeUps.look(feed.cursor().historyId());
    }
}

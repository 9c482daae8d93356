package io.github.camelgmail.component.consumer;

import io.github.camelgmail.component.checkpoint.LeaseLostException;
import io.github.camelgmail.component.client.GmailPostponedException;
import io.github.camelgmail.component.consumer.notification.WakeUp;
import io.github.camelgmail.component.sync.ScanResult;
import io.github.camelgmail.component.watch.MailboxWatch;
import io.github.camelgmail.component.watch.Notification;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * One mailbox of many: opens it, scans it when it is woken, and gives it back. It has at most one turn at a time, which begins
 * on a worker and lasts until the scan has ended. Thread-safe.
 */
final class MailboxFeed {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxFeed.class);

    private final String address;
    private final FeedCrew crew;
    private final FairWorkers.Lane lane;
    private final Wakening wakening;
    private final Alarm.Bell lookAgain;
    private MailboxCondition condition = MailboxCondition.STARTING;
    private boolean busy;
    private Turns.@Nullable Ticket ticket;
    private volatile long goneBefore;
    private volatile boolean leaving;
    private volatile @Nullable FeedTenure<PooledFeed> tenure;
    private volatile @Nullable FeedSettings settings;

    /** Makes it, without asking for anything. */
    MailboxFeed(String address, FeedCrew crew) {
        this.address = address;
        this.crew = crew;
        this.lane = crew.workers().lane();
        this.wakening = new Wakening(address, crew.wakening());
        this.lookAgain = crew.alarm().bell(this::lookAgain);
        wakening.open();
    }

    /** Has the mailbox looked at, unless that is being done, or is not due. */
    void wake() {
        if (!isHeld() || wakening.isPollDue(watch())) {
            scanSoon();
        }
    }

    @Nullable
    MailboxWatch watch() {
        FeedSettings opened = settings;
        return opened == null ? null : opened.watch();
    }

    private void scanSoon() {
        if (!leaving && isDue() && takeFloor()) {
            crew.turns().take(this);
        }
    }

    /** Has the mailbox looked at for a notification; not where it fails, as it is looked at then when it is time. */
    void notified(Notification notification, WakeUp wakeUp) {
        if (wakening.notified(notification, wakeUp, feed())) {
            scanSoon();
        }
    }

    private void lookAgain() {
        if (wakening.look(feed())) {
            scanSoon();
        }
    }

    /** Takes notifications, or refuses them and has those that wait come again. */
    void takeNotifications(boolean taking) {
        if (taking) {
            wakening.open();
        } else {
            wakening.close();
        }
    }

    /** Begins the turn, on a worker. */
    void takeTurn(Turns.Ticket taken) {
        ticket = taken;
        try {
            if (!isWanted() || !claimAndWake()) {
                rest();
            }
        } catch (GmailPostponedException e) {
            become(condition().postponedTo(e.until()));
            wakening.failed(e);
            rest();
        } catch (RuntimeException e) {
            failed(e);
            rest();
        } catch (Error e) {
            failed(new IllegalStateException("The mailbox could not be looked at: " + e, e));
            rest();
        }
    }

    private boolean isWanted() {
        return !leaving && crew.accepting().getAsBoolean();
    }

    private boolean claimAndWake() {
        FeedTenure<PooledFeed> opened = opened();
        Optional<PooledFeed> feed = opened.claim();
        if (feed.isEmpty()) {
            become(MailboxCondition.STANDBY);
            wakening.standsBy();
            return false;
        }
        opened.settings().keepWatch();
        if (opened.takeFresh()) {
            become(MailboxCondition.ACTIVE);
            return false;
        }
        if (isWanted()) {
            wakening.begins(watch());
            feed.get().wake();
            stopUnlessWanted(feed.get());
            return true;
        }
        return false;
    }

    /** Whoever wanted no more of it a moment ago met no scan to stop. */
    private void stopUnlessWanted(PooledFeed feed) {
        if (!isWanted()) {
            feed.stop();
        }
    }

    private FeedTenure<PooledFeed> opened() {
        FeedTenure<PooledFeed> current = tenure;
        return current == null ? open() : current;
    }

    private FeedTenure<PooledFeed> open() {
        FeedSettings opened = crew.settings().opening().apply(address);
        note(opened);
        Deliveries deliveries = crew.deliveries(opened, () -> leaving);
        FeedTenure<PooledFeed> made = new FeedTenure<>(
                opened,
                crew.delivered(opened),
                parts -> new PooledFeed(parts, deliveries, crew.workers(), lane, crew.alarm(), this::ended),
                Level.DEBUG,
                crew.clock());
        settings = opened;
        tenure = made;
        return made;
    }

    private static void note(FeedSettings opened) {
        try {
            opened.runningFeeds().add(opened.identity());
        } catch (IllegalStateException e) {
            opened.client().close();
            throw e;
        }
    }

    /** The engine tells it, and is not to wait for what follows. */
    private void ended(ScanResult result) {
        try {
            lane.execute(() -> conclude(result));
        } catch (RejectedExecutionException stopped) {
            conclude(result);
        }
    }

    private void conclude(ScanResult result) {
        RuntimeException failure = result.failure();
        if (failure == null || failure instanceof TurnOverException) {
            become(MailboxCondition.ACTIVE);
        } else if (failure instanceof GmailPostponedException postponed) {
            become(condition().postponedTo(postponed.until()));
        } else if (!(failure instanceof LeaseLostException)) {
            failed(failure);
        }
        tell(result);
        rest();
        if (failure instanceof TurnOverException) {
            wake();
        }
    }

    private void tell(ScanResult result) {
        PooledFeed feed = feed();
        if (result.failure() instanceof TurnOverException) {
            wakening.interrupted();
        } else if (feed != null) {
            Duration lookIn = wakening.ended(result, feed).lookIn();
            if (lookIn != null) {
                lookAgain.set(crew.clock().instant().plus(lookIn));
            }
        }
    }

    private void failed(RuntimeException failure) {
        wakening.failed(failure);
        become(condition()
                .failed(failure, crew.clock().instant(), crew.settings().delay()));
    }

    private void become(MailboxCondition next) {
        MailboxState before;
        synchronized (this) {
            before = condition.state();
            condition = next;
        }
        if (next.state() == MailboxState.REVOKED) {
            release();
            shut();
        }
        if (next.state() != before) {
            new MailboxNews(address, crew.report()).tell(before, next);
        }
    }

    /** Whoever comes last, who ends the turn or who wants nothing more of this mailbox, gives it back. */
    private void rest() {
        Turns.Ticket mine = ticket;
        endTurn();
        if (!isWanted()) {
            giveBackUnlessBusy();
        }
        if (mine != null) {
            crew.turns().end(mine);
        }
        if (isWanted() && wakening.isCalling()) {
            scanSoon();
        }
    }

    private synchronized void endTurn() {
        busy = false;
    }

    /** Ends a scan as soon as what runs has ended, and gives the mailbox back then, if it is not wanted any more. */
    void stop() {
        PooledFeed feed = feed();
        if (feed != null) {
            feed.stop();
        }
        if ((feed != null || isWatchToEnd()) && takeFloor()) {
            crew.turns().take(this);
        }
    }

    private boolean isWatchToEnd() {
        MailboxWatch watch = watch();
        return leaving && watch != null && watch.isToEnd();
    }

    /** Ends the turn soon, as others wait. */
    void makeRoom() {
        PooledFeed feed = feed();
        if (feed != null) {
            feed.makeRoom();
        }
    }

    /** Ends a scan at once, whatever runs. */
    void abandon() {
        PooledFeed feed = feed();
        if (feed != null) {
            feed.abandon();
        }
    }

    /** Takes the mailbox out of service, for good. */
    void leave() {
        leaving = true;
        wakening.leave();
        stop();
    }

    boolean isLeaving() {
        return leaving;
    }

    /** Returns whether it is out of service, and everything is given back. */
    boolean hasLeft() {
        if (leaving) {
            giveBackUnlessBusy();
        }
        return leaving && !isBusy();
    }

    /** Gives everything back if there is no turn; otherwise that is done at its end, if nothing more is wanted then. */
    void giveBackUnlessBusy() {
        if (takeFloor()) {
            giveBack();
            endTurn();
        }
    }

    private synchronized boolean takeFloor() {
        boolean free = !busy;
        busy = true;
        return free;
    }

    /** Gives everything back even though there may be a turn, of which nothing is wanted any more. */
    void giveBack() {
        FeedSettings opened = settings;
        if (leaving && opened != null) {
            opened.endWatch(isHeld());
        }
        release();
        if (leaving) {
            shut();
        }
    }

    /** Forgets the client too, as the credentials may be others when the mailbox is opened again. */
    private void shut() {
        FeedSettings opened = settings;
        goneBefore = gone();
        settings = null;
        tenure = null;
        if (opened != null) {
            opened.runningFeeds().remove(opened.identity());
            opened.client().close();
        }
    }

    private void release() {
        FeedTenure<PooledFeed> current = tenure;
        if (current == null) {
            return;
        }
        try {
            current.release();
        } catch (RuntimeException e) {
            LOG.warn("The checkpoint of mailbox {} could not be given back: {}", address, e.toString());
        }
    }

    private @Nullable PooledFeed feed() {
        FeedTenure<PooledFeed> current = tenure;
        return current == null ? null : current.current();
    }

    /** Lets another node have the mailbox, unless it has its turn. Returns whether it does. */
    boolean standBy() {
        if (!isHeld() || !takeFloor()) {
            return false;
        }
        release();
        become(MailboxCondition.STANDBY);
        wakening.standsBy();
        endTurn();
        return true;
    }

    synchronized boolean isDue() {
        return !crew.clock().instant().isBefore(condition.due());
    }

    /** Returns the key of the checkpoint. */
    String key() {
        return FeedIdentity.key(address, crew.settings().feedName());
    }

    /** Returns whether this consumer owns the mailbox. */
    boolean isHeld() {
        PooledFeed feed = feed();
        return feed != null && feed.isHeld();
    }

    synchronized boolean isBusy() {
        return busy;
    }

    synchronized MailboxCondition condition() {
        return condition;
    }

    /** Returns how many messages were gone before they could be read. */
    long gone() {
        FeedTenure<PooledFeed> current = tenure;
        return goneBefore + (current == null ? 0 : current.gone());
    }

    String address() {
        return address;
    }
}

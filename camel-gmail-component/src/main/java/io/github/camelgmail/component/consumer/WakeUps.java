package io.github.camelgmail.component.consumer;

import io.github.camelgmail.component.consumer.notification.NotificationCounts;
import io.github.camelgmail.component.consumer.notification.NotificationCounts.Outcome;
import io.github.camelgmail.component.consumer.notification.WakeUp;
import io.github.camelgmail.component.sync.HistoryId;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The wake-ups of one mailbox: those that the running scan is for, and one that waits for the next. An earlier one is done with
 * when a later one comes to wait, as that covers it. Each is told once how it ended. Thread-safe.
 */
final class WakeUps {

    /** So often the mailbox is looked at again where Gmail's history lags behind its notification. */
    private static final int MOST_LOOKS = 3;

    /** Gmail drops what it would notify of within a second of the last notification, and its history may lag by another. */
    private static final Duration UNTIL_AFTERLOOK = Duration.ofSeconds(2);

    private final NotificationCounts counts;
    private final boolean patient;
    private @Nullable Call covered;
    private @Nullable Call waiting;
    private @Nullable Aim later;
    private boolean scanning;
    private boolean held;
    private boolean afterlook;
    private @Nullable RuntimeException closed;

    /**
     * What a scan is to reach.
     *
     * @param historyId as it was notified
     * @param looks     how often it was looked for in vain
     */
    private record Aim(HistoryId historyId, int looks) {

        static @Nullable Aim further(@Nullable Aim one, @Nullable Aim other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            int order = one.historyId.compareTo(other.historyId);
            return order > 0 || (order == 0 && one.looks >= other.looks) ? one : other;
        }

        boolean isBehind(HistoryId stored) {
            return !historyId.isAfter(stored);
        }
    }

    /**
     * Who wants a scan.
     *
     * @param wakeUp is told how it ended; null where nobody waits for that
     */
    private record Call(@Nullable WakeUp wakeUp, @Nullable Aim aim) {

        /** Returns what covers both. The later wake-up may be told for both. */
        static Call both(@Nullable Call earlier, Call later) {
            return earlier == null
                    ? later
                    : new Call(
                            later.wakeUp == null ? earlier.wakeUp : later.wakeUp, Aim.further(earlier.aim, later.aim));
        }

        void scanned() {
            if (wakeUp != null) {
                wakeUp.scanned();
            }
        }

        void failed(RuntimeException failure) {
            if (wakeUp != null) {
                wakeUp.failed(failure);
            }
        }
    }

    /**
     * What follows a scan.
     *
     * @param scan   whether another one is to begin at once
     * @param lookIn after which time {@link #look} is to be called; null where it is not
     */
    record Next(boolean scan, @Nullable Duration lookIn) {}

    /**
     * Makes it closed.
     *
     * @param patient whether wake-ups wait for the scan that follows a failure
     */
    WakeUps(NotificationCounts counts, boolean patient) {
        this.counts = counts;
        this.patient = patient;
        this.closed = new NotScannedException("The feed has not started yet");
    }

    /** Takes wake-ups from now on. */
    synchronized void open() {
        closed = null;
        held = false;
    }

    /**
     * Lets a wake-up wait for the next scan.
     *
     * @param historyId what was notified; null where that is not known
     * @return whether a scan is to begin for it now
     */
    boolean add(WakeUp wakeUp, @Nullable HistoryId historyId) {
        RuntimeException refusal;
        boolean postponed;
        Call earlier = null;
        boolean begins = false;
        synchronized (this) {
            refusal = closed;
            postponed = postpones();
            if (refusal == null && !postponed) {
                earlier = waiting;
                begins = earlier == null && !scanning && !held;
                waiting = Call.both(earlier, new Call(wakeUp, historyId == null ? null : new Aim(historyId, 0)));
            }
        }
        if (refusal != null) {
            wakeUp.failed(refusal);
        } else if (postponed) {
            counts.count(Outcome.POSTPONED);
            wakeUp.scanned();
        } else {
            merge(earlier);
        }
        return begins;
    }

    /** Returns whether the mailbox is scanned later for another reason, so that no wake-up waits for that. */
    synchronized boolean postpones() {
        return held && !patient;
    }

    private void merge(@Nullable Call earlier) {
        if (earlier != null && earlier.wakeUp != null) {
            counts.count(Outcome.MERGED);
            earlier.scanned();
        }
    }

    /** Returns whether one waits for a scan. */
    synchronized boolean isWaiting() {
        return waiting != null;
    }

    /** Returns whether one waits for a scan that need not wait for the timer. */
    synchronized boolean isCalling() {
        return waiting != null && !held;
    }

    /** Returns whether a notification could still be waited for. */
    synchronized boolean isOpen() {
        return closed == null;
    }

    /** Is told that a scan begins, which is for all that came so far. */
    synchronized void begin() {
        covered = waiting;
        waiting = null;
        scanning = true;
        held = false;
    }

    /**
     * Is told that the scan has delivered everything.
     *
     * @param stored the history id of the cursor that is stored now
     */
    Next completed(HistoryId stored) {
        Call done;
        Next next;
        synchronized (this) {
            done = takeCovered();
            afterlook |= done != null && done.wakeUp != null;
            Duration lagIn = lagIn(done, stored);
            next = new Next(waiting != null, lagIn == null && afterlook ? UNTIL_AFTERLOOK : lagIn);
        }
        if (done != null) {
            done.scanned();
        }
        return next;
    }

    /** Is told that another consumer owns the mailbox, and scans it for what was covered and what waits. */
    void standsBy() {
        List<Call> all;
        synchronized (this) {
            all = Stream.of(covered, waiting).filter(Objects::nonNull).toList();
            covered = null;
            waiting = null;
            scanning = false;
            held = false;
            afterlook = false;
        }
        all.forEach(Call::scanned);
        all.stream().filter(call -> call.wakeUp != null).forEach(call -> counts.count(Outcome.ELSEWHERE));
    }

    private @Nullable Call takeCovered() {
        Call taken = covered;
        covered = null;
        scanning = false;
        return taken;
    }

    /** Doubles the wait from look to look, from 1 second on. */
    private @Nullable Duration lagIn(@Nullable Call done, HistoryId stored) {
        Aim aim = done == null ? null : done.aim;
        if (aim == null || aim.looks >= MOST_LOOKS || aim.isBehind(stored) || closed != null) {
            return null;
        }
        Aim next = new Aim(aim.historyId, aim.looks + 1);
        later = Aim.further(later, next);
        return next.equals(later) ? Duration.ofSeconds(1L << aim.looks) : null;
    }

    /**
     * Has the mailbox looked at again: where its history lagged behind, and once after each scan for a notification.
     *
     * @param stored the history id of the cursor that is stored now
     * @return whether a scan is to begin for that now
     */
    synchronized boolean look(HistoryId stored) {
        Aim aim = later == null || later.isBehind(stored) ? null : later;
        later = null;
        if (closed != null || (aim == null && !afterlook)) {
            return false;
        }
        afterlook &= aim != null;
        boolean begins = waiting == null && !scanning && !held;
        waiting = Call.both(waiting, new Call(null, aim));
        return begins;
    }

    /** Is told that the scan ended early, so that another one is for the same wake-ups. */
    void interrupted() {
        Call earlier;
        synchronized (this) {
            earlier = takeCovered();
            if (waiting == null || waiting.wakeUp == null) {
                waiting = earlier == null ? waiting : Call.both(waiting, earlier);
                return;
            }
            waiting = Call.both(earlier, waiting);
        }
        merge(earlier);
    }

    /** Is told that the scan failed, or none could be made. The next one does not begin for a wake-up. */
    void failed(RuntimeException failure) {
        List<Call> done;
        synchronized (this) {
            done = Stream.of(takeCovered(), patient ? null : waiting)
                    .filter(Objects::nonNull)
                    .toList();
            waiting = patient ? waiting : null;
            held = true;
        }
        done.forEach(call -> call.failed(failure));
    }

    /** Tells all that no scan follows, so that they come again, and refuses others until {@link #open}. */
    void close(RuntimeException why) {
        release(why).forEach(call -> call.failed(why));
    }

    /** Tells all that they are done with, as the mailbox is served no more. */
    void leave() {
        release(new NotScannedException("The mailbox is served no more")).forEach(Call::scanned);
    }

    private synchronized List<Call> release(RuntimeException why) {
        List<Call> all = Stream.of(covered, waiting).filter(Objects::nonNull).toList();
        covered = null;
        waiting = null;
        later = null;
        afterlook = false;
        closed = why;
        return all;
    }
}

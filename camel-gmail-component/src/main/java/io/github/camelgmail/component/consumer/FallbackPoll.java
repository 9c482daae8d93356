package io.github.camelgmail.component.consumer;

import io.github.camelgmail.component.watch.MailboxWatch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says when the timer has a mailbox scanned that notifications wake, as those come late or not at all. Thread-safe. */
final class FallbackPoll {

    private final @Nullable Duration silence;
    private final Clock clock;
    private Instant notified;
    private Instant began = Instant.EPOCH;
    private boolean complete;
    private boolean silent;
    private boolean found;

    /**
     * Makes it, with a scan due.
     *
     * @param silence the time between two scans without a notification; null where there are none, and each poll scans
     */
    FallbackPoll(@Nullable Duration silence, Clock clock) {
        this.silence = silence;
        this.clock = clock;
        this.notified = clock.instant();
    }

    /** Makes a scan due, and counts the silence from now. */
    synchronized void restart() {
        complete = false;
        notified();
    }

    /** Notes that a notification came. */
    synchronized void notified() {
        notified = clock.instant();
        found = false;
    }

    /**
     * Returns whether the timer is to have the mailbox scanned now.
     *
     * @param watch keeps the notifications coming; null where somebody else does
     */
    synchronized boolean isDue(@Nullable MailboxWatch watch) {
        return silence == null || !complete || isWatchDue(watch) || isPast(began, silence) || isToCome(began);
    }

    /** Without a watch that is alive nothing is notified. */
    private boolean isWatchDue(@Nullable MailboxWatch watch) {
        return watch != null && (watch.isDue() || !watch.condition().isLive(clock.instant()));
    }

    private boolean isPast(Instant instant, Duration time) {
        return !clock.instant().isBefore(instant.plus(time));
    }

    /** Has the clock been set back, the silence would last until it is as late again. */
    private boolean isToCome(Instant instant) {
        return clock.instant().isBefore(instant);
    }

    /**
     * Is told that a scan begins.
     *
     * @param called whether a notification asked for it
     */
    synchronized void begins(@Nullable MailboxWatch watch, boolean called) {
        silent = silence != null && complete && !called && !isWatchDue(watch) && isPast(notified, silence);
        began = clock.instant();
        complete = false;
    }

    /**
     * Is told that the scan has ended. Mail may be found a moment before its notification comes, so only the next poll after silence
     * knows that none came.
     *
     * @param all       whether it has dealt with all that was there
     * @param delivered how much mail it found
     * @return whether mail that was found earlier was never notified
     */
    synchronized boolean ends(boolean all, int delivered) {
        complete = all;
        boolean missed = silent && found;
        found |= silent && delivered > 0;
        return missed;
    }
}

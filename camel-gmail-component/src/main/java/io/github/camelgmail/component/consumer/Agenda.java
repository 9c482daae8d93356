package io.github.camelgmail.component.consumer;

import io.github.camelgmail.component.message.GmailMessage;
import io.github.camelgmail.component.sync.Input;
import io.github.camelgmail.component.sync.ScanResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the polling thread has to do until the scan ends. Any thread adds to it. */
final class Agenda implements Errands {

    /** After so long the clock is looked at again, as it may have been set meanwhile. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Supplier<Input<GmailMessage>>> questions = new ArrayDeque<>();
    private @Nullable Instant wakeAt;
    private @Nullable ScanResult result;

    Agenda(Clock clock) {
        this.clock = clock;
    }

    /** Begins a scan: forgets how the one before ended. */
    void begin() {
        change(() -> result = null);
    }

    @Override
    public void ask(Supplier<Input<GmailMessage>> question) {
        change(() -> questions.add(question));
    }

    @Override
    public void relabel(Supplier<Input<GmailMessage>> change, Consumer<Supplier<Input<GmailMessage>>> here) {
        here.accept(change);
    }

    @Override
    public void goOn(Runnable next) {
        next.run();
    }

    @Override
    public void wakeAt(Instant instant) {
        change(() -> wakeAt = instant);
    }

    @Override
    public void end(ScanResult how) {
        change(() -> {
            questions.clear();
            wakeAt = null;
            result = how;
        });
    }

    private void change(Runnable entry) {
        lock.lock();
        try {
            entry.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for the next thing to do, and returns it; empty once the scan has ended. An interrupt does not end the
     * wait, as exchanges of this scan may be running; the flag is set again on return.
     */
    Optional<Supplier<Input<GmailMessage>>> next() {
        boolean interrupted = false;
        lock.lock();
        try {
            Optional<Supplier<Input<GmailMessage>>> next = due();
            while (next.isEmpty() && result == null) {
                try {
                    changed.awaitNanos(nanosToWish());
                } catch (InterruptedException e) {
                    interrupted = true;
                }
                next = due();
            }
            return next;
        } finally {
            lock.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Returns how the scan has ended; null while it has not. */
    @Nullable
    ScanResult result() {
        lock.lock();
        try {
            return result;
        } finally {
            lock.unlock();
        }
    }

    private Optional<Supplier<Input<GmailMessage>>> due() {
        if (questions.isEmpty() && wakeAt != null && !clock.instant().isBefore(wakeAt)) {
            wakeAt = null;
            return Optional.of(Input.Tick::new);
        }
        return Optional.ofNullable(questions.poll());
    }

    private long nanosToWish() {
        Duration wait = wakeAt == null ? LONGEST_WAIT : Duration.between(clock.instant(), wakeAt);
        return (wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT).toNanos();
    }
}

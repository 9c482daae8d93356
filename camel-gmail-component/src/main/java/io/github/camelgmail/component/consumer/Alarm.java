package io.github.camelgmail.component.consumer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.builder.ThreadPoolProfileBuilder;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.spi.ThreadPoolProfile;
import org.jspecify.annotations.Nullable;

/** Rings bells at instants, with one thread for all of them. Thread-safe. */
final class Alarm {

    /** After so long the clock is looked at again, as it may have been set meanwhile. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final ScheduledExecutorService timer;
    private final Clock clock;

    /**
     * Makes it.
     *
     * @param timer takes as many tasks as there are bells
     */
    Alarm(ScheduledExecutorService timer, Clock clock) {
        this.timer = timer;
        this.clock = clock;
    }

    /** Makes a thread that rings bells. Camel's timers refuse a thousandth task, and with it the mailbox that waits. */
    static ScheduledExecutorService thread(ExecutorServiceManager threads, Object source, String name) {
        ThreadPoolProfile profile = new ThreadPoolProfileBuilder("gmail-timer")
                .poolSize(1)
                .maxPoolSize(1)
                .maxQueueSize(-1)
                .build();
        return threads.newScheduledThreadPool(source, name, profile);
    }

    /**
     * Returns a new bell, which rings when it is set.
     *
     * @param rung is run then, and must not block
     */
    Bell bell(Runnable rung) {
        return new Bell(rung);
    }

    /** Rings once, at the instant that it was set to last. Thread-safe. */
    final class Bell {

        private final Runnable rung;
        private @Nullable Instant wanted;
        private @Nullable Future<?> next;

        private Bell(Runnable rung) {
            this.rung = rung;
        }

        /** Sets it, instead of any instant set before. */
        synchronized void set(Instant instant) {
            silence();
            wanted = instant;
            schedule(instant);
        }

        /** Lets it not ring any more. It may be about to, which this does not prevent. */
        synchronized void silence() {
            wanted = null;
            Future<?> scheduled = next;
            if (scheduled != null) {
                scheduled.cancel(false);
                next = null;
            }
        }

        /** A millisecond later, as the clock may be coarser than the wait. */
        private void schedule(Instant instant) {
            Duration wait = Duration.between(clock.instant(), instant);
            Duration first = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
            next = timer.schedule(this::look, Math.max(0, first.toMillis()) + 1, TimeUnit.MILLISECONDS);
        }

        private void look() {
            if (isTime()) {
                rung.run();
            }
        }

        private synchronized boolean isTime() {
            Instant instant = wanted;
            if (instant == null) {
                return false;
            }
            if (clock.instant().isBefore(instant)) {
                schedule(instant);
                return false;
            }
            silence();
            return true;
        }
    }
}

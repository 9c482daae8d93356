package io.github.camelgmail.test.http;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Frees threads that a client keeps waiting: a request whose head and body have not arrived in time, or whose answer is not taken in time,
 * loses its connection. The JDK's server offers a limit for all servers of the JVM only. Interrupting a thread closes the channel that it
 * reads from or writes to ({@link java.nio.channels.InterruptibleChannel}). Safe for use by several threads.
 */
final class RequestDeadlines {

    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
    private final long limitNanos;

    /**
     * Begins to look after threads.
     *
     * @param limit how long a thread may be busy with one client
     * @param timer looks at them, until it is shut down
     */
    RequestDeadlines(Duration limit, ScheduledExecutorService timer) {
        limitNanos = limit.toNanos();
        long step = Math.max(1, Math.min(limit.toMillis() / 4, 1_000));
        ScheduledFuture<?> unused =
                timer.scheduleWithFixedDelay(this::interruptLateOnes, step, step, TimeUnit.MILLISECONDS);
    }

    /** Runs a task that reads from or writes to a client. */
    void run(Runnable task) {
        Watch watch = new Watch(Thread.currentThread(), System.nanoTime());
        watches.add(watch);
        try {
            task.run();
        } finally {
            watches.remove(watch);
            watch.end();
        }
    }

    private void interruptLateOnes() {
        long now = System.nanoTime();
        watches.forEach(watch -> watch.interruptIfBegunBefore(now - limitNanos));
    }

    private static final class Watch {

        private final Thread thread;
        private final long begun;
        private boolean interrupted;
        private boolean ended;

        Watch(Thread thread, long begun) {
            this.thread = thread;
            this.begun = begun;
        }

        synchronized void interruptIfBegunBefore(long instant) {
            if (!ended && begun - instant < 0) {
                interrupted = true;
                thread.interrupt();
            }
        }

        /** Takes an interruption back that came too late to be noticed, so that the thread's next task does not meet it. */
        synchronized void end() {
            ended = true;
            if (interrupted) {
                boolean unused = Thread.interrupted();
            }
        }
    }
}

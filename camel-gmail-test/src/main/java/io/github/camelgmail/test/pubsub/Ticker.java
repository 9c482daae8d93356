package io.github.camelgmail.test.pubsub;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets something look at the server's clock every few milliseconds, since that clock may be moved by hand and tells nobody. The thread
 * begins with the first need.
 */
final class Ticker implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Ticker.class.getName());
    private static final long PERIOD_MILLIS = 20;

    private final Runnable task;
    private @Nullable ScheduledExecutorService timer;
    private boolean closed;

    Ticker(Runnable task) {
        this.task = task;
    }

    synchronized void start() {
        if (timer == null && !closed) {
            timer = Executors.newSingleThreadScheduledExecutor(Ticker::daemon);
            Future<?> unused =
                    timer.scheduleWithFixedDelay(this::run, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (timer != null) {
            timer.shutdownNow();
        }
    }

    /** A listener that throws must not end all ticks. */
    private void run() {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "A listener of the embedded Pub/Sub failed", e);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "embedded-pubsub-timer");
        thread.setDaemon(true);
        return thread;
    }
}

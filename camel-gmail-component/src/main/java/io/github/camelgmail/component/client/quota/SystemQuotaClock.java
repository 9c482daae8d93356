package io.github.camelgmail.component.client.quota;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The time of this machine. One thread runs the tasks of all budgets, and ends when there are none. */
final class SystemQuotaClock implements QuotaClock {

    private static final long IDLE_SECONDS = 10;

    private final Clock clock = Clock.systemUTC();
    private final ScheduledThreadPoolExecutor timer;

    SystemQuotaClock() {
        timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "gmail-quota");
            thread.setDaemon(true);
            return thread;
        });
        timer.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
        timer.setRemoveOnCancelPolicy(true);
        timer.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public Runnable after(long nanos, Runnable task) {
        Future<?> waiting = timer.schedule(task, nanos, TimeUnit.NANOSECONDS);
        return () -> waiting.cancel(false);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}

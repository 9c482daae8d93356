package io.github.camelgmail.component.client.quota;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;

/** A time that passes when a test says so, and runs what is due on the way. It is moved by one thread. */
public final class VirtualClock implements QuotaClock {

    public static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparingLong(Task::due).thenComparingLong(Task::number));
    private volatile long nanos;
    private long number;
    private int wakeUps;

    private record Task(long due, long number, Runnable work) {}

    @Override
    public Instant now() {
        return START.plusNanos(nanos);
    }

    /** The same time as Java has it. */
    public Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public Runnable after(long delay, Runnable work) {
        Task task = new Task(nanos + delay, number++, work);
        tasks.add(task);
        return () -> tasks.remove(task);
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        long end = nanos + time.toNanos();
        while (!tasks.isEmpty() && tasks.peek().due() <= end) {
            Task task = tasks.remove();
            nanos = Math.max(nanos, task.due());
            wakeUps++;
            task.work().run();
        }
        nanos = end;
    }

    /** How many tasks have run. */
    int wakeUps() {
        return wakeUps;
    }

    int waitingTasks() {
        return tasks.size();
    }

    @Override
    public void close() {
        tasks.clear();
    }
}

package io.github.camelgmail.component.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Virtual time and what is due in it. What would be threads, timers and networks elsewhere are tasks here. */
final class Agenda {

    static final Instant BEGINNING = Instant.parse("2026-03-01T00:00:00Z");

    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparingLong(Task::due).thenComparingLong(Task::order));
    private long now;
    private long ordered;

    private record Task(long due, long order, Runnable action) {}

    /** Returns the milliseconds since the beginning. */
    long now() {
        return now;
    }

    void in(long millis, Runnable action) {
        tasks.add(new Task(now + millis, ordered++, action));
    }

    /** Does what is due next, and returns whether there was anything. */
    boolean doNext() {
        Task next = tasks.poll();
        if (next == null) {
            return false;
        }
        now = next.due();
        next.action().run();
        return true;
    }

    /** Does all that is due within a time, which then has passed. */
    void pass(Duration time) {
        long end = now + time.toMillis();
        while (!tasks.isEmpty() && tasks.peek().due() <= end) {
            doNext();
        }
        now = end;
    }

    /** Returns a clock that is ahead of the true time. */
    Clock clock(Duration ahead) {
        InstantSource source = () -> BEGINNING.plusMillis(now).plus(ahead);
        return source.withZone(ZoneOffset.UTC);
    }
}

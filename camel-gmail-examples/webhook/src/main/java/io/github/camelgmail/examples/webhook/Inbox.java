package io.github.camelgmail.examples.webhook;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The subjects of what the route has received, also on the console. Safe for use by several threads. */
final class Inbox {

    private final PrintStream console;
    private final List<String> subjects = new ArrayList<>();

    Inbox(PrintStream console) {
        this.console = console;
    }

    synchronized void add(String subject) {
        subjects.add(subject);
        console.println("Received    " + subject);
        notifyAll();
    }

    /** Waits until so many messages are there, and returns what is there then or when the time is over. */
    synchronized List<String> await(int count, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (subjects.size() < count && System.nanoTime() < end) {
            wait(Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis()));
        }
        return List.copyOf(subjects);
    }
}

package io.github.camelgmail.examples.pubsubpull;

import io.github.camelgmail.component.GmailConstants;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Prints who wrote what, and remembers the subjects. Safe for use by many threads. */
final class MailPrinter implements Processor {
    private final List<String> subjects = new ArrayList<>();
    private final PrintStream console;

    MailPrinter(PrintStream console) {
        this.console = console;
    }

    @Override
    public synchronized void process(Exchange exchange) {
        String subject = exchange.getMessage().getHeader(GmailConstants.MESSAGE_SUBJECT, "", String.class);
        String from = exchange.getMessage().getHeader(GmailConstants.MESSAGE_FROM, "", String.class);
        console.println(from + ": " + subject);
        subjects.add(subject);
        notifyAll();
    }

    /**
     * Waits until so many mails were printed.
     *
     * @return whether they were
     */
    synchronized boolean await(int mails, long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        for (long left = millis; subjects.size() < mails && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
        return subjects.size() >= mails;
    }

    synchronized List<String> subjects() {
        return List.copyOf(subjects);
    }
}

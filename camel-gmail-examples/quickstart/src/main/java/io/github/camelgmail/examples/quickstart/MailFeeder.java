package io.github.camelgmail.examples.quickstart;

import io.github.camelgmail.test.archive.ArchivedMail;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;

/** Delivers mails into a mailbox while the route runs, a few ahead of it, so that mail keeps arriving. Thread-safe. */
final class MailFeeder {
    private static final int AHEAD = 20;

    private final Function<byte[], String> inbox;
    private final Ledger ledger;
    private final Duration patience;
    private final List<DeliveredMail> delivered = new CopyOnWriteArrayList<>();

    /**
     * Makes a feeder of one mailbox.
     *
     * @param inbox takes a raw mail in, and gives its id back
     * @param ledger tells how far the route is
     * @param patience how long the route may handle nothing before the feeder gives up
     */
    MailFeeder(Function<byte[], String> inbox, Ledger ledger, Duration patience) {
        this.inbox = inbox;
        this.ledger = ledger;
        this.patience = patience;
    }

    /**
     * Delivers all mails in their order.
     *
     * @throws TimeoutException when the route stands still
     */
    void feed(Stream<ArchivedMail> mails) throws InterruptedException, TimeoutException {
        Iterator<ArchivedMail> next = mails.iterator();
        while (next.hasNext()) {
            if (!ledger.await(handled -> delivered.size() - handled.size() < AHEAD, patience)) {
                throw new TimeoutException("The route handled nothing for " + patience.toSeconds() + " seconds");
            }
            ArchivedMail mail = next.next();
            delivered.add(new DeliveredMail(mail.origin(), inbox.apply(mail.raw())));
        }
    }

    /** What was delivered so far, in order. */
    List<DeliveredMail> delivered() {
        return List.copyOf(delivered);
    }
}

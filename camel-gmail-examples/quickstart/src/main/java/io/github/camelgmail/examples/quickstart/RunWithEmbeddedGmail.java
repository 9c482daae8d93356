package io.github.camelgmail.examples.quickstart;

import io.github.camelgmail.test.EmbeddedGmail;
import io.github.camelgmail.test.EmbeddedMailbox;
import io.github.camelgmail.test.MailArchive;
import io.github.camelgmail.test.archive.ArchivedMail;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A run that brings its own Gmail, and feeds it while the route works. */
final class RunWithEmbeddedGmail {
    private static final String ALICE = "alice@example.com";

    private final QuickstartOptions options;
    private final PrintStream console;

    RunWithEmbeddedGmail(QuickstartOptions options, PrintStream console) {
        this.options = options;
        this.console = console;
    }

    /** Runs to the end, and gives the exit code: 0 when every mail came through in its order. */
    int run() throws Exception {
        Supplier<Stream<ArchivedMail>> mails = mails();
        StateDirectory state = StateDirectory.open(options.state());
        state.forgetRunOf(new AttachmentFolder(options.out()));
        try (EmbeddedGmail gmail = EmbeddedGmail.start();
                Ledger ledger = Ledger.open(state.ledger())) {
            EmbeddedMailbox alice = gmail.mailbox(ALICE);
            MailFeeder feeder = new MailFeeder(raw -> alice.deliver(raw).id(), ledger, options.patience());
            GmailAccess access = GmailAccess.at(gmail.rootUrl(), alice.token());
            boolean complete;
            try (RouteProcess route = new RouteProcess(access, options, state.checkpoints(), ledger)) {
                route.start();
                complete = feed(feeder, mails) && awaitAll(ledger, feeder.delivered());
            }
            return report(new Summary(ledger.totals(), feeder.delivered()), complete, gmail);
        }
    }

    private Supplier<Stream<ArchivedMail>> mails() {
        return options.mail()
                .map(MailArchive::of)
                .<Supplier<Stream<ArchivedMail>>>map(archive -> archive::mails)
                .orElse(SampleMails::mails);
    }

    /** Delivers from a thread of its own; false when that came to no good end. */
    private boolean feed(MailFeeder feeder, Supplier<Stream<ArchivedMail>> mails) throws InterruptedException {
        ExecutorService thread = Executors.newSingleThreadExecutor(task -> new Thread(task, "mail-feeder"));
        try {
            Future<?> feeding = thread.submit(() -> {
                try (Stream<ArchivedMail> all = mails.get()) {
                    feeder.feed(all);
                }
                return null;
            });
            feeding.get();
            return true;
        } catch (ExecutionException failed) {
            console.println("Delivering stopped: " + failed.getCause());
            return false;
        } finally {
            thread.shutdownNow();
        }
    }

    private boolean awaitAll(Ledger ledger, List<DeliveredMail> delivered) throws InterruptedException {
        List<String> ids = delivered.stream().map(DeliveredMail::messageId).toList();
        return ledger.await(handled -> handled.containsAll(ids), options.patience());
    }

    private int report(Summary summary, boolean complete, EmbeddedGmail gmail) {
        console.print(summary.text(options.out()));
        console.println("Quota       " + gmail.requests().quotaUnits2026() + " units in "
                + gmail.requests().httpRequests() + " requests");
        return complete && summary.missed().isEmpty() && summary.inOrderOfArrival() ? 0 : 1;
    }
}

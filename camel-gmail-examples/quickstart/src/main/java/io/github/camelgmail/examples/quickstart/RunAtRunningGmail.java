package io.github.camelgmail.examples.quickstart;

import java.io.PrintStream;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;

/** A run at a Gmail that gets its mail from elsewhere: until enough messages are handled, or until it is stopped. */
final class RunAtRunningGmail {
    private final QuickstartOptions options;
    private final GmailAccess access;
    private final PrintStream console;

    RunAtRunningGmail(QuickstartOptions options, GmailAccess access, PrintStream console) {
        this.options = options;
        this.access = access;
        this.console = console;
    }

    /** Runs to the end, and gives the exit code: 0 when as many messages were handled as were expected. */
    int run() throws Exception {
        StateDirectory state = StateDirectory.open(options.state());
        try (Ledger ledger = Ledger.open(state.ledger())) {
            boolean complete;
            try (RouteProcess route = new RouteProcess(access, options, state.checkpoints(), ledger)) {
                route.start();
                complete = awaitEnd(ledger, route);
            }
            console.print(new Summary(ledger.totals(), List.of()).text(options.out()));
            return complete ? 0 : 1;
        }
    }

    private boolean awaitEnd(Ledger ledger, RouteProcess route) throws InterruptedException {
        OptionalInt expect = options.expect();
        if (expect.isPresent()) {
            return ledger.await(handled -> handled.size() >= expect.getAsInt(), options.patience());
        }
        console.println("The route runs; state in " + options.state().toAbsolutePath() + ". Stop it with Ctrl-C.");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(ledger, route), "quickstart-stop"));
        new CountDownLatch(1).await();
        return true;
    }

    private void stop(Ledger ledger, RouteProcess route) {
        route.close();
        console.print(new Summary(ledger.totals(), List.of()).text(options.out()));
    }
}

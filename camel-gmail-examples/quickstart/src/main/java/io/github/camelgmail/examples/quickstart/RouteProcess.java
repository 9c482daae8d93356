package io.github.camelgmail.examples.quickstart;

import java.nio.file.Path;
import org.apache.camel.main.Main;

/** Camel with the one route of the quickstart. */
final class RouteProcess implements AutoCloseable {
    private final Main camel = new Main();

    /**
     * Prepares the route; it does not run yet.
     *
     * @param access where Gmail is
     * @param options where the feed begins, and where attachments go
     * @param checkpoints the directory of the feed's checkpoint
     * @param ledger is told of each message
     */
    RouteProcess(GmailAccess access, QuickstartOptions options, Path checkpoints, Ledger ledger) {
        access.camelProperties().forEach(camel::addInitialProperty);
        camel.addInitialProperty("quickstart.startFrom", options.startFrom());
        camel.addInitialProperty("quickstart.checkpoints", raw(checkpoints));
        camel.configure().addRoutesBuilder(new QuickstartRoutes(ledger, new AttachmentFolder(options.out())));
    }

    /** A path as the value of a URI option; RAW keeps Camel from reading signs in it. */
    private static String raw(Path path) {
        return "RAW(" + path.toAbsolutePath() + ")";
    }

    /** Starts the route; it runs in threads of its own. */
    void start() throws Exception {
        camel.start();
    }

    /** Stops the route when the message that it is at is done. */
    @Override
    public void close() {
        camel.stop();
    }
}

package io.github.camelgmail.examples.pubsubpull;

import java.io.PrintStream;
import java.nio.file.Path;
import org.apache.camel.main.Main;

/** A run against Google's Gmail and Pub/Sub, until it is stopped. */
final class RealRun {
    private final Path config;
    private final PrintStream console;

    /**
     * Prepares a run.
     *
     * @param config the file of properties that the README tells of
     */
    RealRun(Path config, PrintStream console) {
        this.config = config;
        this.console = console;
    }

    /** Runs until the JVM ends. */
    void run() throws Exception {
        Main camel = new Main();
        camel.setPropertyPlaceholderLocations("file:" + config.toAbsolutePath());
        camel.configure().addRoutesBuilder(new PullRoutes(new MailPrinter(console)));
        console.println("Stop it with Ctrl-C.");
        camel.run();
    }
}

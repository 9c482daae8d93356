package io.github.camelgmail.examples.pubsubpull;

import java.nio.file.Files;
import java.nio.file.Path;

/** Runs the example from the command line; its README names the system property that it takes. */
public final class PubSubPull {
    private static final Path RUNS = Path.of("target", "pubsub-pull");

    private PubSubPull() {}

    /**
     * Runs to the end, and ends the JVM with exit code 1 when a mail was missed or routed twice.
     *
     * @param arguments none
     * @throws Exception when the route cannot start
     */
    public static void main(String[] arguments) throws Exception {
        String config = System.getProperty("config", "");
        if (!config.isEmpty()) {
            new RealRun(Path.of(config), System.out).run();
            return;
        }
        int exitCode = new EmbeddedRun(Files.createDirectories(RUNS), System.out).run();
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }
}

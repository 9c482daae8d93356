package io.github.camelgmail.examples.kafkafanout;

import java.nio.file.Files;
import java.nio.file.Path;

/** Runs the example from the command line. */
public final class KafkaFanOut {
    private static final Path RUNS = Path.of("target", "kafka-fan-out");

    private KafkaFanOut() {}

    /**
     * Runs to the end, and ends the JVM with exit code 1 when a mail was missed or routed twice.
     *
     * @param arguments none
     * @throws Exception when Kafka or a route cannot start
     */
    public static void main(String[] arguments) throws Exception {
        int exitCode = new EmbeddedRun(Files.createDirectories(RUNS), System.out).run();
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }
}

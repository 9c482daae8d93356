package io.github.camelgmail.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Some nodes that serve all mailboxes from a sign on, one of which may be killed. */
final class NodeRun implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final long GLANCE_MILLIS = 100;

    private final LeaseTable table;
    private final LongSupplier clock;
    private final List<OtherJvm> nodes = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();
    private final Map<OtherJvm, Double> cpuSecondsBefore = new HashMap<>();
    private long began;
    private long statements;

    /**
     * Prepares a run.
     *
     * @param clock tells the milliseconds since 1970
     */
    NodeRun(LeaseTable table, LongSupplier clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Starts nodes, and waits until they are ready. */
    void start(int number, Path directory, String... arguments) throws IOException {
        for (int node = 1; node <= number; node++) {
            Path file = Files.createTempFile(directory, "deliveries", ".txt");
            files.add(file);
            List<String> command = new ArrayList<>(List.of(
                    "-Xmx160m",
                    "-XX:+UseSerialGC",
                    "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                    "-cp",
                    OtherJvm.classPath(),
                    MailboxNode.class.getName()));
            command.addAll(List.of(arguments));
            command.add(file.toString());
            nodes.add(OtherJvm.start(command.toArray(String[]::new)));
        }
        for (OtherJvm node : nodes) {
            String unused = node.lineAfter("ready");
        }
    }

    /** Gives all nodes the sign. */
    void begin() throws IOException, SQLException {
        nodes.forEach(node -> cpuSecondsBefore.put(node, node.cpuSeconds()));
        statements = table.statements();
        began = clock.getAsLong();
        for (OtherJvm node : nodes) {
            node.say(MailboxNode.BEGIN);
        }
    }

    /** Lets all nodes give all mailboxes back. */
    void rest() throws Exception {
        for (OtherJvm node : nodes) {
            node.say(MailboxNode.REST);
        }
        while (!table.holders().isEmpty()) {
            glance();
        }
    }

    /** Waits until all mailboxes have a checkpoint. */
    void awaitCheckpoints(int mailboxes) throws Exception {
        long end = clock.getAsLong() + LIMIT.toMillis();
        while (table.begun() < mailboxes && clock.getAsLong() < end) {
            glance();
        }
    }

    /** Waits until so many of some messages are delivered, or it takes too long. */
    NodeDeliveries awaitDeliveries(Set<String> messages, int number) throws Exception {
        NodeDeliveries delivered = NodeDeliveries.read(files, messages);
        long end = clock.getAsLong() + LIMIT.toMillis();
        while (delivered.first().size() < number && clock.getAsLong() < end) {
            glance();
            delivered = NodeDeliveries.read(files, messages);
        }
        return delivered;
    }

    /** Kills the last node, and returns after how many milliseconds others held all of its mailboxes. */
    long killLast() throws Exception {
        OtherJvm killed = nodes.remove(nodes.size() - 1);
        long pid = killed.pid();
        killed.kill();
        long at = clock.getAsLong();
        Set<String> orphans = new HashSet<>();
        table.holders().forEach((key, holder) -> {
            if (holder == pid) {
                orphans.add(key);
            }
        });
        System.out.println("killed one that held " + orphans.size() + " mailboxes");
        while (!orphans.isEmpty() && clock.getAsLong() - at < LIMIT.toMillis()) {
            glance();
            Map<String, Long> holders = table.holders();
            orphans.removeIf(key -> holders.getOrDefault(key, pid) != pid);
        }
        return clock.getAsLong() - at;
    }

    private static void glance() throws InterruptedException {
        boolean unused = new CountDownLatch(1).await(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Returns how many milliseconds it took from the sign to the last message. */
    long millisUntil(NodeDeliveries delivered) {
        return delivered.last() - began;
    }

    /** Returns how many statements a second there were since the sign. */
    double statementsASecond() throws SQLException {
        return (table.statements() - statements) * 1e3 / (clock.getAsLong() - began);
    }

    /** Returns the seconds of processor time that the nodes that live have taken since the sign. */
    double cpuSeconds() {
        return nodes.stream()
                .mapToDouble(node -> node.cpuSeconds() - cpuSecondsBefore.getOrDefault(node, 0.0))
                .sum();
    }

    /** Returns how many mailboxes each node holds. */
    String spread() throws SQLException {
        Map<String, Long> holders = table.holders();
        return nodes.stream()
                .map(node -> String.valueOf(holders.values().stream()
                        .filter(holder -> holder == node.pid())
                        .count()))
                .toList()
                .toString();
    }

    /** Lets the nodes stop, and waits until they have. */
    void end() throws Exception {
        for (OtherJvm node : nodes) {
            node.endInput();
        }
        for (OtherJvm node : nodes) {
            int unused = node.end();
        }
    }

    @Override
    public void close() {
        nodes.forEach(OtherJvm::close);
    }
}

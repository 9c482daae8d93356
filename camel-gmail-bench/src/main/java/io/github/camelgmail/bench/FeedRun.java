package io.github.camelgmail.bench;

import io.github.camelgmail.test.EmbeddedGmail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One reading of a mailbox, by one {@link FeedProcess} or by several one after the other, which share a directory. The
 * server counts from the beginning of the run.
 */
final class FeedRun implements AutoCloseable {

    private static final int QUIET = 5;

    /** Longer than the minute that Gmail may take to show all it has, after which a feed looks once more. */
    private static final int LONG_QUIET = 75;

    private final EmbeddedGmail gmail;
    private final Path directory;

    /**
     * Begins a run.
     *
     * @param parent the directory for all that its processes write; what they wrote is deleted in the end
     */
    FeedRun(EmbeddedGmail gmail, Path parent) throws IOException {
        this.gmail = gmail;
        directory = Files.createTempDirectory(parent, "feed");
        gmail.resetRequests();
    }

    /** The live heap in bytes of a process that has nothing to read. */
    static long idleHeap(EmbeddedGmail gmail, Path parent) throws IOException {
        try (FeedRun run = new FeedRun(gmail, parent)) {
            String owner = gmail.mailbox("nobody@example.com").address();
            FeedOrder order = new FeedOrder(gmail.rootUrl(), owner, run.checkpoints(), run.ids(), 0, QUIET, true);
            try (OtherJvm feed = start(order)) {
                return FeedResult.read(feed.lineAfter("quiet ")).leastHeap();
            }
        }
    }

    /** Reads with a file store, once a second collecting the heap, until nothing more can come. */
    FeedResult sampled(int expected) throws IOException {
        return toTheEnd(order(checkpoints(), expected, LONG_QUIET, true));
    }

    /** Reads with a file store. */
    FeedResult withFiles(int expected) throws IOException {
        return toTheEnd(order(checkpoints(), expected, QUIET, false));
    }

    /** Reads with no checkpoint but in the heap. */
    FeedResult inMemory(int expected) throws IOException {
        return toTheEnd(order(FeedOrder.IN_MEMORY, expected, QUIET, false));
    }

    /** Reads with a file store what processes that were killed have left, until nothing more can come. */
    FeedResult afterKills(int expected) throws IOException {
        return toTheEnd(order(checkpoints(), expected, LONG_QUIET, false));
    }

    private static FeedResult toTheEnd(FeedOrder order) throws IOException {
        try (OtherJvm feed = start(order)) {
            String unused = feed.lineAfter("reached");
            return FeedResult.read(feed.lineAfter("quiet "));
        }
    }

    /** Reads with a file store until so many messages are delivered; there the process is killed. */
    void killedAfter(int deliveries) throws IOException, InterruptedException {
        try (OtherJvm feed = start(order(checkpoints(), deliveries, QUIET, false))) {
            String unused = feed.lineAfter("reached");
            feed.kill();
        }
    }

    /** What all processes of this run have delivered. */
    DeliveredIds delivered() throws IOException {
        return DeliveredIds.read(ids());
    }

    private Path ids() {
        return directory.resolve("ids");
    }

    private String checkpoints() {
        return directory.resolve("checkpoints").toString();
    }

    private FeedOrder order(String checkpoints, int expected, int quietSeconds, boolean sampled) {
        return new FeedOrder(gmail.rootUrl(), LargeMailbox.OWNER, checkpoints, ids(), expected, quietSeconds, sampled);
    }

    private static OtherJvm start(FeedOrder order) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-Xmx256m",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                OtherJvm.classPath(),
                FeedProcess.class.getName()));
        arguments.addAll(List.of(order.arguments()));
        return OtherJvm.start(arguments.toArray(String[]::new));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(FeedRun::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

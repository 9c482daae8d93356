package io.github.camelgmail.component;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One run of {@link FeedIntoFile} in a JVM of its own, which does not outlive this object. */
final class FeedProcess implements AutoCloseable {

    private static final int EXIT_OF_SIGKILL = 128 + 9;
    private static final int LIMIT_SECONDS = 60;

    private final Process process;
    private final Path errors;
    private final List<Announcement> announcements = new ArrayList<>();
    private final Thread reader;

    /** What an exchange does. */
    enum Step {
        BEGUN,
        SUNK
    }

    /**
     * What the process said.
     *
     * @param step what an exchange did
     * @param messageId which message it is about
     */
    record Announcement(Step step, String messageId) {

        static Announcement read(String line) {
            String[] words = line.split(" ", 2);
            return new Announcement(Step.valueOf(words[0]), words[1]);
        }
    }

    private FeedProcess(Process process, Path errors, Consumer<Announcement> listener) {
        this.process = process;
        this.errors = errors;
        reader = new Thread(() -> read(listener), "announcements of " + process.pid());
        reader.start();
    }

    /** Starts a run, and lets the listener hear what it says while it says it. */
    static FeedProcess start(Path errors, Consumer<Announcement> listener, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Xmx128m",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                System.getProperty("java.class.path"),
                FeedIntoFile.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
                .start();
        return new FeedProcess(process, errors, listener);
    }

    private void read(Consumer<Announcement> listener) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Announcement announcement = Announcement.read(line);
                announcements.add(announcement);
                listener.accept(announcement);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Kills it as an operating system does, and returns all that it said before. By its handle, as {@link Process} would close its
     * output unread.
     */
    List<Announcement> kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        return ended(EXIT_OF_SIGKILL);
    }

    /** Lets it stop its route and end, and returns all that it said. */
    List<Announcement> stop() throws InterruptedException, IOException {
        process.getOutputStream().close();
        return ended(0);
    }

    private List<Announcement> ended(int exit) throws InterruptedException {
        assertThat(process.waitFor(LIMIT_SECONDS, SECONDS)).as(this::toString).isTrue();
        assertThat(process.exitValue()).as(this::toString).isEqualTo(exit);
        reader.join();
        return List.copyOf(announcements);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Kills it if it still runs. */
    @Override
    public void close() {
        process.toHandle().destroyForcibly();
    }

    @Override
    public String toString() {
        try {
            return "process " + process.pid() + ", which wrote " + Files.readString(errors);
        } catch (IOException unreadable) {
            return "process " + process.pid() + ", whose error stream cannot be read: " + unreadable;
        }
    }
}

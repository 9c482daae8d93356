package io.github.camelgmail.component.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another JVM that works with a store, as {@link LeaseHolder} says, and that may be killed or paused. */
final class OtherProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader answers;
    private final Writer orders;

    private OtherProcess(Process process) {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.orders = process.outputWriter(StandardCharsets.UTF_8);
    }

    static OtherProcess withFiles(Path directory) throws IOException {
        return start("file", directory.toString());
    }

    static OtherProcess withDatabase(String url, int leaseSeconds) throws IOException {
        return start("jdbc", url, Integer.toString(leaseSeconds));
    }

    private static OtherProcess start(String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                LeaseHolder.class.getName());
        builder.command().addAll(List.of(arguments));
        return new OtherProcess(
                builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /** Sends an order and returns the answer. */
    String ask(String order) throws IOException {
        tell(order);
        return answer();
    }

    /** Sends an order, which may be read later. */
    void tell(String order) throws IOException {
        orders.write(order + "\n");
        orders.flush();
    }

    /** Waits for the next answer. */
    String answer() throws IOException {
        return answers.readLine();
    }

    /** Ends the process as a crash would. */
    void kill() {
        process.destroyForcibly().onExit().orTimeout(1, TimeUnit.MINUTES).join();
    }

    /** Sends a signal of POSIX by its name, such as STOP or CONT. */
    void signal(String name) throws Exception {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .inheritIO()
                .start();
        assertThat(kill.waitFor()).isZero();
    }

    @Override
    public void close() {
        kill();
    }
}

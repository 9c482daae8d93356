package io.github.camelgmail.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java process with the class path of this one. Its standard output is read line by line. */
final class OtherJvm implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private OtherJvm(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts {@code java} with options of the JVM, the class or {@code -jar} and its arguments. */
    static OtherJvm start(String... arguments) throws IOException {
        return start(ProcessBuilder.Redirect.INHERIT, arguments);
    }

    /** The same for a process that may fail, whose complaints nobody wants to read. */
    static OtherJvm startSilently(String... arguments) throws IOException {
        return start(ProcessBuilder.Redirect.DISCARD, arguments);
    }

    private static OtherJvm start(ProcessBuilder.Redirect errors, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        return new OtherJvm(new ProcessBuilder(command).redirectError(errors).start());
    }

    static String classPath() {
        return System.getProperty("java.class.path");
    }

    /** What the next line says after a text that it must begin with. */
    String lineAfter(String beginning) throws IOException {
        String line = output.readLine();
        if (line == null || !line.startsWith(beginning)) {
            throw new IOException("expected a line beginning with '" + beginning + "', not " + line);
        }
        return line.substring(beginning.length());
    }

    /** Writes a line to its standard input. */
    void say(String line) throws IOException {
        OutputStream input = process.getOutputStream();
        input.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        input.flush();
    }

    /** Ends its standard input. */
    void endInput() throws IOException {
        process.getOutputStream().close();
    }

    long pid() {
        return process.pid();
    }

    /** The processor time that all its threads have taken so far, in seconds. */
    double cpuSeconds() {
        return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    /** Waits until it ends by itself, and returns its exit status. */
    int end() throws InterruptedException {
        return process.waitFor();
    }

    /** Ends the process as SIGKILL does: it cannot do anything more. Waits until it is gone. */
    void kill() throws InterruptedException {
        int unused = process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
    }
}

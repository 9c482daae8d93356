package io.github.camelgmail.test;

import io.github.camelgmail.test.standalone.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The standalone server in a JVM of its own whose heap is smaller than one large message. */
final class SmallHeapServer implements AutoCloseable {

    private static final String READY = "Embedded Gmail is ready at ";

    private final Process process;
    private final String rootUrl;

    private SmallHeapServer(Process process, String rootUrl) {
        this.process = process;
        this.rootUrl = rootUrl;
    }

    static SmallHeapServer start(String mailbox) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--port",
                        "0",
                        "--mailbox",
                        mailbox)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = output.readLine();
        if (line == null || !line.startsWith(READY)) {
            process.destroy();
            throw new IOException("the server said instead of its URL: " + line);
        }
        return new SmallHeapServer(process, line.substring(READY.length()));
    }

    String rootUrl() {
        return rootUrl;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroy();
    }
}

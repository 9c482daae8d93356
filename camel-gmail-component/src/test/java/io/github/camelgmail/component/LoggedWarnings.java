package io.github.camelgmail.component;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The warnings that SLF4J's simple logger writes to standard error while this is open. */
public final class LoggedWarnings implements AutoCloseable {

    private final PrintStream before = System.err;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    public LoggedWarnings() {
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    }

    /** The warnings that a class has logged. */
    public List<String> of(Class<?> type) {
        return text().lines()
                .filter(line -> line.contains(" WARN " + type.getName() + " "))
                .toList();
    }

    /** All that was logged. */
    public String text() {
        return written.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        System.setErr(before);
    }
}

package io.github.camelgmail.examples.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;

/**
 * What the quickstart shall do, from its system properties.
 *
 * @param mail the archive to deliver; empty for the samples
 * @param running a Gmail that runs elsewhere and gets no mail from here; empty for an embedded one
 * @param state the directory of checkpoint and ledger
 * @param out the directory of the attachments
 * @param startFrom where the feed begins without a checkpoint
 * @param expect how many messages to wait for at a running Gmail; empty for no end
 * @param patience the longest time in which no message is handled, in whole seconds
 */
record QuickstartOptions(
        Optional<Path> mail,
        Optional<GmailAccess> running,
        Path state,
        Path out,
        String startFrom,
        OptionalInt expect,
        Duration patience) {

    private static final Path RUNS = Path.of("target", "quickstart");
    private static final int DEFAULT_PATIENCE_SECONDS = 120;

    /**
     * Reads the options; directories that are not given are made, fresh for each run.
     *
     * @throws IllegalArgumentException when an option is wrong, or two exclude each other
     */
    static QuickstartOptions from(Properties properties) {
        Optional<Path> mail = path(properties, "mail");
        Optional<GmailAccess> running = running(properties);
        OptionalInt expect = number(properties, "expect");
        if (running.isPresent() && mail.isPresent()) {
            throw new IllegalArgumentException(
                    "mail: only the embedded Gmail is fed; leave out rootUrl and credentials");
        }
        if (running.isEmpty() && expect.isPresent()) {
            throw new IllegalArgumentException("expect: needs rootUrl or credentials, a Gmail that runs elsewhere");
        }
        Path state = path(properties, "state").orElseGet(QuickstartOptions::freshDirectory);
        return new QuickstartOptions(
                mail,
                running,
                state,
                path(properties, "out").orElse(state.resolve("attachments")),
                text(properties, "startFrom").orElse(running.isPresent() ? "latest" : "earliest"),
                expect,
                Duration.ofSeconds(number(properties, "timeout").orElse(DEFAULT_PATIENCE_SECONDS)));
    }

    private static Optional<GmailAccess> running(Properties properties) {
        Optional<String> rootUrl = text(properties, "rootUrl");
        Optional<String> accessToken = text(properties, "accessToken");
        Optional<Path> credentials = path(properties, "credentials");
        if (rootUrl.isPresent() != accessToken.isPresent()) {
            throw new IllegalArgumentException("rootUrl and accessToken go together; one of them is missing");
        }
        if (rootUrl.isPresent() && credentials.isPresent()) {
            throw new IllegalArgumentException("credentials: write rootUrl and accessToken into the file instead");
        }
        return rootUrl.isPresent()
                ? Optional.of(GmailAccess.at(rootUrl.get(), accessToken.orElseThrow()))
                : credentials.map(GmailAccess::of);
    }

    private static Path freshDirectory() {
        try {
            return Files.createTempDirectory(Files.createDirectories(RUNS), "run-");
        } catch (IOException unwritable) {
            throw new UncheckedIOException("No directory can be made in " + RUNS.toAbsolutePath(), unwritable);
        }
    }

    private static Optional<String> text(Properties properties, String name) {
        return Optional.ofNullable(properties.getProperty(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private static Optional<Path> path(Properties properties, String name) {
        return text(properties, name).map(Path::of);
    }

    private static OptionalInt number(Properties properties, String name) {
        Optional<String> value = text(properties, name);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!value.get().matches("[1-9]\\d{0,8}")) {
            throw new IllegalArgumentException(name + ": " + value.get() + " is no positive number");
        }
        return OptionalInt.of(Integer.parseInt(value.get()));
    }
}

package io.github.camelgmail.test.standalone;

import io.github.camelgmail.test.clock.DurationText;
import io.github.camelgmail.test.quota.Tariff;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The options of the program. Each may be written {@code --name value} or {@code --name=value}. */
final class CommandLine {

    static final String USAGE =
            "usage: java -jar camel-gmail-test-<version>-standalone.jar [--port 8025] [--mailbox ADDRESS]..."
                    + " [--import FILE|DIR]... [--latency 50ms] [--quota 2026|2025|off] [--history-retention 500]"
                    + " [--seed NUMBER] [--project ID] [--topic NAME]... [--pubsub-port 8085] [--subscription "
                    + SubscriptionOption.FORM + "]... [--pubsub-only]";

    private static final int DEFAULT_PORT = 8025;
    private static final int HIGHEST_PORT = 65_535;
    private static final Duration LONGEST_LATENCY = Duration.ofMinutes(10);
    private static final List<String> OF_PUBSUB = List.of("--topic", "--pubsub-port", "--subscription");

    private final List<String> mailboxes = new ArrayList<>();
    private final List<String> topics = new ArrayList<>();
    private final List<SubscriptionOption> subscriptions = new ArrayList<>();
    private final List<Path> imports = new ArrayList<>();
    private int port = DEFAULT_PORT;
    private Duration latency = Duration.ZERO;
    private @Nullable Tariff quota;
    private OptionalInt historyRetention = OptionalInt.empty();
    private Optional<String> project = Optional.empty();
    private OptionalLong seed = OptionalLong.empty();
    private OptionalInt pubSubPort = OptionalInt.empty();
    private boolean pubSubOnly;
    private boolean help;
    private final List<String> given = new ArrayList<>();

    private CommandLine() {}

    /**
     * Reads the options.
     *
     * @throws UsageException when one is unknown, lacks its value, or has a value that cannot be used
     */
    static CommandLine parse(String... arguments) {
        CommandLine line = new CommandLine();
        int next = 0;
        while (next < arguments.length) {
            next = line.read(arguments, next);
        }
        if (line.mailboxes.isEmpty() && !line.imports.isEmpty()) {
            throw new UsageException("--import needs a --mailbox to put the mail into");
        }
        line.requireNothingOfGmailWithoutIt();
        return line;
    }

    private void requireNothingOfGmailWithoutIt() {
        given.stream()
                .filter(option -> pubSubOnly && !OF_PUBSUB.contains(option))
                .findFirst()
                .ifPresent(option -> {
                    throw new UsageException(option + " is for a Gmail, which --pubsub-only leaves out; take one away");
                });
    }

    private int read(String[] arguments, int at) {
        String argument = arguments[at];
        if (argument.equals("--help") || argument.equals("-h")) {
            help = true;
            return at + 1;
        }
        if (argument.equals("--pubsub-only")) {
            pubSubOnly = true;
            return at + 1;
        }
        int equals = argument.indexOf('=');
        if (argument.startsWith("--") && equals > 0) {
            set(argument.substring(0, equals), argument.substring(equals + 1));
            return at + 1;
        }
        set(argument, at + 1 < arguments.length ? arguments[at + 1] : "");
        return at + 2;
    }

    private void set(String option, String value) {
        given.add(option);
        switch (option) {
            case "--port" -> port = number(option, required(option, value), HIGHEST_PORT);
            case "--mailbox" -> mailboxes.add(required(option, value));
            case "--import" -> imports.add(path(option, required(option, value)));
            case "--latency" -> latency = duration(option, required(option, value));
            case "--quota" -> quota = tariff(option, required(option, value));
            case "--history-retention" ->
                historyRetention = OptionalInt.of(number(option, required(option, value), Integer.MAX_VALUE));
            case "--seed" -> seed = OptionalLong.of(seed(option, required(option, value)));
            case "--project" -> project = Optional.of(required(option, value));
            case "--topic" -> topics.add(required(option, value));
            case "--pubsub-port" -> pubSubPort = OptionalInt.of(number(option, required(option, value), HIGHEST_PORT));
            case "--subscription" -> subscriptions.add(SubscriptionOption.parse(required(option, value)));
            default -> throw new UsageException("unknown option " + option + "; " + USAGE);
        }
    }

    private static String required(String option, String value) {
        if (value.isEmpty() || value.startsWith("--")) {
            throw new UsageException(option + " needs a value; " + USAGE);
        }
        return value;
    }

    private static int number(String option, String value, int greatest) {
        try {
            int number = Integer.parseInt(value);
            if (number >= 0 && number <= greatest) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw unusable(option, value, "a number from 0 to " + greatest);
        }
        throw unusable(option, value, "a number from 0 to " + greatest);
    }

    private static Duration duration(String option, String value) {
        return DurationText.parse(value)
                .filter(time -> !time.isNegative() && time.compareTo(LONGEST_LATENCY) <= 0)
                .orElseThrow(() -> unusable(option, value, "a duration such as 50ms or 2s, at most 10m"));
    }

    private static long seed(String option, String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw unusable(option, value, "a whole number of 64 bits");
        }
    }

    private static @Nullable Tariff tariff(String option, String value) {
        return switch (value) {
            case "2026" -> Tariff.OF_2026;
            case "2025" -> Tariff.OF_2025;
            case "off" -> null;
            default -> throw unusable(option, value, "2026, 2025 or off");
        };
    }

    private static Path path(String option, String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw unusable(option, value, "a file or folder");
        }
    }

    private static UsageException unusable(String option, String value, String expected) {
        return new UsageException(option + " takes " + expected + ", not " + value);
    }

    List<String> mailboxes() {
        return List.copyOf(mailboxes);
    }

    /** Archives whose mail goes into the first mailbox. */
    List<Path> imports() {
        return List.copyOf(imports);
    }

    int port() {
        return port;
    }

    Duration latency() {
        return latency;
    }

    Optional<Tariff> quota() {
        return Optional.ofNullable(quota);
    }

    OptionalInt historyRetention() {
        return historyRetention;
    }

    OptionalLong seed() {
        return seed;
    }

    /** The Google Cloud project of all callers, empty for the usual one. */
    Optional<String> project() {
        return project;
    }

    /** The full names of topics that Gmail may publish to. */
    List<String> topics() {
        return List.copyOf(topics);
    }

    /** The subscriptions that are there from the start. */
    List<SubscriptionOption> subscriptions() {
        return List.copyOf(subscriptions);
    }

    /** The port of Pub/Sub's gRPC services, empty where they are not asked for. */
    OptionalInt pubSubPort() {
        return pubSubPort;
    }

    /** Whether there is to be no Gmail. */
    boolean pubSubOnly() {
        return pubSubOnly;
    }

    boolean help() {
        return help;
    }
}

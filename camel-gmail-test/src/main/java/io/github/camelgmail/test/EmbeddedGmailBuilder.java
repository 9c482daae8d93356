package io.github.camelgmail.test;

import io.github.camelgmail.test.mailbox.HistoryRetention;
import io.github.camelgmail.test.quota.Tariff;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The settings of an {@link EmbeddedGmail}. Not safe for use by several threads. */
public final class EmbeddedGmailBuilder {

    private static final int HIGHEST_PORT = 65_535;

    private final List<String> mailboxes = new ArrayList<>();
    private int port;
    private Clock clock = Clock.systemUTC();
    private HistoryRetention historyRetention = HistoryRetention.ONE_WEEK;
    private Duration latency = Duration.ZERO;
    private @Nullable Tariff quota;

    EmbeddedGmailBuilder() {}

    /** Sets the port, 0 to 65535; 0, the default, takes any that is free. */
    public EmbeddedGmailBuilder port(int newPort) {
        if (newPort < 0 || newPort > HIGHEST_PORT) {
            throw new IllegalArgumentException("port must be 0 to " + HIGHEST_PORT + ", not " + newPort);
        }
        port = newPort;
        return this;
    }

    /** Sets the clock of internal dates, history age, token lifetimes and quotas; the system's by default. */
    public EmbeddedGmailBuilder clock(Clock newClock) {
        clock = newClock;
        return this;
    }

    /** Sets how many history records each mailbox keeps, 0 or more; all of them by default. */
    public EmbeddedGmailBuilder historyRetention(int records) {
        historyRetention = historyRetention.withRecords(records);
        return this;
    }

    /** Sets how long history records are kept, not negative; a week by default. */
    public EmbeddedGmailBuilder historyRetention(Duration age) {
        historyRetention = new HistoryRetention(historyRetention.records(), age);
        return this;
    }

    /** Sets how long every request waits before it is looked at, not negative; not at all by default. */
    public EmbeddedGmailBuilder latency(Duration newLatency) {
        if (newLatency.isNegative()) {
            throw new IllegalArgumentException("latency must not be negative: " + newLatency);
        }
        latency = newLatency;
        return this;
    }

    /** Enforces what a tariff allows each user in a minute; by default nothing is refused. */
    public EmbeddedGmailBuilder quota(Tariff tariff) {
        quota = tariff;
        return this;
    }

    /** Adds a mailbox that exists from the start and after each reset. */
    public EmbeddedGmailBuilder mailbox(String address) {
        mailboxes.add(address);
        return this;
    }

    /**
     * Starts the server.
     *
     * @throws java.io.UncheckedIOException when the port cannot be opened
     * @throws IllegalArgumentException when a mailbox is no plain address
     */
    public EmbeddedGmail start() {
        return new EmbeddedGmail(this);
    }

    int port() {
        return port;
    }

    Clock clock() {
        return clock;
    }

    HistoryRetention historyRetention() {
        return historyRetention;
    }

    Duration latency() {
        return latency;
    }

    @Nullable
    Tariff quota() {
        return quota;
    }

    List<String> mailboxes() {
        return List.copyOf(mailboxes);
    }
}

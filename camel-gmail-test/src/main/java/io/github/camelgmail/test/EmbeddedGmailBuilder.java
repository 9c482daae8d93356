package io.github.camelgmail.test;

import io.github.camelgmail.test.journal.BoundedJournal;
import io.github.camelgmail.test.mailbox.HistoryRetention;
import io.github.camelgmail.test.mailbox.VisibilityLag;
import io.github.camelgmail.test.quota.QuotaLimits;
import io.github.camelgmail.test.quota.Tariff;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** The settings of an {@link EmbeddedGmail}. Not safe for use by several threads. */
public final class EmbeddedGmailBuilder {

    private static final int HIGHEST_PORT = 65_535;

    private final List<String> mailboxes = new ArrayList<>();
    private final List<String> topics = new ArrayList<>();
    private @Nullable String autoConsent;
    private String project = "embedded-gmail";
    private int port;
    private Clock clock = Clock.systemUTC();
    private HistoryRetention historyRetention = HistoryRetention.ONE_WEEK;
    private VisibilityLag visibilityLag = VisibilityLag.NONE;
    private Duration latency = Duration.ZERO;
    private Duration patience = Duration.ofMinutes(2);
    private QuotaLimits quota = QuotaLimits.none();
    private int journalCapacity = BoundedJournal.DEFAULT_CAPACITY;
    private Duration notificationInterval = Duration.ofSeconds(1);
    private int pubSubPort;
    private long seed = new SplittableRandom().nextLong();

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

    /** Sets how long all mailboxes hold changes back; not at all by default. See {@link EmbeddedMailbox#delayVisibility}. */
    public EmbeddedGmailBuilder visibilityLag(VisibilityLag lag) {
        visibilityLag = lag;
        return this;
    }

    /** Sets how long every answer is held back after its call has taken place, not negative; not at all by default. */
    public EmbeddedGmailBuilder latency(Duration newLatency) {
        if (newLatency.isNegative()) {
            throw new IllegalArgumentException("latency must not be negative: " + newLatency);
        }
        latency = newLatency;
        return this;
    }

    /**
     * Sets how long a client may take to send a request, or to take its answer, before it loses its connection; two minutes by default.
     *
     * @param newPatience positive
     */
    public EmbeddedGmailBuilder patience(Duration newPatience) {
        if (newPatience.isNegative() || newPatience.isZero()) {
            throw new IllegalArgumentException("patience must be positive: " + newPatience);
        }
        patience = newPatience;
        return this;
    }

    /** Enforces what a tariff allows each user, and all users together, in a minute; by default nothing is refused. */
    public EmbeddedGmailBuilder quota(Tariff tariff) {
        return quota(QuotaLimits.of(tariff));
    }

    /** Enforces limits; by default nothing is refused. */
    public EmbeddedGmailBuilder quota(QuotaLimits limits) {
        quota = limits;
        return this;
    }

    /** Sets how many requests the journal remembers, 0 or more; 10,000 by default. */
    public EmbeddedGmailBuilder journalCapacity(int requests) {
        if (requests < 0) {
            throw new IllegalArgumentException("journalCapacity must be 0 or more, not " + requests);
        }
        journalCapacity = requests;
        return this;
    }

    /** Sets what all random choices follow from; a number drawn for each builder by default. */
    public EmbeddedGmailBuilder seed(long newSeed) {
        seed = newSeed;
        return this;
    }

    /** Adds a mailbox that exists from the start and after each reset. */
    public EmbeddedGmailBuilder mailbox(String address) {
        mailboxes.add(address);
        return this;
    }

    /**
     * Lets this user consent to all that is asked for, from the start and after each reset; by default the consent page is shown. See
     * {@link EmbeddedOAuth#autoConsent}.
     *
     * @param address of a mailbox, which is opened when it is missing
     */
    public EmbeddedGmailBuilder autoConsent(String address) {
        autoConsent = address;
        return this;
    }

    /** Sets the Google Cloud project that all callers belong to, not blank; {@code embedded-gmail} by default. */
    public EmbeddedGmailBuilder project(String id) {
        if (id.isBlank()) {
            throw new IllegalArgumentException("project must be the id of a Google Cloud project, such as my-project");
        }
        project = id;
        return this;
    }

    /**
     * Adds a Pub/Sub topic that Gmail may publish to, and that exists from the start and after each reset.
     *
     * @param name {@code projects/<project>/topics/<topic>}
     */
    public EmbeddedGmailBuilder topic(String name) {
        topics.add(name);
        return this;
    }

    /**
     * Sets how often a watched mailbox is told of at most; what happens sooner is not told. Gmail's second by default; a shorter time, or
     * zero for no limit, is unlike Gmail and meant for load.
     *
     * @param interval not negative
     */
    public EmbeddedGmailBuilder notificationInterval(Duration interval) {
        if (interval.isNegative()) {
            throw new IllegalArgumentException("notificationInterval must not be negative: " + interval);
        }
        notificationInterval = interval;
        return this;
    }

    /** Sets the port of Pub/Sub's gRPC services, 0 to 65535; 0, the default, takes any that is free. It is opened with the first use. */
    public EmbeddedGmailBuilder pubSubPort(int newPort) {
        if (newPort < 0 || newPort > HIGHEST_PORT) {
            throw new IllegalArgumentException("pubSubPort must be 0 to " + HIGHEST_PORT + ", not " + newPort);
        }
        pubSubPort = newPort;
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

    VisibilityLag visibilityLag() {
        return visibilityLag;
    }

    Duration latency() {
        return latency;
    }

    Duration patience() {
        return patience;
    }

    QuotaLimits quota() {
        return quota;
    }

    Optional<String> autoConsent() {
        return Optional.ofNullable(autoConsent);
    }

    String project() {
        return project;
    }

    List<String> topics() {
        return List.copyOf(topics);
    }

    Duration notificationInterval() {
        return notificationInterval;
    }

    int pubSubPort() {
        return pubSubPort;
    }

    int journalCapacity() {
        return journalCapacity;
    }

    long seed() {
        return seed;
    }

    List<String> mailboxes() {
        return List.copyOf(mailboxes);
    }
}

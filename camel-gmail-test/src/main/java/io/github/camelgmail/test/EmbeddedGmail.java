package io.github.camelgmail.test;

import io.github.camelgmail.test.clock.ServerClock;
import io.github.camelgmail.test.fault.Fault;
import io.github.camelgmail.test.fault.FaultPlan;
import io.github.camelgmail.test.fault.Faults;
import io.github.camelgmail.test.fault.IncomingCall;
import io.github.camelgmail.test.http.GmailMethod;
import io.github.camelgmail.test.http.GmailServer;
import io.github.camelgmail.test.http.ServerParts;
import io.github.camelgmail.test.http.admin.AdminResources;
import io.github.camelgmail.test.http.method.GmailMethods;
import io.github.camelgmail.test.journal.BoundedJournal;
import io.github.camelgmail.test.journal.Expectation;
import io.github.camelgmail.test.journal.RequestCounters;
import io.github.camelgmail.test.journal.RequestCounts;
import io.github.camelgmail.test.journal.RequestJournal;
import io.github.camelgmail.test.mailbox.Mailbox;
import io.github.camelgmail.test.mailbox.OutboundMail;
import io.github.camelgmail.test.mailbox.PostOffice;
import io.github.camelgmail.test.oauth.AuthorizationServer;
import io.github.camelgmail.test.pubsub.Topics;
import io.github.camelgmail.test.pubsub.Watches;
import io.github.camelgmail.test.quota.Quota;
import io.github.camelgmail.test.quota.QuotaMeter;
import io.github.camelgmail.test.settings.AccountSettings;
import io.github.camelgmail.test.settings.SettingsRegister;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A Gmail in this JVM: the Gmail REST API on a port of the loopback interface, with mailboxes that a test fills and looks into.
 *
 * <p>A bearer token equal to the address of a mailbox opens it with every scope. Mail sent to the address of another mailbox of the
 * same server arrives there; other mail is kept in the {@link #outbox()}. Safe for use by several threads.
 */
public final class EmbeddedGmail implements AutoCloseable {

    private static final Set<String> OTHER_TARGETS = Set.of("batch", "upload", "token", "pubsub");

    private final EmbeddedGmailBuilder settings;
    private final ServerClock clock;
    private final SettingsRegister settingsRegister;
    private final Topics topics;
    private final EmbeddedPubSub pubSub;
    private final Watches watches;
    private final PostOffice postOffice;
    private final AuthorizationServer authorizationServer;
    private final EmbeddedOAuth oauth;
    private final FaultPlan faults;
    private final QuotaMeter quota;
    private final BoundedJournal journal;
    private final Expectation expectation = new Expectation(methods());
    private final GmailServer server;

    EmbeddedGmail(EmbeddedGmailBuilder settings) {
        this.settings = settings;
        clock = new ServerClock(settings.clock());
        settingsRegister = new SettingsRegister(clock);
        topics = new Topics(clock, settings.seed());
        watches = new Watches(settings.project(), topics, clock, settings.notificationInterval());
        postOffice =
                new PostOffice(clock, settings.historyRetention(), settingsRegister, watches, settings.visibilityLag());
        authorizationServer = new AuthorizationServer(clock, new MailAccounts(postOffice));
        faults = new FaultPlan(targets(), clock, settings.seed());
        quota = new QuotaMeter(settings.quota(), clock);
        RequestCounters counters = new RequestCounters();
        journal = new BoundedJournal(settings.journalCapacity(), counters);
        pubSub = new EmbeddedPubSub(topics, clock, settings.pubSubPort(), new GmailKeys());
        openMailboxes();
        openTopics();
        server = startOn(parts(counters));
        oauth = new EmbeddedOAuth(authorizationServer, postOffice, server.rootUrl());
        consent();
    }

    /** Starts a server on a free port. */
    public static EmbeddedGmail start() {
        return builder().start();
    }

    /** Begins the settings of a server. */
    public static EmbeddedGmailBuilder builder() {
        return new EmbeddedGmailBuilder();
    }

    /** The URL that clients are pointed at ({@code rootUrl}), with a slash at its end. */
    public String rootUrl() {
        return server.rootUrl();
    }

    /**
     * Finds a mailbox, or creates an empty one.
     *
     * @param address one plain address, in any letter case
     * @throws IllegalArgumentException when it is no address
     */
    public EmbeddedMailbox mailbox(String address) {
        return new EmbeddedMailbox(postOffice, postOffice.open(address).address());
    }

    /** The mail that left for addresses without a mailbox here, oldest first; one entry a recipient. */
    public List<OutboundMail> outbox() {
        return postOffice.outbox();
    }

    /**
     * The settings of a mailbox, as its owner sees them; here a test confirms addresses, as their owners do by a link in a mail.
     *
     * @param address of any mailbox, which is created when it is missing
     */
    public AccountSettings settings(String address) {
        return settingsRegister.of(mailbox(address).address());
    }

    /** The Pub/Sub topics that mailboxes can be watched through. */
    public Topics topics() {
        return topics;
    }

    /** The Pub/Sub beside this Gmail: subscriptions of the {@link #topics()}, pulled over gRPC or pushed. */
    public EmbeddedPubSub pubSub() {
        return pubSub;
    }

    /** Where Pub/Sub speaks gRPC, as {@code 127.0.0.1:<port>}; short for {@link EmbeddedPubSub#endpoint()}. */
    public String pubSubEndpoint() {
        return pubSub.endpoint();
    }

    /**
     * Makes mail to an address fail: whoever sends it gets a delivery report, and nobody gets the mail.
     *
     * @param address of a mailbox of this server, or of nobody
     */
    public void bounces(String address) {
        postOffice.bounce(address);
    }

    /** What goes wrong with calls, and when. */
    public Faults faults() {
        return faults;
    }

    /** What calls may use: units, requests in flight, sent messages and bytes. */
    public Quota quota() {
        return quota;
    }

    /** What the server was asked, request by request. */
    public RequestJournal journal() {
        return journal;
    }

    /** The clock of the server, which follows its own and {@link #advanceClock}. */
    public Clock clock() {
        return clock;
    }

    /**
     * Moves the clock of the server forward: internal dates, the age of history, token lifetimes, quotas and upload sessions all see it.
     *
     * @param step not negative
     */
    public void advanceClock(Duration step) {
        clock.advance(step);
    }

    /** What all random choices follow from; see {@link Faults#seed()}. */
    public long seed() {
        return faults.seed();
    }

    /** What the server was asked since its start or the last reset. */
    public RequestCounts requests() {
        return journal.counts();
    }

    /** Sets the counters of {@link #requests()} to zero, and empties the {@link #journal()}. */
    public void resetRequests() {
        journal.clear();
    }

    /**
     * Expects calls of these methods only. Any other is answered with an error, and makes {@link #verify()} fail. Batches and uploads are
     * judged by the methods that they carry; requests for tokens are always expected.
     *
     * @param methods such as {@code messages.get}, or patterns such as {@code messages.*}; none expects no call at all
     * @throws IllegalArgumentException when one of them is no method of Gmail
     */
    public void expectOnly(String... methods) {
        expectation.only(List.of(methods));
    }

    /**
     * Checks that nothing but what {@link #expectOnly} names was called.
     *
     * @throws AssertionError when something was; its text lists the calls
     */
    public void verify() {
        expectation.verify();
    }

    /** Lets the next calls of one Gmail method fail; short for {@link Faults#failNext(String, int, Fault)}. */
    public void failNext(String method, int times, Fault fault) {
        faults.failNext(method, times, fault);
    }

    /** Lets the next calls fail that a predicate chooses; short for {@link Faults#failNext(Predicate, int, Fault)}. */
    public void failNext(Predicate<IncomingCall> target, int times, Fault fault) {
        faults.failNext(target, times, fault);
    }

    /** Whether every fault has taken place; short for {@link Faults#allHappened()}. */
    public boolean allFaultsHappened() {
        return faults.allHappened();
    }

    /** The OAuth side of this server: clients, consents, tokens, service accounts. */
    public EmbeddedOAuth oauth() {
        return oauth;
    }

    /**
     * Begins anew: empties the outbox and the mailboxes, removes those and the topics that were not among the settings, forgets issued
     * access tokens and all OAuth settings, watches, subscriptions, bouncing addresses, faults, the journal and what is expected, and sets quota, seed and
     * clock to what the settings say. OAuth clients, refresh tokens and service accounts stay.
     */
    public void reset() {
        resetPressure();
        authorizationServer.reset();
        clock.resetOffset();
        server.abandonUploads();
        watches.clear();
        pubSub.reset();
        postOffice.clear();
        openMailboxes();
        openTopics();
        consent();
    }

    private void resetPressure() {
        faults.restart(settings.seed());
        topics.restart(settings.seed());
        quota.limits(settings.quota());
        quota.forgetUse();
        journal.clear();
        expectation.everything();
    }

    /** Stops the server. A second call does nothing. */
    @Override
    public void close() {
        server.close();
        pubSub.close();
    }

    /** Where it listens. */
    @Override
    public String toString() {
        return "embedded Gmail at " + rootUrl();
    }

    private static Set<String> methods() {
        return Arrays.stream(GmailMethod.values()).map(GmailMethod::id).collect(Collectors.toSet());
    }

    private static Set<String> targets() {
        Set<String> targets = methods();
        targets.addAll(OTHER_TARGETS);
        return targets;
    }

    private void consent() {
        settings.autoConsent().map(postOffice::open).map(Mailbox::address).ifPresent(oauth::autoConsent);
    }

    private void openTopics() {
        settings.topics().forEach(name -> topics.create(name).grantPublisher());
    }

    private void openMailboxes() {
        settings.mailboxes().forEach(postOffice::open);
    }

    private ServerParts parts(RequestCounters counters) {
        AdminResources admin = new AdminResources(
                postOffice,
                authorizationServer,
                topics,
                pubSub.subscriptions(),
                clock,
                faults,
                quota,
                journal,
                expectation,
                this::rootUrl,
                this::resetPressure,
                this::reset);
        return new ServerParts(
                GmailMethods.handlers(clock, settingsRegister, watches),
                admin.all(),
                clock,
                postOffice,
                authorizationServer,
                topics,
                pubSub.subscriptions(),
                faults,
                quota,
                counters,
                journal,
                expectation);
    }

    private GmailServer startOn(ServerParts parts) {
        try {
            return GmailServer.start(
                    settings.port(), new GmailServer.Pace(settings.latency(), settings.patience()), parts);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot listen on 127.0.0.1:" + settings.port() + "; choose another port", e);
        }
    }

    /** Pushed messages are signed with the key of this server's ID tokens. */
    private final class GmailKeys implements EmbeddedPubSub.PushKeys {

        @Override
        public String sign(String serviceAccount, String audience) {
            return authorizationServer.serviceAccountIdTokens().sign(serviceAccount, audience);
        }

        @Override
        public String url() {
            return rootUrl() + "oauth2/v3/certs";
        }

        @Override
        public void close() {
            // The key goes with the server.
        }
    }
}

package io.github.camelgmail.test;

import io.github.camelgmail.test.clock.ServerClock;
import io.github.camelgmail.test.http.CertificatesServer;
import io.github.camelgmail.test.oauth.ServiceAccountIdTokens;
import io.github.camelgmail.test.pubsub.PubSubMessage;
import io.github.camelgmail.test.pubsub.PublishedMessage;
import io.github.camelgmail.test.pubsub.Subscription;
import io.github.camelgmail.test.pubsub.SubscriptionSettings;
import io.github.camelgmail.test.pubsub.Subscriptions;
import io.github.camelgmail.test.pubsub.Topic;
import io.github.camelgmail.test.pubsub.Topics;
import io.github.camelgmail.test.pubsub.push.HttpPusher;
import java.time.Clock;
import java.time.Duration;
import java.util.SplittableRandom;

/**
 * A Pub/Sub in this JVM, with or without a Gmail: topics, pull subscriptions over gRPC, and push subscriptions. What listens, listens on
 * the loopback interface, in plain text and for everybody, as Google's emulator does. Safe for use by several threads.
 *
 * <pre>{@code
 * gmail.pubSub().subscribe("projects/embedded-gmail/subscriptions/feed", "projects/embedded-gmail/topics/mail");
 * String emulatorHost = gmail.pubSub().endpoint();   // 127.0.0.1:41234, for PUBSUB_EMULATOR_HOST
 * }</pre>
 */
public final class EmbeddedPubSub implements AutoCloseable {

    private final Topics topics;
    private final Subscriptions subscriptions;
    private final ServerClock clock;
    private final PubSubPort port;
    private final PushKeys keys;
    private final HttpPusher pusher;

    EmbeddedPubSub(Topics topics, ServerClock clock, int port, PushKeys keys) {
        this.topics = topics;
        this.clock = clock;
        this.keys = keys;
        pusher = new HttpPusher(keys::sign);
        subscriptions = new Subscriptions(topics, clock, pusher);
        this.port = new PubSubPort(port, topics, subscriptions);
    }

    /** Starts a Pub/Sub without a Gmail, on a free port. */
    public static EmbeddedPubSub start() {
        return start(0);
    }

    /**
     * Starts a Pub/Sub without a Gmail.
     *
     * @param port 0 to 65535; 0 takes any that is free
     * @throws IllegalStateException when gRPC is not on the class path; the text names what is missing
     * @throws java.io.UncheckedIOException when the port cannot be opened
     */
    public static EmbeddedPubSub start(int port) {
        return start(port, Clock.systemUTC());
    }

    /**
     * Starts a Pub/Sub without a Gmail, with a clock that judges all deadlines.
     *
     * @param port 0 to 65535; 0 takes any that is free
     * @throws IllegalStateException when gRPC is not on the class path; the text names what is missing
     * @throws java.io.UncheckedIOException when the port cannot be opened
     */
    public static EmbeddedPubSub start(int port, Clock clock) {
        ServerClock ownClock = new ServerClock(clock);
        ServiceAccountIdTokens tokens = ServiceAccountIdTokens.withOwnKey(ownClock);
        Topics topics = new Topics(ownClock, new SplittableRandom().nextLong());
        EmbeddedPubSub pubSub = new EmbeddedPubSub(topics, ownClock, port, new OwnKeys(tokens));
        pubSub.endpoint();
        return pubSub;
    }

    /**
     * Where the gRPC services are, as {@code 127.0.0.1:<port>}: the value of {@code PUBSUB_EMULATOR_HOST}, and of the option
     * {@code endpoint} of Camel's google-pubsub component. The first call starts them.
     *
     * @throws IllegalStateException when gRPC is not on the class path; the text names what is missing
     * @throws java.io.UncheckedIOException when the port cannot be opened
     */
    public String endpoint() {
        return "127.0.0.1:" + port.open();
    }

    /** Lets nobody reach the gRPC services, as in an outage; topics, subscriptions and pushing go on. A second call does nothing. */
    public void goAway() {
        port.goAway();
    }

    /** Ends what {@link #goAway()} began; the port is the same. */
    public void comeBack() {
        port.comeBack();
    }

    /** The topics. */
    public Topics topics() {
        return topics;
    }

    /** The subscriptions. */
    public Subscriptions subscriptions() {
        return subscriptions;
    }

    /**
     * Finds a topic or creates it.
     *
     * @param name {@code projects/<project>/topics/<topic>}
     */
    public Topic topic(String name) {
        return topics.create(name);
    }

    /**
     * Creates a subscription that is pulled, with 10 s to acknowledge.
     *
     * @param subscription {@code projects/<project>/subscriptions/<subscription>}
     * @param topic the full name of a topic, which must exist
     * @throws io.github.camelgmail.test.pubsub.PubSubFailure when a name is none, the topic is missing, or the subscription is there
     */
    public Subscription subscribe(String subscription, String topic) {
        return subscribe(subscription, topic, SubscriptionSettings.USUAL);
    }

    /**
     * Creates a subscription.
     *
     * @param subscription {@code projects/<project>/subscriptions/<subscription>}
     * @param topic the full name of a topic, which must exist
     * @throws io.github.camelgmail.test.pubsub.PubSubFailure when a name is none, the topic is missing, or the subscription is there
     */
    public Subscription subscribe(String subscription, String topic, SubscriptionSettings settings) {
        return subscriptions.create(subscription, topic, settings);
    }

    /**
     * Finds a subscription by its full name.
     *
     * @throws io.github.camelgmail.test.pubsub.PubSubFailure when it is not there
     */
    public Subscription subscription(String name) {
        return subscriptions.require(name);
    }

    /**
     * Publishes a message to a topic.
     *
     * @throws io.github.camelgmail.test.pubsub.PubSubFailure when the topic is missing
     */
    public PublishedMessage publish(String topic, PubSubMessage message) {
        return topics.require(topic).publish(message);
    }

    /**
     * The URL of the keys (JWKS) that verify the tokens of pushed messages. Beside a Gmail it is that server's {@code oauth2/v3/certs};
     * alone, the first call starts a small HTTP server for it.
     */
    public String certificatesUrl() {
        return keys.url();
    }

    /** Moves the clock that judges deadlines forward; beside a Gmail it is that server's. */
    public void advanceClock(Duration step) {
        clock.advance(step);
    }

    /** Deletes all subscriptions and topics, ends all faults, and comes back if it was away. The clock stays. */
    public void reset() {
        subscriptions.clear();
        topics.clear();
        port.comeBack();
    }

    /** Stops everything. A second call does nothing. */
    @Override
    public void close() {
        pusher.close();
        port.close();
        subscriptions.close();
        topics.close();
        keys.close();
    }

    /** Where it listens, if it does. */
    @Override
    public String toString() {
        return "embedded Pub/Sub at " + port;
    }

    /** The key of the tokens of pushed messages. */
    interface PushKeys extends AutoCloseable {

        String sign(String serviceAccount, String audience);

        /** Where the public key is. */
        String url();

        @Override
        void close();
    }

    private static final class OwnKeys implements PushKeys {

        private final ServiceAccountIdTokens tokens;
        private final CertificatesServer server;

        OwnKeys(ServiceAccountIdTokens tokens) {
            this.tokens = tokens;
            this.server = new CertificatesServer(tokens::jwks);
        }

        @Override
        public String sign(String serviceAccount, String audience) {
            return tokens.sign(serviceAccount, audience);
        }

        @Override
        public String url() {
            return server.url();
        }

        @Override
        public void close() {
            server.close();
        }
    }
}

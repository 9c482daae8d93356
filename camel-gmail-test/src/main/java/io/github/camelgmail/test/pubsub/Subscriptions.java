package io.github.camelgmail.test.pubsub;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The subscriptions of a server. Safe for use by several threads. */
public final class Subscriptions implements AutoCloseable {

    private final Topics topics;
    private final Clock clock;
    private final Pusher pusher;
    private final Map<String, Subscription> byName = new ConcurrentHashMap<>();
    private final Ticker ticker = new Ticker(this::tick);

    /**
     * Creates a server without subscriptions.
     *
     * @param clock judges all deadlines
     * @param pusher posts the messages of push subscriptions
     */
    public Subscriptions(Topics topics, Clock clock, Pusher pusher) {
        this.topics = topics;
        this.clock = clock;
        this.pusher = pusher;
    }

    /**
     * Creates a subscription, which gets what is published from now on.
     *
     * @param name {@code projects/<project>/subscriptions/<subscription>}
     * @throws PubSubFailure INVALID_ARGUMENT for another name, NOT_FOUND for a missing topic or dead letter topic, ALREADY_EXISTS
     */
    public synchronized Subscription create(String name, String topicName, SubscriptionSettings settings) {
        if (!ResourceName.isOfSubscription(name)) {
            throw PubSubFailure.invalid("Invalid resource name given (name=" + name
                    + "); write projects/<project>/subscriptions/<subscription>. Refer to"
                    + " https://cloud.google.com/pubsub/docs/pubsub-basics#resource_names for more information.");
        }
        Topic topic = topics.require(topicName);
        if (byName.containsKey(name)) {
            throw PubSubFailure.alreadyExists(name);
        }
        Subscription subscription = new Subscription(name, topic, settings, topics, clock);
        byName.put(name, subscription);
        topic.connect(subscription);
        pusher.attend(subscription);
        ticker.start();
        return subscription;
    }

    /** Finds a subscription by its full name. */
    public Optional<Subscription> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * Finds a subscription that has to be there.
     *
     * @throws PubSubFailure NOT_FOUND
     */
    public Subscription require(String name) {
        return find(name).orElseThrow(() -> PubSubFailure.notFound(name));
    }

    /** All subscriptions, by name. */
    public List<Subscription> all() {
        return byName.values().stream()
                .sorted(Comparator.comparing(Subscription::name))
                .toList();
    }

    /**
     * Deletes a subscription with its messages; whoever reads from it is told so.
     *
     * @throws PubSubFailure NOT_FOUND
     */
    public synchronized void delete(String name) {
        Subscription subscription = require(name);
        byName.remove(name);
        leave(subscription, Subscription.State.DELETED);
    }

    /**
     * Cuts a subscription off from its topic; it stays, without messages.
     *
     * @throws PubSubFailure NOT_FOUND
     */
    public synchronized void detach(String name) {
        leave(require(name), Subscription.State.DETACHED);
    }

    /** Deletes all subscriptions. */
    public synchronized void clear() {
        all().forEach(subscription -> delete(subscription.name()));
    }

    /** Ends what runs by time. */
    @Override
    public void close() {
        ticker.close();
    }

    private void leave(Subscription subscription, Subscription.State end) {
        topics.find(subscription.topicName()).ifPresent(topic -> topic.disconnect(subscription));
        subscription.leave(end);
    }

    private void tick() {
        byName.values().forEach(Subscription::tick);
    }
}

package io.github.camelgmail.test.pubsub;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A subscription: the messages of one topic, each for one of its readers. Safe for use by several threads. */
public final class Subscription {

    private static final System.Logger LOG = System.getLogger(Subscription.class.getName());
    private static final String SOURCE = "CloudPubSubDeadLetterSource";

    private final String name;
    private final Topics topics;
    private final Backlog backlog;
    private final AccessPolicy accessPolicy = new AccessPolicy();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile String topicName;
    private volatile SubscriptionSettings settings;
    private volatile State state = State.LIVE;

    Subscription(String name, Topic topic, SubscriptionSettings settings, Topics topics, Clock clock) {
        this.name = name;
        this.topics = topics;
        this.topicName = topic.name();
        requireDeadLetterTopic(settings.deadLetters());
        this.settings = settings;
        this.backlog = new Backlog(clock, this::settings);
    }

    /** The full name, {@code projects/<project>/subscriptions/<subscription>}. */
    public String name() {
        return name;
    }

    /** The full name of its topic, or {@link ResourceName#DELETED_TOPIC}. */
    public String topicName() {
        return topicName;
    }

    /** What was chosen about it. */
    public SubscriptionSettings settings() {
        return settings;
    }

    /**
     * Changes what was chosen; messages that are lent keep their deadlines.
     *
     * @throws PubSubFailure NOT_FOUND when the dead letters are to go to a topic that is missing
     */
    public void update(SubscriptionSettings newSettings) {
        if (!Objects.equals(settings.deadLetters(), newSettings.deadLetters())) {
            requireDeadLetterTopic(newSettings.deadLetters());
        }
        settings = newSettings;
        tell();
    }

    /** Who may do what with it. */
    public AccessPolicy accessPolicy() {
        return accessPolicy;
    }

    /** Whether it is there, and connected with its topic. */
    public State state() {
        return state;
    }

    /** How many messages nobody has acknowledged, those in the hands of readers too. */
    public int unacknowledged() {
        return backlog.size();
    }

    /** How many messages readers have in their hands. */
    public int outstanding() {
        return backlog.lent();
    }

    /** How many messages were acknowledged. */
    public long acknowledged() {
        return backlog.acknowledged();
    }

    /**
     * Lends messages, the oldest first.
     *
     * @param most how many at most
     * @param deadline how long they may stay unacknowledged
     * @return empty when none is ready, or the reader has no room
     */
    public List<Lease> take(Reader reader, int most, Duration deadline) {
        if (state != State.LIVE) {
            return List.of();
        }
        return backlog.lend(reader, most, deadline);
    }

    /** Ends leases for good; ids of leases that are over are passed over. */
    public void acknowledge(Collection<String> ackIds) {
        backlog.acknowledge(ackIds);
        forwardDead();
        tell();
    }

    /**
     * Changes the deadlines of leases; ids of leases that are over are passed over.
     *
     * @param fromNow zero gives the messages back
     */
    public void modifyAckDeadline(Collection<String> ackIds, Duration fromNow) {
        if (fromNow.isZero()) {
            backlog.giveBack(ackIds);
        } else {
            backlog.extend(ackIds, fromNow);
        }
        forwardDead();
        tell();
    }

    /**
     * Tells when messages may have become ready, when a reader may have room again, and when settings or state have changed.
     *
     * @param listener called by any thread, so it should be quick
     * @return ends it
     */
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void deliver(PublishedMessage message) {
        backlog.add(message);
        tell();
    }

    /** Looks whether time has made messages ready. */
    void tick() {
        boolean isReady = backlog.advance();
        forwardDead();
        if (isReady) {
            tell();
        }
    }

    void topicDeleted() {
        topicName = ResourceName.DELETED_TOPIC;
    }

    void leave(State end) {
        state = end;
        backlog.clear();
        tell();
    }

    /** A listener that throws must neither fail whoever published nor keep the others from being told. */
    private void tell() {
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, () -> "A reader of " + name + " failed", e);
            }
        }
    }

    private void requireDeadLetterTopic(@Nullable DeadLetterPolicy policy) {
        if (policy != null) {
            topics.require(policy.topicName());
        }
    }

    private void forwardDead() {
        DeadLetterPolicy policy = settings.deadLetters();
        for (Backlog.Queued queued : backlog.takeDead()) {
            boolean gone = policy != null
                    && topics.find(policy.topicName())
                            .map(topic -> topic.publish(asDeadLetter(queued)))
                            .isPresent();
            if (!gone) {
                backlog.keep(queued);
            }
        }
    }

    private PubSubMessage asDeadLetter(Backlog.Queued queued) {
        PublishedMessage message = queued.message();
        Map<String, String> attributes = new HashMap<>(message.content().attributes());
        attributes.put(SOURCE + "DeliveryCount", String.valueOf(queued.deliveries()));
        attributes.put(SOURCE + "Subscription", ResourceName.shortOf(name));
        attributes.put(SOURCE + "SubscriptionProject", ResourceName.projectOf(name));
        attributes.put(SOURCE + "TopicPublishTime", message.publishTime().toString());
        return new PubSubMessage(
                message.content().data(), attributes, message.content().orderingKey());
    }

    @Override
    public String toString() {
        return name;
    }

    /** Whether a subscription is there. */
    public enum State {
        /** It gets the messages of its topic. */
        LIVE,
        /** It is there, but was cut off from its topic. */
        DETACHED,
        /** It is gone. */
        DELETED
    }
}

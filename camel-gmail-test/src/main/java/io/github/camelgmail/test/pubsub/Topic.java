package io.github.camelgmail.test.pubsub;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A topic. What is published goes to the subscriptions that it has at that time. Safe for use by several threads. */
public final class Topic {

    private final String name;
    private final Topics topics;
    private final AccessPolicy accessPolicy = new AccessPolicy();
    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
    private volatile Map<String, String> labels = Map.of();
    private volatile @Nullable NotificationFaults faults;

    Topic(String name, Topics topics) {
        this.name = name;
        this.topics = topics;
    }

    /** The full name, {@code projects/<project>/topics/<topic>}. */
    public String name() {
        return name;
    }

    /** Text by name, which nothing depends on. */
    public Map<String, String> labels() {
        return labels;
    }

    /** Sets all labels. */
    public void label(Map<String, String> newLabels) {
        labels = Map.copyOf(newLabels);
    }

    /** Lets Gmail publish here: the role Publisher for {@code gmail-api-push@system.gserviceaccount.com}. */
    public Topic grantPublisher() {
        accessPolicy.grant(AccessPolicy.PUBLISHER, AccessPolicy.GMAIL);
        return this;
    }

    /** Lets Gmail publish here no more: what it has to tell is lost. */
    public Topic revokePublisher() {
        accessPolicy.revoke(AccessPolicy.GMAIL);
        return this;
    }

    /** Who may do what with this topic. Gmail is the only one that is held to it. */
    public AccessPolicy accessPolicy() {
        return accessPolicy;
    }

    /**
     * Sets what goes wrong with the notifications of this topic, whatever holds for others.
     *
     * @param newFaults null to do as {@link Topics#faults()} says
     */
    public void faults(@Nullable NotificationFaults newFaults) {
        faults = newFaults;
    }

    NotificationFaults faultsOr(NotificationFaults usual) {
        NotificationFaults own = faults;
        return own == null ? usual : own;
    }

    /** What Gmail published here, oldest first. */
    public List<Notification> notifications() {
        return topics.notifications().stream()
                .filter(notification -> notification.topicName().equals(name))
                .toList();
    }

    /** The subscriptions that get what is published here, by name. */
    public List<Subscription> subscriptions() {
        return subscriptions.stream()
                .sorted(Comparator.comparing(Subscription::name))
                .toList();
    }

    /**
     * Publishes a message to every subscription.
     *
     * @throws PubSubFailure INVALID_ARGUMENT for a message without payload and attributes
     */
    public PublishedMessage publish(PubSubMessage message) {
        return publish(List.of(message)).get(0);
    }

    /**
     * Publishes messages to every subscription, all or none.
     *
     * @throws PubSubFailure INVALID_ARGUMENT when one of them has neither payload nor attributes
     */
    public List<PublishedMessage> publish(List<PubSubMessage> messages) {
        if (messages.isEmpty() || messages.stream().anyMatch(PubSubMessage::isEmpty)) {
            throw PubSubFailure.invalid(
                    "One or more messages in the publish request is empty. Each message must contain"
                            + " either non-empty data, or at least one attribute.");
        }
        List<PublishedMessage> published = messages.stream().map(topics::stamp).toList();
        published.forEach(this::deliver);
        return published;
    }

    void deliver(PublishedMessage published) {
        subscriptions.forEach(subscription -> subscription.deliver(published));
    }

    void connect(Subscription subscription) {
        subscriptions.add(subscription);
    }

    void disconnect(Subscription subscription) {
        subscriptions.remove(subscription);
    }

    boolean isPublisherGranted() {
        return accessPolicy.letsPublish(AccessPolicy.GMAIL);
    }

    @Override
    public String toString() {
        return name;
    }
}

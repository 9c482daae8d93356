package io.github.camelgmail.test.pubsub;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** The topics of a server. Safe for use by several threads. */
public final class Topics implements AutoCloseable {

    private static final int MOST_NOTIFICATIONS = 10_000;

    private final Clock clock;
    private final Map<String, Topic> byName = new ConcurrentHashMap<>();
    private final Deque<Notification> published = new ArrayDeque<>();
    private final List<Consumer<Notification>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicLong lastMessageId = new AtomicLong(10_000_000_000L);
    private final Mishaps mishaps;
    private volatile NotificationFaults faults = NotificationFaults.NONE;

    /**
     * Creates a server without topics.
     *
     * @param clock gives the times of publication
     * @param seed what the random choices of {@link #faults(NotificationFaults)} follow from
     */
    public Topics(Clock clock, long seed) {
        this.clock = clock;
        this.mishaps = new Mishaps(clock, seed);
    }

    /**
     * Creates a topic, to which Gmail may not publish yet; one that exists stays as it is.
     *
     * @param name {@code projects/<project>/topics/<topic>}
     * @throws IllegalArgumentException when it is no such name
     */
    public Topic create(String name) {
        if (ResourceName.projectOfTopic(name).isEmpty()) {
            throw new IllegalArgumentException("not the name of a topic: " + name
                    + "; write projects/<project>/topics/<topic>, the last with 3 letters, digits or -_.~+% at least");
        }
        return byName.computeIfAbsent(name, topic -> new Topic(topic, this));
    }

    /**
     * Creates a topic that must not be there yet.
     *
     * @throws PubSubFailure INVALID_ARGUMENT for another name, ALREADY_EXISTS
     */
    public synchronized Topic createNew(String name, Map<String, String> labels) {
        if (ResourceName.projectOfTopic(name).isEmpty()) {
            throw PubSubFailure.invalid("Invalid resource name given (name=" + name
                    + "). Refer to https://cloud.google.com/pubsub/docs/pubsub-basics#resource_names for more"
                    + " information.");
        }
        if (byName.containsKey(name)) {
            throw PubSubFailure.alreadyExists(name);
        }
        Topic topic = create(name);
        topic.label(labels);
        return topic;
    }

    /** Finds a topic by its full name. */
    public Optional<Topic> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * Finds a topic that has to be there.
     *
     * @throws PubSubFailure NOT_FOUND
     */
    public Topic require(String name) {
        return find(name).orElseThrow(() -> PubSubFailure.notFound(name));
    }

    /** All topics, by name. */
    public List<Topic> all() {
        return byName.values().stream()
                .sorted(Comparator.comparing(Topic::name))
                .toList();
    }

    /** Deletes a topic, if it is there; watches of it go on and their notifications are lost, its subscriptions keep what they have. */
    public void delete(String name) {
        Topic topic = byName.remove(name);
        if (topic != null) {
            topic.subscriptions().forEach(Subscription::topicDeleted);
        }
    }

    /** What Gmail published to all topics, oldest first; the last 10,000. */
    public List<Notification> notifications() {
        synchronized (published) {
            return List.copyOf(published);
        }
    }

    /**
     * Tells of each notification from now on.
     *
     * @param listener called by the thread whose request changed the mailbox, so it should be quick
     */
    public void onNotification(Consumer<Notification> listener) {
        listeners.add(listener);
    }

    /**
     * Sets what goes wrong with the notifications of topics that have no faults of their own.
     *
     * @see Topic#faults(NotificationFaults)
     */
    public void faults(NotificationFaults newFaults) {
        faults = newFaults;
    }

    /** What goes wrong with the notifications of topics that have no faults of their own. */
    public NotificationFaults faults() {
        return faults;
    }

    /** Lets random choices begin anew. */
    public void restart(long seed) {
        mishaps.restart(seed);
    }

    /** Publishes what is held back by a fault. */
    public void publishHeldBack() {
        mishaps.releaseAll();
    }

    /** Ends what runs by time. */
    @Override
    public void close() {
        mishaps.close();
    }

    /** Removes all topics and notifications, what is held back, and all faults; listeners stay. */
    public void clear() {
        mishaps.clear();
        faults = NotificationFaults.NONE;
        byName.keySet().forEach(this::delete);
        synchronized (published) {
            published.clear();
        }
    }

    /** Gives a message its id and time. */
    PublishedMessage stamp(PubSubMessage message) {
        return new PublishedMessage(Long.toString(lastMessageId.incrementAndGet()), clock.instant(), message);
    }

    /** Publishes for Gmail, unless the topic is gone or closed to Gmail. */
    void publish(String topicName, String emailAddress, long historyId) {
        find(topicName)
                .filter(Topic::isPublisherGranted)
                .ifPresent(topic -> mishaps.befall(
                        topic.faultsOr(faults),
                        emailAddress,
                        copies -> publish(topic, emailAddress, historyId, copies)));
    }

    private void publish(Topic topic, String emailAddress, long historyId, int copies) {
        PublishedMessage message = stamp(PubSubMessage.of(Notification.data(emailAddress, historyId)));
        Notification notification =
                new Notification(topic.name(), message.id(), emailAddress, historyId, message.publishTime());
        for (int copy = 0; copy < copies; copy++) {
            note(notification);
            topic.deliver(message);
            listeners.forEach(listener -> listener.accept(notification));
        }
    }

    private void note(Notification notification) {
        synchronized (published) {
            if (published.size() == MOST_NOTIFICATIONS) {
                published.removeFirst();
            }
            published.addLast(notification);
        }
    }
}

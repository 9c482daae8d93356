package io.github.camelgmail.test.pubsub;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The topics of a server. Safe for use by several threads. */
public final class Topics {

    private static final Pattern NAME =
            Pattern.compile("projects/([a-z][a-z0-9:.-]{0,62})/topics/([A-Za-z][A-Za-z0-9._~+%-]{2,254})");

    private final Clock clock;
    private final Map<String, Topic> byName = new ConcurrentHashMap<>();
    private final List<Notification> published = new CopyOnWriteArrayList<>();
    private final List<Consumer<Notification>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicLong lastMessageId = new AtomicLong(10_000_000_000L);

    /**
     * Creates a server without topics.
     *
     * @param clock gives the times of publication
     */
    public Topics(Clock clock) {
        this.clock = clock;
    }

    /**
     * Creates a topic, to which Gmail may not publish yet; one that exists stays as it is.
     *
     * @param name {@code projects/<project>/topics/<topic>}
     * @throws IllegalArgumentException when it is no such name
     */
    public Topic create(String name) {
        if (projectOf(name).isEmpty()) {
            throw new IllegalArgumentException("not the name of a topic: " + name
                    + "; write projects/<project>/topics/<topic>, the last with 3 letters, digits or -_.~+% at least");
        }
        return byName.computeIfAbsent(name, topic -> new Topic(topic, this));
    }

    /** Finds a topic by its full name. */
    public Optional<Topic> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Deletes a topic, if it is there; watches of it go on and their notifications are lost. */
    public void delete(String name) {
        byName.remove(name);
    }

    /** What was published to all topics, oldest first. */
    public List<Notification> notifications() {
        return List.copyOf(published);
    }

    /**
     * Tells of each notification from now on.
     *
     * @param listener called by the thread whose request changed the mailbox, so it should be quick
     */
    public void onNotification(Consumer<Notification> listener) {
        listeners.add(listener);
    }

    /** Removes all topics and notifications; listeners stay. */
    public void clear() {
        byName.clear();
        published.clear();
    }

    /** The project in the name of a topic; empty when it is no such name. */
    static Optional<String> projectOf(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Publishes, unless the topic is gone or closed to Gmail. */
    void publish(String topicName, String emailAddress, long historyId) {
        if (!find(topicName).map(Topic::isPublisherGranted).orElse(false)) {
            return;
        }
        String messageId = Long.toString(lastMessageId.incrementAndGet());
        Notification notification = new Notification(topicName, messageId, emailAddress, historyId, clock.instant());
        published.add(notification);
        listeners.forEach(listener -> listener.accept(notification));
    }
}

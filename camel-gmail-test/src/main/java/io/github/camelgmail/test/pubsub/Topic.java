package io.github.camelgmail.test.pubsub;

import java.util.List;

/** A topic that a test declared. Safe for use by several threads. */
public final class Topic {

    private final String name;
    private final Topics topics;
    private volatile boolean publisherGranted;

    Topic(String name, Topics topics) {
        this.name = name;
        this.topics = topics;
    }

    /** The full name, {@code projects/<project>/topics/<topic>}. */
    public String name() {
        return name;
    }

    /** Lets Gmail publish here, as the role Publisher for {@code gmail-api-push@system.gserviceaccount.com} does. */
    public Topic grantPublisher() {
        publisherGranted = true;
        return this;
    }

    /** Lets Gmail publish here no more: what it has to tell is lost. */
    public Topic revokePublisher() {
        publisherGranted = false;
        return this;
    }

    /** What was published here, oldest first. */
    public List<Notification> notifications() {
        return topics.notifications().stream()
                .filter(notification -> notification.topicName().equals(name))
                .toList();
    }

    boolean isPublisherGranted() {
        return publisherGranted;
    }

    @Override
    public String toString() {
        return name;
    }
}

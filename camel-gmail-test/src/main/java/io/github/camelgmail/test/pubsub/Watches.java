package io.github.camelgmail.test.pubsub;

import io.github.camelgmail.test.mailbox.GmailFailure;
import io.github.camelgmail.test.mailbox.HistoryRecord;
import io.github.camelgmail.test.mailbox.MailboxListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The watched mailboxes, one live watch each, as all callers belong to one project. Each mailbox is told of at most once a second; what
 * is more is dropped. Safe for use by several threads.
 */
public final class Watches implements MailboxListener {

    private static final Duration LIFE = Duration.ofDays(7);
    private static final String TEST_FAILED = "Error sending test message to Cloud PubSub ";

    private final String project;
    private final Topics topics;
    private final Clock clock;
    private final Duration interval;
    private final Map<String, Watch> byAddress = new ConcurrentHashMap<>();

    /**
     * Creates a server on which nothing is watched.
     *
     * @param project the id of the project that all callers belong to
     * @param interval how often a mailbox is told of at most, Gmail's is a second
     */
    public Watches(String project, Topics topics, Clock clock, Duration interval) {
        this.interval = interval;
        this.project = project;
        this.topics = topics;
        this.clock = clock;
    }

    /**
     * Begins to watch a mailbox, or goes on with it, and says so to the topic.
     *
     * @param historyId the id of the newest history record of the mailbox
     * @return when the watch ends by itself
     * @throws GmailFailure INVALID_ARGUMENT for a topic of another project or a second topic, NOT_FOUND for one that does not exist,
     *     PERMISSION_DENIED for one that Gmail may not publish to
     */
    public synchronized Instant watch(String address, WatchRequest request, long historyId) {
        String topicName = request.topicName();
        if (!ResourceName.projectOfTopic(topicName).filter(project::equals).isPresent()) {
            throw refusal(
                    GmailFailure.Kind.INVALID_ARGUMENT,
                    "Invalid topicName does not match projects/" + project + "/topics/*");
        }
        Watch present = live(address);
        if (present != null && !present.request().topicName().equals(topicName)) {
            throw refusal(
                    GmailFailure.Kind.INVALID_ARGUMENT,
                    "Only one user push notification client allowed per developer (call /stop then try again)");
        }
        requireOpen(topicName);
        Instant expiration = clock.instant().plus(LIFE);
        byAddress.put(address, new Watch(request, expiration, present == null ? null : present.lastTold()));
        topics.publish(topicName, address, historyId);
        return expiration;
    }

    /** Ends the watch of a mailbox, if there is one. */
    public synchronized void stop(String address) {
        byAddress.remove(address);
    }

    /** Ends all watches. */
    public synchronized void clear() {
        byAddress.clear();
    }

    @Override
    public void removed(String address) {
        stop(address);
    }

    @Override
    public void changed(String address, List<HistoryRecord> records) {
        if (!byAddress.containsKey(address)) {
            return;
        }
        String topicName = topicToTell(address, records);
        if (topicName != null) {
            topics.publish(topicName, address, records.get(records.size() - 1).id());
        }
    }

    private synchronized @Nullable String topicToTell(String address, List<HistoryRecord> records) {
        Watch watch = live(address);
        Instant now = clock.instant();
        if (watch == null || !watch.wantsAnyOf(records) || !watch.mayTellAt(now, interval)) {
            return null;
        }
        byAddress.put(address, new Watch(watch.request(), watch.expiration(), now));
        return watch.request().topicName();
    }

    private @Nullable Watch live(String address) {
        Watch watch = byAddress.get(address);
        return watch != null && watch.expiration().isAfter(clock.instant()) ? watch : null;
    }

    private void requireOpen(String topicName) {
        Topic topic = topics.find(topicName)
                .orElseThrow(() -> refusal(
                        GmailFailure.Kind.NOT_FOUND,
                        TEST_FAILED + topicName + " : Resource not found (resource="
                                + topicName.substring(topicName.lastIndexOf('/') + 1) + ")."));
        if (!topic.isPublisherGranted()) {
            throw refusal(
                    GmailFailure.Kind.PERMISSION_DENIED,
                    TEST_FAILED + topicName + " : User not authorized to perform this action.");
        }
    }

    private static GmailFailure refusal(GmailFailure.Kind kind, String message) {
        return new GmailFailure(kind, message);
    }

    private record Watch(
            WatchRequest request,
            Instant expiration,
            @Nullable Instant lastTold) {

        boolean wantsAnyOf(List<HistoryRecord> records) {
            return records.stream()
                    .map(record -> Stream.concat(record.messageLabelIds().stream(), record.changedLabelIds().stream())
                            .toList())
                    .anyMatch(request::wants);
        }

        boolean mayTellAt(Instant now, Duration interval) {
            return lastTold == null || !lastTold.plus(interval).isAfter(now);
        }
    }
}

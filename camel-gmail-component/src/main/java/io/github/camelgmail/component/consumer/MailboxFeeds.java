package io.github.camelgmail.component.consumer;

import io.github.camelgmail.component.checkpoint.CheckpointException;
import io.github.camelgmail.component.consumer.notification.WakeTarget;
import io.github.camelgmail.component.consumer.notification.WakeUp;
import io.github.camelgmail.component.watch.Notification;
import io.github.camelgmail.component.watch.WatchOverview;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The mailboxes that a consumer serves, as they come and go. */
final class MailboxFeeds implements WakeTarget {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxFeeds.class);

    private final FeedCrew crew;
    private final NodeShare share;
    private final Map<String, MailboxFeed> feeds = new ConcurrentHashMap<>();

    /** Makes it without mailboxes. */
    MailboxFeeds(FeedCrew crew, NodeShare share) {
        this.crew = crew;
        this.share = share;
    }

    /**
     * Counts this node in.
     *
     * @throws CheckpointException if the store of the checkpoints cannot be used, so that no mailbox could be served
     */
    void open() {
        share.open();
    }

    /** Asks which mailboxes there are now. One that leaves ends its turn first; one that returns meanwhile waits for that. */
    void refresh() {
        Set<String> wanted = new HashSet<>(crew.settings().addresses().get());
        List<MailboxFeed> left = all().filter(feed -> !feed.isLeaving() && !wanted.contains(feed.address()))
                .toList();
        left.forEach(MailboxFeed::leave);
        feeds.values().removeIf(MailboxFeed::hasLeft);
        long came = wanted.stream().filter(this::add).count();
        if (came > 0 || !left.isEmpty()) {
            LOG.info(
                    "Feed {} serves {} mailboxes: {} came, {} left",
                    crew.settings().feedName(),
                    wanted.size(),
                    came,
                    left.size());
        }
    }

    private boolean add(String address) {
        return feeds.putIfAbsent(address, new MailboxFeed(address, crew)) == null;
    }

    /** Has all mailboxes looked at that are due, and are this node's. For one thread at a time. */
    void wake() {
        share.turns(feeds.values()).forEach(MailboxFeed::wake);
        crew.turns().makeRoom();
    }

    @Override
    public boolean wake(Notification notification, WakeUp wakeUp) {
        MailboxFeed feed = feeds.get(notification.emailAddress());
        if (feed == null || feed.isLeaving()) {
            return false;
        }
        feed.notified(notification, wakeUp);
        return true;
    }

    /** Takes notifications, or refuses them and has those that wait come again. */
    void takeNotifications(boolean taking) {
        feeds.values().forEach(feed -> feed.takeNotifications(taking));
    }

    /** Ends all turns as soon as what runs has ended, and has workers give all mailboxes back. */
    void stop() {
        feeds.values().forEach(MailboxFeed::stop);
        share.close();
    }

    /** Takes all mailboxes out of service. */
    void leave() {
        feeds.values().forEach(MailboxFeed::leave);
    }

    /** Ends all turns at once, and gives everything back. */
    void abandon() {
        feeds.values().forEach(MailboxFeed::abandon);
        feeds.values().forEach(MailboxFeed::giveBack);
    }

    /** Gives everything back, where there are no turns. */
    void close() {
        feeds.values().forEach(MailboxFeed::giveBack);
        feeds.clear();
        share.close();
    }

    /** Returns how many mailboxes are in a state. */
    long count(MailboxState state) {
        return all().filter(feed -> feed.condition().state() == state).count();
    }

    long held() {
        return all().filter(MailboxFeed::isHeld).count();
    }

    long gone() {
        return all().mapToLong(MailboxFeed::gone).sum();
    }

    /** Looks at the watches of the mailboxes that are served here. */
    WatchOverview watches() {
        return WatchOverview.of(
                all().filter(MailboxFeed::isHeld)
                        .map(MailboxFeed::watch)
                        .filter(Objects::nonNull)
                        .toList(),
                crew.clock().instant());
    }

    int size() {
        return feeds.size();
    }

    /** Returns some of the mailboxes that fail, with their reasons. */
    List<String> failing(int most) {
        return all().filter(feed -> feed.condition().isFailing())
                .limit(most)
                .map(MailboxFeeds::described)
                .toList();
    }

    /** Returns how a mailbox is; null where it is none of them. */
    @Nullable
    String state(String address) {
        MailboxFeed feed = feeds.get(address);
        return feed == null ? null : described(feed);
    }

    private static String described(MailboxFeed feed) {
        MailboxCondition condition = feed.condition();
        RuntimeException failure = condition.failure();
        return feed.address() + " " + condition.state()
                + (failure == null ? "" : " until " + condition.due() + ": " + failure.getMessage());
    }

    private Stream<MailboxFeed> all() {
        Collection<MailboxFeed> values = feeds.values();
        return values.stream();
    }
}

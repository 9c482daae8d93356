package io.github.camelgmail.component.consumer;

import io.github.camelgmail.component.checkpoint.CheckpointException;
import io.github.camelgmail.component.checkpoint.NodeSeats;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which mailboxes this node takes where several nodes share them: as many as its part, in an order of its own, so that nodes do not
 * race for the same ones. Beyond its part it takes only what has stayed free for a while, as the nodes may have different lists.
 * Where a node comes, it gives back once what is more than its part. Thread-safe.
 */
final class NodeShare implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NodeShare.class);

    /** So long the nodes have to take their parts. */
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final ManyFeedsSettings settings;
    private final BooleanSupplier accepting;
    private final Clock clock;
    private final ToIntFunction<MailboxFeed> order;
    private final Map<String, Instant> freeSince = new HashMap<>();
    private @Nullable NodeSeats seats;
    private int nodes = 1;
    private int surplus;

    /**
     * Makes it for one node.
     *
     * @param accepting whether scans may begin now
     * @param salt      differs from node to node
     */
    NodeShare(ManyFeedsSettings settings, BooleanSupplier accepting, Clock clock, int salt) {
        this.settings = settings;
        this.accepting = accepting;
        this.clock = clock;
        this.order = feed -> Integer.reverse((feed.address().hashCode() ^ salt) * 0x9E3779B9);
    }

    /**
     * Takes this node's seat.
     *
     * @throws CheckpointException if the store cannot be used
     */
    synchronized void open() {
        seat().open();
    }

    /** Returns which of the mailboxes are to be looked at now: those that are owned, and those that may be taken. */
    synchronized Collection<MailboxFeed> turns(Collection<MailboxFeed> feeds) {
        if (!accepting.getAsBoolean()) {
            // A poll that goes on during a stop would take a seat that nobody gives back.
            return List.of();
        }
        int before = nodes;
        nodes = seat().count();
        if (nodes != before) {
            LOG.info("Feed {} is served by {} nodes", settings.feedName(), nodes);
        }
        if (nodes == 1) {
            freeSince.clear();
            return feeds;
        }
        int part = (feeds.size() + nodes - 1) / nodes;
        List<MailboxFeed> owned =
                feeds.stream().filter(feed -> feed.isBusy() || feed.isHeld()).toList();
        surplus = nodes > before ? owned.size() - part : Math.min(surplus, owned.size() - part);
        List<MailboxFeed> turns = new ArrayList<>(owned);
        turns.removeAll(givenBack(owned));
        turns.addAll(takeable(feeds, part - owned.size()));
        return turns;
    }

    private NodeSeats seat() {
        NodeSeats taken = seats == null ? new NodeSeats(settings.store(), settings.feedName()) : seats;
        seats = taken;
        return taken;
    }

    private Set<MailboxFeed> givenBack(List<MailboxFeed> owned) {
        Set<MailboxFeed> given = new HashSet<>();
        for (MailboxFeed feed : owned) {
            if (surplus > 0 && feed.standBy()) {
                surplus--;
                given.add(feed);
            }
        }
        return given;
    }

    private List<MailboxFeed> takeable(Collection<MailboxFeed> feeds, int room) {
        Map<String, MailboxFeed> candidates = feeds.stream()
                .filter(feed -> !feed.isBusy() && !feed.isHeld() && feed.isDue())
                .collect(Collectors.toMap(MailboxFeed::key, feed -> feed));
        Set<String> free = settings.store().free(candidates.keySet());
        Instant now = clock.instant();
        freeSince.keySet().retainAll(free);
        free.forEach(key -> freeSince.putIfAbsent(key, now));
        List<MailboxFeed> ordered = free.stream()
                .map(candidates::get)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingInt(order))
                .toList();
        int part = Math.max(0, Math.min(room, ordered.size()));
        Stream<MailboxFeed> left = ordered.stream()
                .skip(part)
                .filter(feed ->
                        !freeSince.getOrDefault(feed.key(), now).plus(GRACE).isAfter(now));
        return Stream.concat(ordered.stream().limit(part), left).toList();
    }

    /** Leaves this node's part to the others, until it takes turns again. */
    @Override
    public synchronized void close() {
        NodeSeats taken = seats;
        seats = null;
        if (taken != null) {
            giveBack(taken);
        }
    }

    private static void giveBack(NodeSeats taken) {
        try {
            taken.close();
        } catch (CheckpointException e) {
            LOG.warn("The seat of this node in the {} could not be given back: {}", taken, e.toString());
        }
    }
}

package io.github.camelgmail.test.pubsub;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one subscription that nobody has acknowledged: each is ready, lent to one reader, or waiting after it came back.
 * Times are the server's. Safe for use by several threads; calls nobody.
 */
final class Backlog {

    /** What is lent at once goes into one answer, and readers take 4 MiB of gRPC unless they say otherwise. */
    private static final long MOST_BYTES_AT_ONCE = 1024 * 1024;

    private static final int FEW = 1_000;

    private final Clock clock;
    private final Supplier<SubscriptionSettings> settings;
    private final PriorityQueue<Queued> ready = new PriorityQueue<>(Comparator.comparingLong(Queued::order));
    private final PriorityQueue<Waiting> waiting = new PriorityQueue<>(Comparator.comparing(Waiting::until));
    private final PriorityQueue<Expiry> expiries = new PriorityQueue<>(Comparator.comparing(Expiry::deadline));
    private final Map<String, Lease> leases = new HashMap<>();
    private final List<Queued> dead = new ArrayList<>();
    private long lastOrder;
    private long lastAckId;
    private long acknowledged;

    Backlog(Clock clock, Supplier<SubscriptionSettings> settings) {
        this.clock = clock;
        this.settings = settings;
    }

    synchronized void add(PublishedMessage message) {
        lastOrder++;
        ready.add(new Queued(message, 0, lastOrder));
    }

    /**
     * Lends the oldest messages that are ready, about a mebibyte at once; one that is larger comes alone.
     *
     * @param most how many at most, beside the limits of the reader
     * @param deadline how long
     */
    synchronized List<Lease> lend(Reader reader, int most, Duration deadline) {
        advance();
        forgetOutdatedExpiries();
        List<Lease> lent = new ArrayList<>();
        long bytes = 0;
        while (lent.size() < most && reader.hasRoom() && !ready.isEmpty()) {
            bytes += ready.element().message().content().size();
            if (bytes > MOST_BYTES_AT_ONCE && !lent.isEmpty()) {
                break;
            }
            lent.add(lend(ready.remove(), reader, clock.instant().plus(deadline)));
        }
        return lent;
    }

    /** Those of leases that were ended or prolonged would stay until their time, which never comes where the clock stands still. */
    private void forgetOutdatedExpiries() {
        if (expiries.size() > FEW + 2 * leases.size()) {
            expiries.removeIf(expiry -> {
                Lease lease = leases.get(expiry.ackId());
                return lease == null || !lease.deadline().equals(expiry.deadline());
            });
        }
    }

    private Lease lend(Queued queued, Reader reader, Instant deadline) {
        lastAckId++;
        String ackId = queued.message().id() + "-" + lastAckId;
        Lease lease = new Lease(ackId, queued.message(), queued.deliveries() + 1, reader, deadline, queued.order());
        leases.put(ackId, lease);
        expiries.add(new Expiry(deadline, ackId));
        reader.holds(lease.message().content());
        return lease;
    }

    /** Ends leases for good. Those that are over already, or never were, are passed over. */
    synchronized int acknowledge(Collection<String> ackIds) {
        advance();
        int count = 0;
        for (String ackId : ackIds) {
            count += end(ackId) == null ? 0 : 1;
        }
        acknowledged += count;
        return count;
    }

    /** Lets leases end later or earlier than they would; those that are over already are passed over. */
    synchronized void extend(Collection<String> ackIds, Duration fromNow) {
        advance();
        Instant deadline = clock.instant().plus(fromNow);
        for (String ackId : ackIds) {
            if (leases.computeIfPresent(ackId, (same, lease) -> lease.until(deadline)) != null) {
                expiries.add(new Expiry(deadline, ackId));
            }
        }
    }

    /** Ends leases whose messages are to be delivered again. */
    synchronized void giveBack(Collection<String> ackIds) {
        advance();
        for (String ackId : ackIds) {
            Lease lease = end(ackId);
            if (lease != null) {
                takeBack(lease);
            }
        }
    }

    /**
     * Ends the leases and waits whose time is over, and forgets what is too old.
     *
     * @return whether there are messages that somebody may take
     */
    synchronized boolean advance() {
        Instant now = clock.instant();
        while (!expiries.isEmpty() && !expiries.peek().deadline().isAfter(now)) {
            expire(expiries.remove());
        }
        while (!waiting.isEmpty() && !waiting.peek().until().isAfter(now)) {
            ready.add(waiting.remove().queued());
        }
        Instant oldest = now.minus(settings.get().retention());
        while (!ready.isEmpty() && ready.peek().message().publishTime().isBefore(oldest)) {
            ready.remove();
        }
        return !ready.isEmpty();
    }

    /** Takes out the messages that were delivered as often as the dead letter policy allows. */
    synchronized List<Queued> takeDead() {
        List<Queued> taken = List.copyOf(dead);
        dead.clear();
        return taken;
    }

    /** Puts a message back that could not be forwarded. */
    synchronized void keep(Queued queued) {
        putBack(queued);
    }

    synchronized void clear() {
        ready.clear();
        waiting.clear();
        expiries.clear();
        leases.values()
                .forEach(lease -> lease.reader().holdsNoMore(lease.message().content()));
        leases.clear();
        dead.clear();
    }

    /** How many messages nobody has acknowledged, lent ones too. */
    synchronized int size() {
        advance();
        return ready.size() + waiting.size() + leases.size() + dead.size();
    }

    /** How many are lent. */
    synchronized int lent() {
        advance();
        return leases.size();
    }

    /** How many were acknowledged. */
    synchronized long acknowledged() {
        return acknowledged;
    }

    private void expire(Expiry expiry) {
        Lease lease = leases.get(expiry.ackId());
        if (lease != null && lease.deadline().equals(expiry.deadline())) {
            end(expiry.ackId());
            takeBack(lease);
        }
    }

    private @Nullable Lease end(String ackId) {
        Lease lease = leases.remove(ackId);
        if (lease != null) {
            lease.reader().holdsNoMore(lease.message().content());
        }
        return lease;
    }

    private void takeBack(Lease lease) {
        Queued queued = new Queued(lease.message(), lease.deliveryAttempt(), lease.order());
        DeadLetterPolicy policy = settings.get().deadLetters();
        if (policy != null && queued.deliveries() >= policy.maxDeliveryAttempts()) {
            dead.add(queued);
        } else {
            putBack(queued);
        }
    }

    private void putBack(Queued queued) {
        Duration wait = settings.get().retryOrUsual().waitAfter(queued.deliveries());
        if (wait.isZero()) {
            ready.add(queued);
        } else {
            waiting.add(new Waiting(clock.instant().plus(wait), queued));
        }
    }

    /**
     * A message that is not lent.
     *
     * @param deliveries how often it was
     * @param order its place among all of the subscription
     */
    record Queued(PublishedMessage message, int deliveries, long order) {}

    private record Waiting(Instant until, Queued queued) {}

    /** The end of a lease as it was planned once; outdated when the lease has another deadline by now. */
    private record Expiry(Instant deadline, String ackId) {}
}

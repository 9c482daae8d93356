package io.github.camelgmail.component.checkpoint;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts the nodes that work for a group. Each node holds a seat, a checkpoint without text under
 * {@code seats/<group>/<number>}, and moves to the lowest that is free. The seat of a node that died is free when its lease has
 * run out. No mailbox has such a key, as each address has an at sign before its first slash.
 *
 * <p>A node that comes is counted when it was seen twice, since a move, or a look of a store that must take what it looks at,
 * may hold a seat more for a moment; one that goes is no longer counted at once. Thread-safe.
 */
public final class NodeSeats implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NodeSeats.class);

    /** Polls may ask as often as they like; the store is asked no more often than this. */
    private static final long INTERVAL = Duration.ofSeconds(1).toNanos();

    /** Bounds the search in a store that calls everything taken. */
    private static final int MOST_SEATS = 100;

    private final CheckpointStore store;
    private final String group;
    private final LongSupplier nanoTime;
    private final ReentrantLock counting = new ReentrantLock();

    private @Nullable CheckpointLease own;
    private int ownNumber;
    private int highest;
    private int seenLast;
    private long nextLook;
    private boolean closed;
    private volatile int count = 1;

    /** Counts the nodes that use a store for a group. The seat is taken at the first count. */
    public NodeSeats(CheckpointStore store, String group) {
        this(store, group, System::nanoTime);
    }

    NodeSeats(CheckpointStore store, String group, LongSupplier nanoTime) {
        this.store = store;
        this.group = group;
        this.nanoTime = nanoTime;
        this.nextLook = nanoTime.getAsLong();
    }

    /**
     * Returns how many nodes work for the group now, this one included; at least 1. Takes this node's seat if need be. Where
     * the store fails, where another thread counts at the moment, and between two looks, the last count stands.
     */
    public int count() {
        if (!counting.tryLock()) {
            return count;
        }
        try {
            if (!closed && nanoTime.getAsLong() - nextLook >= 0) {
                lookAgain();
            }
            return count;
        } finally {
            counting.unlock();
        }
    }

    /**
     * Takes this node's seat, and counts for the first time.
     *
     * @throws CheckpointException if the store cannot be used
     */
    public void open() {
        counting.lock();
        try {
            look();
        } finally {
            counting.unlock();
        }
    }

    private void lookAgain() {
        try {
            look();
        } catch (CheckpointException e) {
            LOG.warn("The nodes of the group {} cannot be counted now; {} is taken for their number", group, count, e);
        }
    }

    private void look() {
        try {
            int seen = seen();
            count = seenLast == 0 ? seen : Math.min(seen, seenLast);
            seenLast = seen;
        } finally {
            nextLook = nanoTime.getAsLong() + INTERVAL;
        }
    }

    private int seen() {
        giveUpLostSeat();
        SortedSet<Integer> taken = taken();
        int seen = own == null ? taken.size() + 1 : taken.size();
        takeLowest(taken);
        return seen;
    }

    private void giveUpLostSeat() {
        CheckpointLease seat = own;
        if (seat != null && !seat.isHeld()) {
            own = null;
            seat.close();
        }
    }

    /** Looks upwards until a seat is free. */
    private SortedSet<Integer> taken() {
        SortedSet<Integer> taken = takenFrom(1, highest + 1);
        int top = highest + 1;
        while (taken.contains(top) && top < MOST_SEATS) {
            top++;
            taken.addAll(takenFrom(top, top));
        }
        highest = taken.isEmpty() ? 0 : taken.last();
        return taken;
    }

    private SortedSet<Integer> takenFrom(int first, int last) {
        Set<String> free = store.free(
                IntStream.rangeClosed(first, last).mapToObj(this::key).toList());
        return IntStream.rangeClosed(first, last)
                .filter(number -> !free.contains(key(number)))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void takeLowest(SortedSet<Integer> taken) {
        int end = own == null ? Math.min(highest + 1, MOST_SEATS) : ownNumber - 1;
        boolean seated = false;
        for (int number = 1; number <= end && !seated; number++) {
            seated = !taken.contains(number) && take(number);
        }
    }

    private boolean take(int number) {
        CheckpointLease before = own;
        Optional<CheckpointLease> seat = store.tryAcquire(key(number));
        if (seat.isPresent()) {
            own = seat.get();
            ownNumber = number;
            highest = Math.max(highest, number);
            if (before != null) {
                before.close();
            }
        }
        return seat.isPresent();
    }

    private String key(int number) {
        return "seats/" + group + "/" + number;
    }

    /**
     * Gives the seat back; the last count stands from now on. May be called twice.
     *
     * @throws CheckpointException if the store cannot be told; the seat is free when its lease runs out
     */
    @Override
    public void close() {
        counting.lock();
        try {
            closed = true;
            CheckpointLease seat = own;
            own = null;
            if (seat != null) {
                seat.close();
            }
        } finally {
            counting.unlock();
        }
    }

    /** Returns the group and the last count. */
    @Override
    public String toString() {
        return "group " + group + " of " + count + " nodes";
    }
}

package io.github.camelgmail.test.pubsub;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Carries {@link NotificationFaults} out. Publishes without holding a lock. Safe for use by several threads. */
final class Mishaps implements AutoCloseable {

    private static final Duration LONGEST_OVERTAKING = Duration.ofSeconds(1);

    private final Clock clock;
    private final Ticker ticker = new Ticker(() -> release(held -> held.isDue(now())));
    private final List<Held> held = new ArrayList<>();
    private SplittableRandom random;

    Mishaps(Clock clock, long seed) {
        this.clock = clock;
        this.random = new SplittableRandom(seed);
    }

    /**
     * Publishes a notification about a mailbox, unless something goes wrong.
     *
     * @param publication takes how often it is published
     */
    void befall(NotificationFaults faults, String emailAddress, IntConsumer publication) {
        Fate fate = faults.equals(NotificationFaults.NONE) ? Fate.USUAL : draw(faults);
        if (fate.copies() == 0) {
            return;
        }
        if (fate.lateness() == null) {
            publication.accept(fate.copies());
            release(other -> other.overtaken() && other.emailAddress().equals(emailAddress));
        } else {
            hold(new Held(
                    emailAddress,
                    now().plus(fate.lateness()),
                    fate.overtaken(),
                    () -> publication.accept(fate.copies())));
        }
    }

    void releaseAll() {
        release(any -> true);
    }

    synchronized void clear() {
        held.clear();
    }

    synchronized void restart(long seed) {
        random = new SplittableRandom(seed);
    }

    @Override
    public void close() {
        ticker.close();
    }

    /** Every notification takes the same number of random choices, so that one rate does not change what the others hit. */
    private synchronized Fate draw(NotificationFaults faults) {
        boolean dropped = random.nextDouble() < faults.dropped();
        boolean duplicated = random.nextDouble() < faults.duplicated();
        boolean reordered = random.nextDouble() < faults.reordered();
        boolean delayed = random.nextDouble() < faults.delayed();
        double lateness = random.nextDouble();
        int copies = dropped ? 0 : duplicated ? 2 : 1;
        if (reordered) {
            return new Fate(copies, LONGEST_OVERTAKING, true);
        }
        return new Fate(
                copies,
                delayed ? Duration.ofNanos((long) (lateness * faults.delay().toNanos())) : null,
                false);
    }

    private void hold(Held notification) {
        ticker.start();
        synchronized (this) {
            held.add(notification);
        }
    }

    private void release(Predicate<Held> which) {
        take(which).forEach(held -> held.publication().run());
    }

    private synchronized List<Held> take(Predicate<Held> which) {
        List<Held> taken = held.stream().filter(which).toList();
        held.removeAll(taken);
        return taken;
    }

    private Instant now() {
        return clock.instant();
    }

    /**
     * What happens to a notification.
     *
     * @param copies how often it is published
     * @param lateness how late; null at once
     * @param overtaken whether the next one of its mailbox comes first
     */
    private record Fate(int copies, @Nullable Duration lateness, boolean overtaken) {

        static final Fate USUAL = new Fate(1, null, false);
    }

    private record Held(String emailAddress, Instant due, boolean overtaken, Runnable publication) {

        boolean isDue(Instant now) {
            return !due.isAfter(now);
        }
    }
}

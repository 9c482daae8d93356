package io.github.camelgmail.component.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the watches of a feed are, together.
 *
 * @param now        when they were looked at
 * @param watches    those of the mailboxes that are served here, and not by another node
 * @param endangered those that somebody has to look after, the one that ends first at the beginning
 */
public record WatchOverview(Instant now, List<MailboxWatch> watches, List<MailboxWatch> endangered) {

    /** Below this part of all watches, those that fail are a matter of their mailboxes, not of the set-up. */
    private static final int PART = 10;

    public WatchOverview {
        watches = List.copyOf(watches);
        endangered = List.copyOf(endangered);
    }

    /** Looks at watches. */
    public static WatchOverview of(Collection<MailboxWatch> watches, Instant now) {
        List<MailboxWatch> endangered = watches.stream()
                .filter(watch -> watch.condition().isEndangered(now))
                .sorted(Comparator.comparing(
                        watch -> watch.condition().expiration(), Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        return new WatchOverview(now, List.copyOf(watches), endangered);
    }

    /**
     * Returns whether the set-up as a whole needs somebody: the one watch does, or at least one in ten of many. A single mailbox of
     * thousands that lets itself not be watched is told of, but is no reason to take the node out of service.
     */
    public boolean isAlarming() {
        return !endangered.isEmpty() && endangered.size() * (long) PART >= watches.size();
    }

    /** Returns how many bring notifications now. */
    public long live() {
        return count(condition -> condition.isLive(now));
    }

    /** Returns how many could not be begun or renewed when that was last tried. */
    public long failing() {
        return count(condition -> condition.failure() != null);
    }

    /** Returns how many have ended. */
    public long lapsed() {
        return count(condition -> condition.isLapsed(now));
    }

    private long count(Predicate<WatchCondition> condition) {
        return conditions().filter(condition).count();
    }

    private Stream<WatchCondition> conditions() {
        return watches.stream().map(MailboxWatch::condition);
    }

    /** Returns when the first of them ends, or has ended; null where none was begun. */
    public @Nullable Instant expiration() {
        return conditions()
                .map(WatchCondition::expiration)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Returns the same as text (ISO 8601). */
    public @Nullable String expirationText() {
        Instant first = expiration();
        return first == null ? null : first.toString();
    }

    /** Returns the seconds until the first of them ends, negative when it has; not a number where none was begun. */
    public double secondsLeft() {
        Instant first = expiration();
        return first == null ? Double.NaN : Duration.between(now, first).toMillis() / 1000.0;
    }

    /** Returns some of those that fail, the endangered first, each with the reason. */
    public List<String> failures(int most) {
        return Stream.concat(
                        endangered.stream(),
                        watches.stream().filter(watch -> watch.condition().failure() != null))
                .distinct()
                .limit(most)
                .map(WatchOverview::described)
                .toList();
    }

    private static String described(MailboxWatch watch) {
        WatchCondition condition = watch.condition();
        RuntimeException failure = condition.failure();
        String end = condition.expiration() == null ? "was never begun" : "ends at " + condition.expiration();
        return "The watch of " + watch.mailbox() + " " + end
                + (failure == null ? ", and was not renewed" : ", and cannot be renewed: " + failure.getMessage());
    }
}

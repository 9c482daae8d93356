package io.github.camelgmail.component;

import io.github.camelgmail.component.KillPoint.Sight;
import java.util.EnumMap;
import java.util.Map;

/** What many kills came to. */
final class KillReport {

    private final Map<Sight, Integer> kills = new EnumMap<>(Sight.class);
    private int feeds;
    private int messages;
    private int amidStores;
    private int repeats;
    private long expiries;
    private long repeatsAfterTheSink;
    private long mostRepeatsOfAKill;

    void add(FeedRecord feed) {
        feeds++;
        messages += feed.arrived().size();
        repeats += feed.repeatCount();
        expiries += feed.expiries();
        repeatsAfterTheSink += feed.repeatsAfterTheSink();
        mostRepeatsOfAKill = Math.max(mostRepeatsOfAKill, feed.mostRepeatsOfAKill());
        feed.runs().stream().filter(FeedRun::isKilled).forEach(this::count);
    }

    private void count(FeedRun run) {
        kills.merge(run.killedAfter(), 1, Integer::sum);
        amidStores += run.amidStore() ? 1 : 0;
    }

    int kills() {
        return kills.values().stream().mapToInt(Integer::intValue).sum();
    }

    int repeats() {
        return repeats;
    }

    @Override
    public String toString() {
        return "%d kills in %d feeds of %d messages in all; repeated %d, %d of them after the sink, at most %d by a kill; killed after %s, %d amid a store; history expired %d times"
                .formatted(
                        kills(),
                        feeds,
                        messages,
                        repeats,
                        repeatsAfterTheSink,
                        mostRepeatsOfAKill,
                        kills,
                        amidStores,
                        expiries);
    }
}

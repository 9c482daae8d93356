package io.github.camelgmail.component.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far the history is known to be complete. Gmail may name its current history id before the records up to it can
 * be listed; seconds have been seen. The cursor follows such an id only when a walk that began well after it was named
 * has shown nothing before it.
 */
final class Horizon {

    static final Duration LAG = Duration.ofMinutes(1);

    private @Nullable Observation observation;

    private record Observation(HistoryId current, Instant at) {}

    /** Forgets what was named: only what is named from now on may be followed. */
    void forget() {
        observation = null;
    }

    /**
     * Notes that a walk has come to the end of the history.
     *
     * @param current the history id that Gmail named
     * @param started when the walk began
     * @return an id up to which the history is complete, if that is known by now
     */
    Optional<HistoryId> reached(HistoryId current, Instant started, Instant now) {
        Observation earlier = observation;
        if (earlier == null) {
            observation = new Observation(current, now);
            return Optional.empty();
        }
        if (started.isBefore(earlier.at().plus(LAG))) {
            return Optional.empty();
        }
        observation = new Observation(current, now);
        return Optional.of(earlier.current());
    }
}

package io.github.camelgmail.component.consumer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The messages that wait until their labels are changed. Outlives the consumers of an endpoint. Thread-safe. */
final class LabelBacklog {

    /** More wait only where Gmail refuses for days. */
    private static final int CAPACITY = 100_000;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final Clock clock;
    private final Set<String> waiting = new LinkedHashSet<>();
    private Instant since = Instant.MAX;

    LabelBacklog(Clock clock) {
        this.clock = clock;
    }

    synchronized void add(String id) {
        if (waiting.size() >= CAPACITY) {
            return;
        }
        if (waiting.isEmpty()) {
            since = clock.instant();
        }
        waiting.add(id);
    }

    synchronized void addAll(Collection<String> ids) {
        ids.forEach(this::add);
    }

    /** Returns whether one of them has waited long enough. */
    synchronized boolean isLate() {
        return !waiting.isEmpty() && !clock.instant().isBefore(since.plus(LONGEST_WAIT));
    }

    /** Takes all of them. */
    synchronized List<String> take() {
        List<String> group = new ArrayList<>(waiting);
        waiting.clear();
        return group;
    }
}

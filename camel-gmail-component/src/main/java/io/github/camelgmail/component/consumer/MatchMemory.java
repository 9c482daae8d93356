package io.github.camelgmail.component.consumer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The messages that this process has delivered, as far as it remembers: those first that were last asked for, and so are still
 * listed. Thread-safe.
 */
final class MatchMemory {

    /** So many take some 10 MB. */
    static final int CAPACITY = 100_000;

    private final int capacity;
    private final Map<String, Boolean> ids;

    MatchMemory(int capacity) {
        this.capacity = capacity;
        this.ids = new LastAskedFor(capacity);
    }

    synchronized void add(String id) {
        ids.put(id, true);
    }

    synchronized boolean contains(String id) {
        return ids.get(id) != null;
    }

    int capacity() {
        return capacity;
    }

    private static final class LastAskedFor extends LinkedHashMap<String, Boolean> {

        private static final float LOAD = 0.75f;

        private final int most;

        LastAskedFor(int most) {
            super(16, LOAD, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<String, Boolean> eldest) {
            return size() > most;
        }
    }
}

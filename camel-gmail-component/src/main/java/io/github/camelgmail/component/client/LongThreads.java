package io.github.camelgmail.component.client;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Remembers the threads that were met last of those that are better not read as a whole. */
final class LongThreads {

    private static final int MOST = 1_000;

    private final Set<String> ids = Collections.newSetFromMap(new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    });

    void add(String threadId) {
        ids.add(threadId);
    }

    boolean has(String threadId) {
        return ids.contains(threadId);
    }
}

package io.github.camelgmail.component.sync;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The engine keeps no more messages than two batches and those under way. */
final class MemoryLaw implements Law {

    private final FeedPolicy policy;
    private final IdentityHashMap<FeedMessage<String>, Stay> stays = new IdentityHashMap<>();
    private final Map<Long, FeedMessage<String>> running = new HashMap<>();
    private int step;

    /** The steps between which the engine had a message; known only when it was delivered. */
    private record Stay(int since, int until) {}

    MemoryLaw(FeedPolicy policy) {
        this.policy = policy;
    }

    @Override
    public void begins(Cursor cursor) {
        running.clear();
    }

    @Override
    public void answered() {
        step++;
    }

    @Override
    public void hydrated(List<FeedMessage<String>> messages) {
        messages.forEach(message -> stays.put(message, new Stay(step, step)));
    }

    @Override
    public void deliver(Delivery<String> delivery) {
        FeedMessage<String> message = delivery.event().message();
        if (message == null) {
            return;
        }
        if (!stays.containsKey(message)) {
            throw Law.broken("%s was never read", message);
        }
        running.put(delivery.number(), message);
    }

    @Override
    public void ended(long number, Ending ending) {
        FeedMessage<String> message = running.remove(number);
        if (message != null) {
            stays.computeIfPresent(message, (same, stay) -> new Stay(stay.since(), step));
        }
    }

    @Override
    public void isQuiet() {
        TreeMap<Integer, Integer> changes = new TreeMap<>();
        for (Stay stay : stays.values()) {
            changes.merge(stay.since(), 1, Integer::sum);
            changes.merge(stay.until(), -1, Integer::sum);
        }
        int most = 2 * policy.pace().batchSize() + policy.pace().concurrency() + MailboxLife.LARGEST_RECORD;
        int kept = 0;
        for (int change : changes.values()) {
            kept += change;
            if (kept > most) {
                throw Law.broken("The engine keeps %d messages, with %s", kept, policy.pace());
            }
        }
    }
}

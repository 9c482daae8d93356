package io.github.camelgmail.component.sync;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What stands for an idempotent repository, where the policy is exact; it outlives a crash. */
final class KnownEvents {

    private final boolean used;
    private final Set<String> keys = new LinkedHashSet<>();

    KnownEvents(boolean used) {
        this.used = used;
    }

    boolean contains(String key) {
        return keys.contains(key);
    }

    void add(FeedEvent<String> event) {
        if (used) {
            keys.add(event.key());
        }
    }

    /**
     * Returns the messages that were delivered, are no longer there, and were not reported.
     *
     * @param from the place of the first to look at
     */
    List<SimulatedMail> gone(SimulatedGmail gmail, int from) {
        return gmail.mails().stream()
                .filter(mail -> mail.place >= from)
                .filter(mail -> mail.isDeleted() && contains(mail.id()))
                .filter(mail -> !contains(FeedEvent.key(Change.disappearance(mail.reference), null)))
                .toList();
    }
}

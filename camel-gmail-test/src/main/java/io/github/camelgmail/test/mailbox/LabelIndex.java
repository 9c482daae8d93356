package io.github.camelgmail.test.mailbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The messages of one mailbox by label, and their counts, kept up to date change by change. Not thread-safe. */
final class LabelIndex {

    private static final LabelCounts NOTHING = new LabelCounts(0, 0, 0, 0);

    private final Map<String, Labelled> byLabel = new HashMap<>();

    void add(Message message) {
        message.labelIds().forEach(id -> byLabel.computeIfAbsent(id, unused -> new Labelled())
                .add(message));
    }

    /** Takes a message out, with exactly the labels with which it was put in. */
    void remove(Message message) {
        message.labelIds()
                .forEach(id -> byLabel.computeIfPresent(id, (unused, labelled) -> {
                    labelled.remove(message);
                    return labelled.newestFirst.isEmpty() ? null : labelled;
                }));
    }

    /** The messages with a label, newest first, from a place in Gmail's order on, that place left out. */
    Collection<Message> messages(String labelId, @Nullable Position after) {
        Labelled labelled = byLabel.get(labelId);
        if (labelled == null) {
            return List.of();
        }
        return after == null
                ? labelled.newestFirst.values()
                : labelled.newestFirst.tailMap(after, false).values();
    }

    LabelCounts counts(String labelId) {
        Labelled labelled = byLabel.get(labelId);
        return labelled == null ? NOTHING : labelled.counts();
    }

    private static final class Labelled {

        private final NavigableMap<Position, Message> newestFirst = new TreeMap<>();
        private final Map<String, Integer> byThread = new HashMap<>();
        private final Map<String, Integer> unreadByThread = new HashMap<>();
        private int unread;

        void add(Message message) {
            newestFirst.put(message.position(), message);
            byThread.merge(message.threadId(), 1, Integer::sum);
            if (message.hasLabel(SystemLabels.UNREAD)) {
                unread++;
                unreadByThread.merge(message.threadId(), 1, Integer::sum);
            }
        }

        void remove(Message message) {
            newestFirst.remove(message.position());
            byThread.computeIfPresent(message.threadId(), Labelled::oneLess);
            if (message.hasLabel(SystemLabels.UNREAD)) {
                unread--;
                unreadByThread.computeIfPresent(message.threadId(), Labelled::oneLess);
            }
        }

        LabelCounts counts() {
            return new LabelCounts(newestFirst.size(), unread, byThread.size(), unreadByThread.size());
        }

        private static @Nullable Integer oneLess(String threadId, Integer count) {
            return count == 1 ? null : count - 1;
        }
    }
}

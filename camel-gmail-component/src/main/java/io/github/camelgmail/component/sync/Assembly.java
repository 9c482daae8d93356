package io.github.camelgmail.component.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes entries of steps whose messages are read: selects the events, and numbers them. */
final class Assembly<M> {

    private final FeedPolicy policy;
    private final Batch<M> batch;
    private final Map<String, Attempts> failures;

    Assembly(FeedPolicy policy, Batch<M> batch, Map<String, Attempts> failures) {
        this.policy = policy;
        this.batch = batch;
        this.failures = failures;
    }

    List<Entry<M>> entries(List<Step> steps) {
        List<List<FeedEvent<M>>> events = steps.stream().map(this::events).toList();
        int size = events.stream().mapToInt(List::size).sum();
        List<Entry<M>> entries = new ArrayList<>();
        int index = 0;
        for (int i = 0; i < steps.size(); i++) {
            entries.add(entry(steps.get(i), events.get(i), index, size));
            index += events.get(i).size();
        }
        return entries;
    }

    private List<FeedEvent<M>> events(Step step) {
        return step.changes().stream()
                .filter(change -> batch.verdict(step, change) == null)
                .map(change -> event(step, change))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable FeedEvent<M> event(Step step, Change change) {
        if (change.type() == EventType.messageDeleted) {
            boolean wanted = policy.selection().accepts(change, change.labelIds());
            return wanted ? new FeedEvent<>(change, step.recordId(), null) : null;
        }
        FeedMessage<M> message = batch.message(change);
        boolean wanted = message != null
                && message.matches()
                && !step.leavesOut(message)
                && policy.selection().accepts(change, message.labelIds());
        return wanted ? new FeedEvent<>(change, step.recordId(), message) : null;
    }

    private Entry<M> entry(Step step, List<FeedEvent<M>> events, int firstIndex, int size) {
        List<Item<M>> items = new ArrayList<>();
        int index = firstIndex;
        for (FeedEvent<M> event : events) {
            Attempts attempts = Objects.requireNonNullElse(failures.remove(event.key()), Attempts.NONE);
            items.add(Item.waiting(event, index++, size, attempts));
        }
        return new Entry<>(step, items, newest(step), latest(events));
    }

    private @Nullable Instant newest(Step step) {
        return step.changes().stream()
                .map(batch::message)
                .filter(Objects::nonNull)
                .map(FeedMessage::internalDate)
                .max(Instant::compareTo)
                .orElse(null);
    }

    private static @Nullable HistoryId latest(List<? extends FeedEvent<?>> events) {
        return events.stream()
                .map(FeedEvent::message)
                .filter(Objects::nonNull)
                .map(FeedMessage::historyId)
                .max(HistoryId::compareTo)
                .orElse(null);
    }
}

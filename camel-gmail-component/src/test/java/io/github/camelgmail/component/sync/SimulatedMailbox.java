package io.github.camelgmail.component.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A mailbox in memory that counts hydrations, pages by two and can forget its history. */
final class SimulatedMailbox implements FeedMailbox<String> {

    private static final int PAGE = 2;

    private record Entry(AddedMessage added, HistoryId record, HistoryId changed, Instant internalDate) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> hidden = new HashSet<>();
    private long lastHistoryId = 1000;
    private long oldestHistory = 1000;
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private boolean emptyPageFirst;
    private @Nullable Runnable beforeListing;
    final List<String> hydrated = new ArrayList<>();

    String arrives(String... labelIds) {
        now = now.plusSeconds(1);
        return arrivesAt(now, labelIds);
    }

    String arrivesAt(Instant internalDate, String... labelIds) {
        lastHistoryId += 7;
        String id = "m" + lastHistoryId;
        HistoryId record = new HistoryId(lastHistoryId);
        entries.add(new Entry(new AddedMessage(id, Set.of(labelIds)), record, record, internalDate));
        return id;
    }

    void isChanged(String id) {
        lastHistoryId += 7;
        entries.replaceAll(entry -> entry.added().id().equals(id)
                ? new Entry(entry.added(), entry.record(), new HistoryId(lastHistoryId), entry.internalDate())
                : entry);
    }

    void hides(String id) {
        hidden.add(id);
    }

    void shows(String id) {
        hidden.remove(id);
    }

    void isDeleted(String id) {
        lastHistoryId += 7;
        entries.replaceAll(entry -> entry.added().id().equals(id)
                ? new Entry(new AddedMessage("gone-" + id, Set.of()), entry.record(), entry.record(), Instant.MIN)
                : entry);
    }

    void forgetsItsHistory() {
        lastHistoryId += 7;
        oldestHistory = lastHistoryId;
    }

    void beginsWithAnEmptyPage() {
        emptyPageFirst = true;
    }

    void beforeListing(Runnable action) {
        beforeListing = action;
    }

    Instant now() {
        return now;
    }

    @Override
    public HistoryId currentHistoryId() {
        return new HistoryId(lastHistoryId);
    }

    @Override
    public HistoryPage history(HistoryId after, @Nullable String pageToken) throws HistoryExpired {
        if (after.bits() < oldestHistory) {
            throw new HistoryExpired(after, new IllegalStateException("404"));
        }
        if (emptyPageFirst && pageToken == null) {
            return new HistoryPage(List.of(), "0", currentHistoryId());
        }
        List<HistoryRecord> records = entries.stream()
                .filter(entry -> entry.record().isAfter(after))
                .map(entry -> new HistoryRecord(entry.record(), List.of(entry.added())))
                .toList();
        int from = pageToken == null ? 0 : Integer.parseInt(pageToken);
        int to = Math.min(from + PAGE, records.size());
        return new HistoryPage(
                records.subList(from, to), to < records.size() ? String.valueOf(to) : null, currentHistoryId());
    }

    @Override
    public MessageIdPage messagesSince(@Nullable Instant since, @Nullable String pageToken) {
        if (beforeListing != null) {
            Runnable action = beforeListing;
            beforeListing = null;
            action.run();
        }
        List<String> ids = new ArrayList<>(entries.stream()
                .filter(entry -> !entry.added().id().startsWith("gone-"))
                .filter(entry -> since == null || !entry.internalDate().isBefore(since))
                .map(entry -> entry.added().id())
                .toList());
        Collections.reverse(ids);
        int from = pageToken == null ? 0 : Integer.parseInt(pageToken);
        int to = Math.min(from + PAGE, ids.size());
        return new MessageIdPage(ids.subList(from, to), to < ids.size() ? String.valueOf(to) : null);
    }

    @Override
    public List<FeedMessage<String>> hydrate(List<String> ids) {
        hydrated.addAll(ids);
        return ids.stream()
                .filter(id -> !id.startsWith("gone-") && !hidden.contains(id))
                .flatMap(id -> IntStream.range(0, entries.size())
                        .filter(index -> entries.get(index).added().id().equals(id))
                        .mapToObj(entries::get))
                .map(entry -> new FeedMessage<>(
                        entry.added().id(),
                        entry.added().labelIds(),
                        entry.changed(),
                        entry.internalDate(),
                        "content of " + entry.added().id()))
                .toList();
    }
}

package io.github.camelgmail.component.sync;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Answers {@code users.history.list}. */
final class HistoryPages {

    private static final int MOST_EMPTY_PAGES = 3;

    private final SimulatedGmail gmail;
    private final Weather weather;
    private final Set<EventType> types;
    private final IntSupplier pageSize;
    private final Map<String, Walk> walks = new HashMap<>();

    private record Walk(HistoryId asked, HistoryId position, HistoryId current, int emptyPages) {}

    /**
     * Answers with records of some types.
     *
     * @param types    the types that are asked for, as a consumer may or may not tell Gmail
     * @param pageSize how many records the next page has at most
     */
    HistoryPages(SimulatedGmail gmail, Weather weather, Set<EventType> types, IntSupplier pageSize) {
        this.gmail = gmail;
        this.weather = weather;
        this.types = EnumSet.copyOf(types);
        this.pageSize = pageSize;
    }

    HistoryPage page(HistoryId after, @Nullable String token) throws HistoryExpiry {
        if (!gmail.remembers(after)) {
            throw new HistoryExpiry(after);
        }
        Walk walk = token == null ? new Walk(after, after, gmail.current(), 0) : resumed(after, token);
        List<HistoryRecord> records = gmail.visibleAfter(walk.position()).stream()
                .filter(this::isAsked)
                .toList();
        if (walk.emptyPages() < MOST_EMPTY_PAGES && weather.strikes(Fault.EMPTY_PAGE)) {
            Walk same = new Walk(after, walk.position(), walk.current(), walk.emptyPages() + 1);
            return new HistoryPage(List.of(), tokenOf(same), walk.current());
        }
        int size = pageSize.getAsInt();
        if (records.size() <= size) {
            return new HistoryPage(records, null, walk.current());
        }
        HistoryId last = records.get(size - 1).id();
        return new HistoryPage(
                records.subList(0, size), tokenOf(new Walk(after, last, walk.current(), 0)), walk.current());
    }

    private Walk resumed(HistoryId after, String token) {
        Walk walk = walks.get(token);
        if (walk == null || !walk.asked().equals(after)) {
            throw new AssertionError("The engine asks for the history after " + after + " with the token " + token
                    + ", which Gmail gave for " + walk);
        }
        return walk;
    }

    private String tokenOf(Walk walk) {
        String token = "history-" + walks.size();
        walks.put(token, walk);
        return token;
    }

    private boolean isAsked(HistoryRecord record) {
        return record.changes().stream().anyMatch(change -> types.contains(change.type()));
    }
}

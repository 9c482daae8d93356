package io.github.camelgmail.component.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes down what the engine asks for, for tests to look at. */
final class Journal implements Law {

    /** What Gmail was asked, in short. */
    final List<String> reads = new ArrayList<>();

    final List<Cursor> cursors = new ArrayList<>();
    final List<String> relabellings = new ArrayList<>();
    final List<Delivery<String>> deliveries = new ArrayList<>();
    final List<ScanResult> results = new ArrayList<>();

    @Override
    public void listHistory(HistoryId after, @Nullable String pageToken) {
        reads.add(pageToken == null ? "history" : "next page of history");
    }

    @Override
    public void readHistoryId() {
        reads.add("history id");
    }

    @Override
    public void listMessages(@Nullable Instant from, @Nullable Instant to, @Nullable String pageToken) {
        reads.add("messages " + offset(from) + ".." + offset(to));
    }

    private static String offset(@Nullable Instant instant) {
        return instant == null ? "" : String.valueOf(instant.getEpochSecond() - Agenda.BEGINNING.getEpochSecond());
    }

    @Override
    public void listGone(@Nullable String pageToken) {
        reads.add("gone");
    }

    @Override
    public void hydrate(List<Wanted> wanted, List<MessageReference> following) {
        reads.add(wanted.stream().map(Wanted::id).collect(Collectors.joining(" ", "read ", "")));
    }

    @Override
    public void deliver(Delivery<String> delivery) {
        deliveries.add(delivery);
    }

    @Override
    public void store(Cursor cursor) {
        cursors.add(cursor);
    }

    @Override
    public void relabel(LabelChange change, List<String> ids) {
        relabellings.add(String.join(" ", ids));
    }

    @Override
    public void scanEnded(ScanResult result) {
        results.add(result);
    }
}

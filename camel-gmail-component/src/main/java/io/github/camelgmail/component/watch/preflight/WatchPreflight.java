package io.github.camelgmail.component.watch.preflight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a preflight has seen, item by item, in the order in which things are best mended.
 *
 * @param items at least one
 */
public record WatchPreflight(List<PreflightItem> items) {

    public WatchPreflight {
        items = List.copyOf(items);
    }

    /** Returns whether nothing has failed; what could not be looked at does not count. */
    public boolean isOk() {
        return count(PreflightOutcome.failed) == 0;
    }

    /** Returns whether everything could be looked at. */
    public boolean isComplete() {
        return count(PreflightOutcome.unknown) == 0;
    }

    /** Returns what was seen of one thing, by its name, such as {@code topic}. */
    public Optional<PreflightItem> item(String what) {
        return items.stream().filter(item -> item.what().equals(what)).findFirst();
    }

    /** Returns the report as JSON has it: {@code ok}, {@code complete}, and {@code items} with what, outcome, detail and cure. */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("ok", isOk());
        map.put("complete", isComplete());
        map.put("items", items.stream().map(PreflightItem::toMap).toList());
        return map;
    }

    private long count(PreflightOutcome outcome) {
        return items.stream().filter(item -> item.outcome() == outcome).count();
    }

    /** Returns the report for people, a few lines an item. */
    @Override
    public String toString() {
        String head = "Preflight: " + count(PreflightOutcome.failed) + " failed, " + count(PreflightOutcome.unknown)
                + " unknown, " + count(PreflightOutcome.ok) + " ok\n";
        return items.stream().map(PreflightItem::toString).collect(Collectors.joining("\n", head, ""));
    }
}

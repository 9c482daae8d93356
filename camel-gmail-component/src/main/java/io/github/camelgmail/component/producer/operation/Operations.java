package io.github.camelgmail.component.producer.operation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table of operations: for each resource its operations, the default first. */
public final class Operations {

    private static final Map<String, List<OperationEntry>> TABLE = table();

    private Operations() {}

    private static Map<String, List<OperationEntry>> table() {
        Map<String, List<OperationEntry>> table = new LinkedHashMap<>();
        table.put("send", SendOperations.ENTRIES);
        table.put("drafts", DraftOperations.ENTRIES);
        table.put("messages", MessageOperations.ENTRIES);
        table.put("threads", ThreadOperations.ENTRIES);
        table.put("labels", LabelOperations.ENTRIES);
        table.put("history", HistoryOperations.ENTRIES);
        table.put("watch", WatchOperations.ENTRIES);
        table.put("profile", ProfileOperations.ENTRIES);
        table.put("settings", SettingsOperations.ENTRIES);
        return table;
    }

    /** Returns the whole table by resource, in the order of the reference page. */
    public static Map<String, List<OperationEntry>> byResource() {
        return Collections.unmodifiableMap(TABLE);
    }

    /**
     * Finds an operation.
     *
     * @param resource the resource that the endpoint names
     * @param name     the operation, or null for the resource's default
     * @throws IllegalArgumentException if the resource has no such operation
     */
    public static OperationEntry find(String resource, @Nullable String name) {
        List<OperationEntry> entries = TABLE.getOrDefault(resource, List.of());
        return entries.stream()
                .filter(entry -> name == null || entry.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("operation=" + name + " is none of gmail:" + resource
                        + ". Use one of: "
                        + String.join(
                                ", ", entries.stream().map(OperationEntry::name).toList())));
    }
}

package io.github.camelgmail.component.sync;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a cursor as text that a person can read and a later version can extend: a line {@code name=value} each. */
public final class CursorFormat {

    private static final String VERSION = "1";

    private CursorFormat() {}

    /** Returns the text of a cursor. */
    public static String write(Cursor cursor) {
        StringBuilder text = new StringBuilder();
        line(text, "version", VERSION);
        line(text, "historyId", cursor.historyId());
        line(text, "asOf", cursor.asOf());
        if (!cursor.ahead().isEmpty()) {
            line(text, "ahead", String.join(",", new TreeSet<>(cursor.ahead())));
        }
        Recovery recovery = cursor.recovery();
        if (recovery != null) {
            line(text, "recovery", "running");
            line(text, "recovery.since", recovery.since());
            line(text, "recovery.seenUpTo", recovery.seenUpTo());
            Recovery.Progress progress = recovery.progress();
            if (progress != null) {
                line(text, "recovery.lastMessageId", progress.messageId());
                line(text, "recovery.lastInternalDate", progress.internalDate());
            }
        }
        return text.toString();
    }

    /**
     * Reads the text of a cursor.
     *
     * @throws IllegalArgumentException if the text was not written by {@link #write}
     */
    public static Cursor read(String text) {
        Map<String, String> values = values(text);
        if (!VERSION.equals(values.get("version"))) {
            throw new IllegalArgumentException("The checkpoint is not of version " + VERSION + ": " + text);
        }
        try {
            return new Cursor(
                    HistoryId.parse(required(values, "historyId")),
                    Instant.parse(required(values, "asOf")),
                    values.containsKey("recovery") ? recovery(values) : null,
                    ids(values.get("ahead")));
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException("The checkpoint cannot be read: " + text, e);
        }
    }

    private static Recovery recovery(Map<String, String> values) {
        String since = values.get("recovery.since");
        String seenUpTo = values.get("recovery.seenUpTo");
        String last = values.get("recovery.lastMessageId");
        return new Recovery(
                since == null ? null : Instant.parse(since),
                seenUpTo == null ? null : HistoryId.parse(seenUpTo),
                last == null
                        ? null
                        : new Recovery.Progress(last, Instant.parse(required(values, "recovery.lastInternalDate"))));
    }

    private static Set<String> ids(@Nullable String list) {
        return list == null ? Set.of() : Set.copyOf(Arrays.asList(list.split(",")));
    }

    private static Map<String, String> values(String text) {
        return text.lines()
                .map(line -> line.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, second) -> second, HashMap::new));
    }

    private static String required(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The checkpoint lacks " + name);
        }
        return value;
    }

    private static void line(StringBuilder text, String name, @Nullable Object value) {
        if (value != null) {
            text.append(name).append('=').append(value).append('\n');
        }
    }
}

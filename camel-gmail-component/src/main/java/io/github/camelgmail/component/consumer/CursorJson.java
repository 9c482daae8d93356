package io.github.camelgmail.component.consumer;

import io.github.camelgmail.component.sync.Cursor;
import io.github.camelgmail.component.sync.Cursor.OwnChange;
import io.github.camelgmail.component.sync.Cursor.Span;
import io.github.camelgmail.component.sync.Cursor.Verdict;
import io.github.camelgmail.component.sync.EventType;
import io.github.camelgmail.component.sync.HistoryId;
import io.github.camelgmail.component.sync.Recovery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.camel.util.json.DeserializationException;
import org.apache.camel.util.json.JsonArray;
import org.apache.camel.util.json.JsonObject;
import org.apache.camel.util.json.Jsoner;
import org.jspecify.annotations.Nullable;

/** The text form of a cursor: JSON with a version, in an order that stays the same. */
final class CursorJson {

    private static final int VERSION = 1;

    private CursorJson() {}

    static String write(Cursor cursor) {
        JsonObject json = new JsonObject();
        json.put("version", VERSION);
        json.put("historyId", cursor.historyId().toString());
        json.put("span", span(cursor.span()));
        Recovery recovery = cursor.recovery();
        if (recovery != null) {
            json.put("recovery", recovery(recovery));
        }
        json.put("done", done(cursor.done()));
        json.put("own", new JsonArray(cursor.own().stream().map(CursorJson::own).toList()));
        return lines(json);
    }

    /** A line for each member: easy to read, and cheaper than printing the whole prettily for every message. */
    private static String lines(JsonObject json) {
        return json.entrySet().stream()
                .map(member -> "  " + Jsoner.serialize(member.getKey()) + ": " + Jsoner.serialize(member.getValue()))
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException if it did not, or wrote it in a later version
     */
    static Cursor read(String text) {
        JsonObject json = parse(text);
        int version = version(json);
        if (version > VERSION) {
            throw new IllegalArgumentException("it has version " + version
                    + ", and this camel-gmail reads versions up to " + VERSION + "; it was written by a newer one");
        }
        try {
            return cursor(json);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("it is damaged: " + e.getMessage(), e);
        }
    }

    private static JsonObject parse(String text) {
        try {
            if (Jsoner.deserialize(text) instanceof JsonObject json) {
                return json;
            }
        } catch (DeserializationException e) {
            throw new IllegalArgumentException("it is no JSON", e);
        }
        throw new IllegalArgumentException("it is no JSON object");
    }

    private static int version(JsonObject json) {
        if (json.get("version") instanceof Number version && version.intValue() >= 1) {
            return version.intValue();
        }
        throw new IllegalArgumentException("it has no version");
    }

    private static Cursor cursor(JsonObject json) {
        JsonObject recovery = (JsonObject) json.get("recovery");
        return new Cursor(
                HistoryId.parse(string(json, "historyId")),
                span(object(json, "span")),
                recovery == null ? null : recovery(recovery),
                done(object(json, "done")),
                list(json, "own", own -> own((JsonObject) own)));
    }

    private static JsonObject span(Span span) {
        JsonObject json = new JsonObject();
        putText(json, "origin", span.origin());
        putText(json, "asOf", span.asOf());
        putText(json, "newest", span.newest());
        return json;
    }

    private static Span span(JsonObject json) {
        return new Span(
                read(json, "origin", Instant::parse),
                Instant.parse(string(json, "asOf")),
                read(json, "newest", Instant::parse));
    }

    private static JsonObject recovery(Recovery recovery) {
        JsonObject json = new JsonObject();
        json.put("stage", recovery.stage().name());
        putText(json, "began", recovery.began());
        putText(json, "from", recovery.from());
        json.put("passed", new JsonArray(recovery.passed()));
        putText(json, "seenUpTo", recovery.seenUpTo());
        return json;
    }

    private static Recovery recovery(JsonObject json) {
        return new Recovery(
                Recovery.Stage.valueOf(string(json, "stage")),
                Instant.parse(string(json, "began")),
                read(json, "from", Instant::parse),
                list(json, "passed", String.class::cast),
                read(json, "seenUpTo", HistoryId::parse));
    }

    private static JsonObject done(Map<String, Verdict> done) {
        JsonObject json = new JsonObject();
        new TreeMap<>(done).forEach((key, verdict) -> json.put(key, verdict.name()));
        return json;
    }

    private static Map<String, Verdict> done(JsonObject json) {
        Map<String, Verdict> done = new HashMap<>();
        json.forEach((key, verdict) -> done.put(key, Verdict.valueOf((String) verdict)));
        return done;
    }

    private static JsonObject own(OwnChange own) {
        JsonObject json = new JsonObject();
        json.put("messageId", own.messageId());
        json.put("type", own.type().name());
        json.put("labelId", own.labelId());
        return json;
    }

    private static OwnChange own(JsonObject json) {
        return new OwnChange(
                string(json, "messageId"), EventType.valueOf(string(json, "type")), string(json, "labelId"));
    }

    private static void putText(JsonObject json, String key, @Nullable Object value) {
        if (value != null) {
            json.put(key, value.toString());
        }
    }

    private static <T> @Nullable T read(JsonObject json, String key, Function<String, T> parser) {
        String value = (String) json.get(key);
        return value == null ? null : parser.apply(value);
    }

    private static <T> List<T> list(JsonObject json, String key, Function<Object, T> reader) {
        return ((Collection<?>) required(json, key)).stream().map(reader).toList();
    }

    private static JsonObject object(JsonObject json, String key) {
        return (JsonObject) required(json, key);
    }

    private static String string(JsonObject json, String key) {
        return (String) required(json, key);
    }

    private static Object required(JsonObject json, String key) {
        return Objects.requireNonNull(json.get(key), () -> key + " is missing");
    }
}

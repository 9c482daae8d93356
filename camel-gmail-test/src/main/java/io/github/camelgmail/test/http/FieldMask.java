package io.github.camelgmail.test.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A partial response, as the {@code fields} parameter asks for it: {@code a,b(c,d),e/f,*}. Immutable. Source: "Partial response" of
 * Google's API guides.
 */
final class FieldMask {

    private final Map<String, FieldMask> children;

    private FieldMask(Map<String, FieldMask> children) {
        this.children = children;
    }

    /**
     * Reads a mask.
     *
     * @throws ApiFailure when it is not well-formed
     */
    static FieldMask parse(String fields) {
        Reader reader = new Reader(fields);
        FieldMask mask = reader.list();
        reader.requireEnd();
        return mask;
    }

    /** Copies what the mask names, in the order of the original. */
    JsonObject select(JsonObject original) {
        JsonObject selected = new JsonObject();
        for (Map.Entry<String, JsonElement> member : original.entrySet()) {
            FieldMask child = children.getOrDefault(member.getKey(), children.get("*"));
            JsonElement value = child == null ? null : child.selectWithin(member.getValue());
            if (value != null) {
                selected.add(member.getKey(), value);
            }
        }
        return selected;
    }

    /** What the mask names below a value; null when it names something below a value that has nothing below it. */
    private @Nullable JsonElement selectWithin(JsonElement value) {
        if (children.isEmpty()) {
            return value;
        }
        if (value.isJsonObject()) {
            return select(value.getAsJsonObject());
        }
        return value.isJsonArray() ? selectWithinItems(value.getAsJsonArray()) : null;
    }

    private @Nullable JsonArray selectWithinItems(JsonArray items) {
        JsonArray selected = new JsonArray();
        for (JsonElement item : items) {
            JsonElement within = selectWithin(item);
            if (within != null) {
                selected.add(within);
            }
        }
        return selected.isEmpty() && !items.isEmpty() ? null : selected;
    }

    private FieldMask mergedWith(FieldMask other) {
        if (children.isEmpty() || other.children.isEmpty()) {
            return new FieldMask(Map.of());
        }
        Map<String, FieldMask> merged = new LinkedHashMap<>(children);
        other.children.forEach((name, mask) -> merged.merge(name, mask, FieldMask::mergedWith));
        return new FieldMask(merged);
    }

    /** A recursive descent over the text; nesting is bounded so that no request can exhaust the stack. */
    private static final class Reader {

        private static final int DEEPEST = 50;

        private final String text;
        private int position;
        private int depth;

        Reader(String text) {
            this.text = text;
        }

        FieldMask list() {
            Map<String, FieldMask> fields = new LinkedHashMap<>();
            do {
                String name = name();
                fields.merge(name, below(), FieldMask::mergedWith);
            } while (accept(','));
            return new FieldMask(fields);
        }

        void requireEnd() {
            if (position < text.length()) {
                throw invalid();
            }
        }

        private FieldMask below() {
            if (++depth > DEEPEST) {
                throw invalid();
            }
            FieldMask below = new FieldMask(Map.of());
            if (accept('/')) {
                String name = name();
                below = new FieldMask(Map.of(name, below()));
            } else if (accept('(')) {
                below = list();
                if (!accept(')')) {
                    throw invalid();
                }
            }
            depth--;
            return below;
        }

        private String name() {
            int start = position;
            while (position < text.length() && ",/()".indexOf(text.charAt(position)) < 0) {
                position++;
            }
            String name = text.substring(start, position).trim();
            if (!FieldNames.contains(name)) {
                throw invalid(name);
            }
            return name;
        }

        private boolean accept(char expected) {
            if (position < text.length() && text.charAt(position) == expected) {
                position++;
                return true;
            }
            return false;
        }

        private ApiFailure invalid() {
            return invalid(text);
        }

        private static ApiFailure invalid(String selection) {
            return ApiFailure.of(400, "INVALID_ARGUMENT", "invalidParameter", "Invalid field selection " + selection);
        }
    }
}

package io.github.camelgmail.test.http.admin;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.camelgmail.test.clock.DurationText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object of a request, read field by field. Every complaint is an {@link IllegalArgumentException} that names the field; fields that
 * nobody asked for are one too.
 */
final class Form {

    private final JsonObject object;
    private final String path;
    private final Set<String> known = new HashSet<>();

    /**
     * Begins to read.
     *
     * @param path what stands before the names of fields in complaints, such as {@code fault.}
     */
    Form(JsonObject object, String path) {
        this.object = object;
        this.path = path;
    }

    Optional<String> text(String field) {
        return primitive(field, "a text").map(value -> {
            require(value.isString(), field, "a text");
            return value.getAsString();
        });
    }

    Optional<Boolean> flag(String field) {
        return primitive(field, "true or false").map(value -> {
            require(value.isBoolean(), field, "true or false");
            return value.getAsBoolean();
        });
    }

    Optional<Double> number(String field) {
        return primitive(field, "a number").map(value -> {
            require(value.isNumber(), field, "a number");
            return value.getAsDouble();
        });
    }

    Optional<Long> wholeNumber(String field) {
        return number(field).map(value -> {
            boolean whole = value == Math.rint(value) && Math.abs(value) <= 1L << 53;
            require(whole, field, "a whole number");
            return whole ? object.get(field).getAsBigDecimal().longValue() : 0;
        });
    }

    Optional<Integer> smallNumber(String field) {
        return wholeNumber(field).map(value -> {
            require(value == value.intValue(), field, "a whole number of at most " + Integer.MAX_VALUE);
            return value.intValue();
        });
    }

    Optional<Duration> duration(String field) {
        String expected = "a duration such as 50ms, 2s, 1h or PT1H";
        return text(field).map(value -> DurationText.parse(value).orElseThrow(() -> wrong(field, expected)));
    }

    Map<String, String> texts(String field) {
        Map<String, String> texts = new LinkedHashMap<>();
        form(field).ifPresent(inner -> inner.object.keySet().forEach(key -> inner.text(key)
                .ifPresent(value -> texts.put(key, value))));
        return texts;
    }

    Optional<Form> form(String field) {
        JsonElement value = value(field);
        if (value == null) {
            return Optional.empty();
        }
        require(value.isJsonObject(), field, "an object");
        return Optional.of(new Form(value.getAsJsonObject(), path + field + "."));
    }

    Optional<List<String>> list(String field) {
        JsonElement value = value(field);
        if (value == null) {
            return Optional.empty();
        }
        require(value.isJsonArray(), field, "a list of texts");
        List<String> texts = new ArrayList<>();
        for (JsonElement item : value.getAsJsonArray()) {
            boolean text = item instanceof JsonPrimitive primitive && primitive.isString();
            require(text, field, "a list of texts");
            texts.add(item.getAsString());
        }
        return Optional.of(texts);
    }

    Optional<List<Form>> forms(String field) {
        JsonElement value = value(field);
        if (value == null) {
            return Optional.empty();
        }
        require(value.isJsonArray(), field, "a list of objects");
        JsonArray items = value.getAsJsonArray();
        List<Form> forms = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            String name = field + "[" + i + "]";
            require(items.get(i).isJsonObject(), name, "an object");
            forms.add(new Form(items.get(i).getAsJsonObject(), path + name + "."));
        }
        return Optional.of(forms);
    }

    boolean has(String field) {
        return value(field) != null;
    }

    /** Whether a field is a text, and not an object or anything else. */
    boolean isText(String field) {
        return value(field) instanceof JsonPrimitive primitive && primitive.isString();
    }

    /** Whether a field is there and null, which is not the same as absent where it takes a limit away. */
    boolean isNull(String field) {
        known.add(field);
        JsonElement value = object.get(field);
        return value != null && value.isJsonNull();
    }

    /** Complains about the first field that nobody has asked for. */
    void requireNoMore() {
        for (String field : object.keySet()) {
            if (!known.contains(field)) {
                throw new IllegalArgumentException(path + field + ": no such field; there are "
                        + known.stream().sorted().toList());
            }
        }
    }

    IllegalArgumentException wrong(String field, String expected) {
        return new IllegalArgumentException(path + field + " must be " + expected);
    }

    IllegalArgumentException missing(String field, String expected) {
        return new IllegalArgumentException(path + field + " is missing; it must be " + expected);
    }

    private Optional<JsonPrimitive> primitive(String field, String expected) {
        JsonElement value = value(field);
        if (value == null) {
            return Optional.empty();
        }
        require(value.isJsonPrimitive(), field, expected);
        return Optional.of(value.getAsJsonPrimitive());
    }

    private @Nullable JsonElement value(String field) {
        known.add(field);
        JsonElement value = object.get(field);
        return value == null || value.isJsonNull() ? null : value;
    }

    private void require(boolean valid, String field, String expected) {
        if (!valid) {
            throw wrong(field, expected);
        }
    }
}

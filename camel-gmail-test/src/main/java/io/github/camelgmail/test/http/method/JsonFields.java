package io.github.camelgmail.test.http.method;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.ApiFailure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The members of request and response objects, read with a check of their types. */
final class JsonFields {

    private JsonFields() {}

    /**
     * Reads a text.
     *
     * @return null when it is missing or null
     * @throws ApiFailure when it is of another type
     */
    static @Nullable String text(JsonObject object, String name) {
        JsonElement value = object.get(name);
        if (value == null || value.isJsonNull()) {
            return null;
        }
        if (!isText(value)) {
            throw wrongType(name, "TYPE_STRING");
        }
        return value.getAsString();
    }

    /**
     * Reads a list of texts.
     *
     * @return empty when it is missing or null
     * @throws ApiFailure when it is of another type
     */
    static List<String> texts(JsonObject object, String name) {
        JsonElement value = object.get(name);
        if (value == null || value.isJsonNull()) {
            return List.of();
        }
        if (!value.isJsonArray()) {
            throw wrongType(name, "repeated TYPE_STRING");
        }
        List<String> texts = new ArrayList<>();
        for (JsonElement item : value.getAsJsonArray()) {
            if (!isText(item)) {
                throw wrongType(name, "TYPE_STRING");
            }
            texts.add(item.getAsString());
        }
        return texts;
    }

    /**
     * Reads an object.
     *
     * @return null when it is missing or null
     * @throws ApiFailure when it is of another type
     */
    static @Nullable JsonObject object(JsonObject object, String name) {
        JsonElement value = object.get(name);
        if (value == null || value.isJsonNull()) {
            return null;
        }
        if (!value.isJsonObject()) {
            throw wrongType(name, "message");
        }
        return value.getAsJsonObject();
    }

    /** Makes an array of the given items. */
    static <T> JsonArray array(Collection<T> items, Function<? super T, ? extends JsonElement> toJson) {
        JsonArray array = new JsonArray(items.size());
        items.forEach(item -> array.add(toJson.apply(item)));
        return array;
    }

    /** Makes an array of texts. */
    static JsonArray array(Collection<String> texts) {
        JsonArray array = new JsonArray(texts.size());
        texts.forEach(array::add);
        return array;
    }

    private static boolean isText(JsonElement value) {
        return value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
    }

    private static ApiFailure wrongType(String name, String type) {
        return ApiFailure.invalidArgument("Invalid value at '" + name + "' (" + type + ")");
    }
}

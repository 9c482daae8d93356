package io.github.camelgmail.test.http.method;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.camelgmail.test.http.ApiFailure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The members of request and response objects, read with a check of their types. */
public final class JsonFields {

    /** As short as any number that fits into 64 bits, so that nobody can have a huge one worked out. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,20}(?:\\.0{1,20})?");

    private JsonFields() {}

    /**
     * Reads a text.
     *
     * @return null when it is missing or null
     * @throws ApiFailure when it is of another type
     */
    public static @Nullable String text(JsonObject object, String name) {
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
    public static List<String> texts(JsonObject object, String name) {
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
    public static @Nullable JsonObject object(JsonObject object, String name) {
        JsonElement value = object.get(name);
        if (value == null || value.isJsonNull()) {
            return null;
        }
        if (!value.isJsonObject()) {
            throw wrongType(name, "message");
        }
        return value.getAsJsonObject();
    }

    /**
     * Reads a list of objects.
     *
     * @return empty when it is missing or null
     * @throws ApiFailure when it is of another type
     */
    public static List<JsonObject> objects(JsonObject object, String name) {
        JsonElement value = object.get(name);
        if (value == null || value.isJsonNull()) {
            return List.of();
        }
        if (!value.isJsonArray()) {
            throw wrongType(name, "repeated message");
        }
        List<JsonObject> objects = new ArrayList<>();
        for (JsonElement item : value.getAsJsonArray()) {
            if (!item.isJsonObject()) {
                throw wrongType(name, "message");
            }
            objects.add(item.getAsJsonObject());
        }
        return objects;
    }

    /**
     * Reads a truth value.
     *
     * @return null when it is missing or null
     * @throws ApiFailure when it is of another type
     */
    public static @Nullable Boolean truth(JsonObject object, String name) {
        JsonElement value = object.get(name);
        if (value == null || value.isJsonNull()) {
            return null;
        }
        if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isBoolean()) {
            throw wrongType(name, "TYPE_BOOL");
        }
        return value.getAsBoolean();
    }

    /** Reads a truth value that is false when it is missing. */
    public static boolean isTrue(JsonObject object, String name) {
        return Boolean.TRUE.equals(truth(object, name));
    }

    /**
     * Reads a whole number of 32 bits, written as a number or as a text.
     *
     * @return null when it is missing or null
     * @throws ApiFailure when it is none
     */
    public static @Nullable Integer int32(JsonObject object, String name) {
        BigDecimal number = number(object, name, "TYPE_INT32");
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException e) {
            throw wrongType(name, "TYPE_INT32");
        }
    }

    /**
     * Reads a whole number of 64 bits, written as a text or as a number.
     *
     * @return null when it is missing or null
     * @throws ApiFailure when it is none
     */
    public static @Nullable Long int64(JsonObject object, String name) {
        BigDecimal number = number(object, name, "TYPE_INT64");
        try {
            return number == null ? null : number.longValueExact();
        } catch (ArithmeticException e) {
            throw wrongType(name, "TYPE_INT64");
        }
    }

    /** Makes an array of the given items. */
    public static <T> JsonArray array(Collection<T> items, Function<? super T, ? extends JsonElement> toJson) {
        JsonArray array = new JsonArray(items.size());
        items.forEach(item -> array.add(toJson.apply(item)));
        return array;
    }

    /** Makes an array of texts. */
    public static JsonArray array(Collection<String> texts) {
        JsonArray array = new JsonArray(texts.size());
        texts.forEach(array::add);
        return array;
    }

    private static @Nullable BigDecimal number(JsonObject object, String name, String type) {
        JsonElement value = object.get(name);
        if (value == null || value.isJsonNull()) {
            return null;
        }
        String written = value.isJsonPrimitive() ? value.getAsString() : "";
        if (!NUMBER.matcher(written).matches()) {
            throw wrongType(name, type);
        }
        return new BigDecimal(written);
    }

    private static boolean isText(JsonElement value) {
        return value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
    }

    private static ApiFailure wrongType(String name, String type) {
        return ApiFailure.invalidArgument("Invalid value at '" + name + "' (" + type + ")");
    }
}

package io.github.camelgmail.component.client;

import com.google.api.client.json.GenericJson;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.client.util.ArrayMap;
import com.google.api.client.util.Data;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads values of JSON (RFC 8259) as Google's parser does, with its marks for null, but without its reflection. */
final class JsonFields {

    /** Reads a value whose kind is known. */
    @FunctionalInterface
    interface Value<T> {
        T read(JsonReader in) throws IOException;
    }

    private JsonFields() {}

    /** Reads the fields of an object into a model. */
    static <T extends GenericJson> T object(JsonReader in, Class<T> type, Supplier<T> empty, Field<T> fields)
            throws IOException {
        if (in.peek() == JsonToken.NULL) {
            return nothing(in, type);
        }
        T model = empty.get();
        model.setFactory(GsonFactory.getDefaultInstance());
        in.beginObject();
        while (in.hasNext()) {
            fields.read(in, model, in.nextName());
        }
        in.endObject();
        return model;
    }

    /** Reads the value of a field into a model. */
    @FunctionalInterface
    interface Field<T> {
        void read(JsonReader in, T model, String name) throws IOException;
    }

    @SuppressWarnings("unchecked")
    static <T> List<T> list(JsonReader in, Value<T> element) throws IOException {
        if (in.peek() == JsonToken.NULL) {
            return nothing(in, (Class<List<T>>) (Class<?>) ArrayList.class);
        }
        List<T> list = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            list.add(element.read(in));
        }
        in.endArray();
        return list;
    }

    static String string(JsonReader in) throws IOException {
        return switch (in.peek()) {
            case STRING -> in.nextString();
            case NULL -> nothing(in, String.class);
            default -> throw unexpected(in, "text");
        };
    }

    /** Reads a number of 64 bits and more, which Google writes as a string. */
    static BigInteger bigInteger(JsonReader in) throws IOException {
        return switch (in.peek()) {
            case STRING -> new BigInteger(in.nextString());
            case NULL -> nothing(in, BigInteger.class);
            default -> throw unexpected(in, "a number in quotation marks");
        };
    }

    /** Reads a number of 64 bits, which Google writes as a string. */
    static Long longInteger(JsonReader in) throws IOException {
        return switch (in.peek()) {
            case STRING -> Long.valueOf(in.nextString());
            case NULL -> nothing(in, Long.class);
            default -> throw unexpected(in, "a number in quotation marks");
        };
    }

    static Integer integer(JsonReader in) throws IOException {
        return switch (in.peek()) {
            case NUMBER -> in.nextInt();
            case NULL -> nothing(in, Integer.class);
            default -> throw unexpected(in, "a number");
        };
    }

    private static <T> T nothing(JsonReader in, Class<T> type) throws IOException {
        in.nextNull();
        return Data.nullOf(type);
    }

    /** Reads what the model has no field for. */
    static Object any(JsonReader in) throws IOException {
        return switch (in.peek()) {
            case STRING -> in.nextString();
            case NUMBER -> new BigDecimal(in.nextString());
            case BOOLEAN -> in.nextBoolean();
            case NULL -> nothing(in, Object.class);
            case BEGIN_ARRAY -> list(in, JsonFields::any);
            case BEGIN_OBJECT -> map(in);
            default -> throw unexpected(in, "a value");
        };
    }

    private static ArrayMap<String, Object> map(JsonReader in) throws IOException {
        ArrayMap<String, Object> map = new ArrayMap<>();
        in.beginObject();
        while (in.hasNext()) {
            map.put(in.nextName(), any(in));
        }
        in.endObject();
        return map;
    }

    private static IOException unexpected(JsonReader in, String expected) throws IOException {
        return new MalformedJsonException("Expected " + expected + " but found " + in.peek() + " at " + in.getPath());
    }
}

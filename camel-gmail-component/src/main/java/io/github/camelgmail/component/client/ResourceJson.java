package io.github.camelgmail.component.client;

import com.google.api.client.json.GenericJson;
import com.google.api.client.json.JsonObjectParser;
import com.google.api.client.json.JsonParser;
import com.google.api.client.json.JsonToken;
import com.google.api.client.json.gson.GsonFactory;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;

/** Gmail's resources as JSON and back, as the Google client reads and writes them. */
public final class ResourceJson {

    private static final GsonFactory JSON = GsonFactory.getDefaultInstance();

    private ResourceJson() {}

    /**
     * Reads a resource. Numbers may be written as text, and the long ones that Gmail writes as text may be numbers.
     *
     * @param json an object; fields that the resource does not know are kept
     * @throws IllegalArgumentException if it is no JSON object, or a field does not fit; the message names both
     */
    public static <T> T read(String json, Class<T> type) {
        if (!json.stripLeading().startsWith("{")) {
            throw new IllegalArgumentException(
                    "The body is no JSON object, and " + type.getSimpleName() + " is one. Begin it with {");
        }
        return read(object(json, type), type);
    }

    /** The client's own parser takes what is cut off, and what follows. */
    private static GenericJson object(String json, Class<?> type) {
        try (JsonParser parser = JSON.createJsonParser(new StringReader(json))) {
            GenericJson fields = parser.parse(GenericJson.class);
            if (parser.getCurrentToken() == JsonToken.END_OBJECT && parser.nextToken() == null) {
                return fields;
            }
        } catch (IOException | IllegalArgumentException e) {
            throw misfit(type, e);
        }
        throw misfit(type, new EOFException("it does not end with the } of its first {"));
    }

    private static IllegalArgumentException misfit(Class<?> type, Exception cause) {
        return new IllegalArgumentException(
                "The body is no " + type.getSimpleName() + ": " + OneLine.of(String.valueOf(cause.getMessage())),
                cause);
    }

    /**
     * Reads a resource out of a map of its fields; see {@link #read(String, Class)}.
     *
     * @throws IllegalArgumentException if a field does not fit; the message names the resource and the field
     */
    public static <T> T read(Map<?, ?> fields, Class<T> type) {
        try {
            return new JsonObjectParser(JSON)
                    .parseAndClose(new StringReader(write(ResourceFields.of(fields, type))), type);
        } catch (IOException | IllegalArgumentException e) {
            throw misfit(type, e);
        }
    }

    /**
     * Writes a resource, a map of its fields, or a list of these as JSON in one line.
     *
     * @throws IllegalArgumentException if it holds what JSON cannot say
     */
    public static String write(Object resource) {
        try {
            return JSON.toString(resource);
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("The body cannot be written as JSON: " + e.getMessage(), e);
        }
    }
}

package io.github.camelgmail.test.http;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** JSON as it travels: strict RFC 8259 text in UTF-8. */
final class JsonText {

    private static final Gson INDENTED =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    private static final Gson COMPACT = new GsonBuilder().disableHtmlEscaping().create();

    private JsonText() {}

    /**
     * Reads an object; an empty text is an empty object, as a Gmail request without a body is.
     *
     * @throws ApiFailure when it is no JSON object
     */
    static JsonObject read(byte[] utf8) {
        if (utf8.length == 0) {
            return new JsonObject();
        }
        InputStreamReader text = new InputStreamReader(new ByteArrayInputStream(utf8), StandardCharsets.UTF_8);
        try (JsonReader reader = new JsonReader(text)) {
            reader.setStrictness(Strictness.STRICT);
            JsonElement element = COMPACT.getAdapter(JsonElement.class).read(reader);
            if (element.isJsonObject() && reader.peek() == JsonToken.END_DOCUMENT) {
                return element.getAsJsonObject();
            }
        } catch (IOException | JsonParseException | IllegalStateException | NumberFormatException e) {
            throw malformed();
        }
        throw malformed();
    }

    /** Writes an element, by lines and indented when asked for as Gmail does by default. */
    static byte[] write(JsonElement element, boolean indented) {
        ByteArrayOutputStream utf8 = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(utf8, StandardCharsets.UTF_8)) {
            (indented ? INDENTED : COMPACT).toJson(element, writer);
            if (indented) {
                writer.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return utf8.toByteArray();
    }

    private static ApiFailure malformed() {
        return ApiFailure.of(
                400,
                "INVALID_ARGUMENT",
                "parseError",
                "Invalid JSON payload received. The body must be one JSON object.");
    }
}

package io.github.camelgmail.test.http;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.github.camelgmail.test.mime.Content;
import io.github.camelgmail.test.mime.Octets;
import io.github.camelgmail.test.mime.Spool;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** JSON as it travels: strict RFC 8259 text in UTF-8. */
final class JsonText {

    private static final TypeAdapter<JsonElement> ELEMENTS = new Gson().getAdapter(JsonElement.class);

    private JsonText() {}

    /**
     * Reads an object; an empty text is an empty object, as a Gmail request without a body is. Long strings become {@link LongText}.
     *
     * @throws ApiFailure when it is no JSON object
     */
    static JsonObject read(Octets utf8) {
        if (utf8.isEmpty()) {
            return new JsonObject();
        }
        return utf8.length() > Spool.MOST_IN_HEAP ? new LongTextReader(utf8).read() : readInHeap(utf8);
    }

    static JsonObject readInHeap(Octets utf8) {
        InputStreamReader text = new InputStreamReader(utf8.openStream(), StandardCharsets.UTF_8);
        try (JsonReader reader = new JsonReader(text)) {
            reader.setStrictness(Strictness.STRICT);
            JsonElement element = ELEMENTS.read(reader);
            if (element.isJsonObject() && reader.peek() == JsonToken.END_DOCUMENT) {
                return element.getAsJsonObject();
            }
        } catch (IOException | JsonParseException | IllegalStateException | NumberFormatException e) {
            throw malformed();
        }
        throw malformed();
    }

    /**
     * Writes an element, by lines and indented when asked for as Gmail does by default.
     *
     * @return the text, or what writes it when it is large
     */
    static Content write(JsonElement element, boolean indented) {
        JsonContent content = new JsonContent(element, indented);
        if (lengthOfBase64(element) > Spool.MOST_IN_HEAP) {
            return content;
        }
        try (Spool utf8 = new Spool()) {
            content.writeTo(utf8);
            return utf8.toOctets();
        } catch (IOException e) {
            throw new UncheckedIOException("no room for an answer on the disk", e);
        }
    }

    private static long lengthOfBase64(JsonElement element) {
        long length = 0;
        if (element instanceof Base64Text text) {
            return text.length();
        } else if (element instanceof JsonObject object) {
            for (Map.Entry<String, JsonElement> member : object.entrySet()) {
                length += lengthOfBase64(member.getValue());
            }
        } else if (element.isJsonArray()) {
            for (JsonElement item : element.getAsJsonArray()) {
                length += lengthOfBase64(item);
            }
        }
        return length;
    }

    static ApiFailure malformed() {
        return ApiFailure.of(
                400,
                "INVALID_ARGUMENT",
                "parseError",
                "Invalid JSON payload received. The body must be one JSON object.");
    }
}

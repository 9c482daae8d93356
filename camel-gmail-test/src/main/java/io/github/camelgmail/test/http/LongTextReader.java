package io.github.camelgmail.test.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.camelgmail.test.mime.Octets;
import io.github.camelgmail.test.mime.Spool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Reads a JSON text with strings too long for the heap: they are replaced by marks before it is parsed, and put in again as
 * {@link LongText} afterwards. One use only.
 */
final class LongTextReader {

    private static final int LONGEST_IN_HEAP = 64 * 1024;
    private static final int LONGEST_REST = 8 * 1024 * 1024;

    private final Octets json;
    private final String mark = UUID.randomUUID() + ":";
    private final List<LongText> texts = new ArrayList<>();

    LongTextReader(Octets json) {
        this.json = json;
    }

    JsonObject read() {
        JsonObject object;
        try (Spool rest = new Spool()) {
            copyRest(rest);
            object = JsonText.readInHeap(rest.toOctets());
        } catch (IOException e) {
            throw new UncheckedIOException("no room for a request on the disk", e);
        }
        fillIn(object);
        return object;
    }

    /** Copies all but the long strings, what stands between two of them at a time. */
    private void copyRest(Spool rest) throws IOException {
        int copied = 0;
        int quote = find('"', 0);
        while (quote < json.length()) {
            int end = closing(quote + 1);
            if (end - quote > LONGEST_IN_HEAP && end < json.length()) {
                copy(rest, copied, quote);
                rest.write(('"' + mark + texts.size() + '"').getBytes(StandardCharsets.UTF_8));
                texts.add(new LongText(json.slice(quote + 1, end)));
                copied = end + 1;
            }
            quote = find('"', end + 1);
        }
        copy(rest, copied, json.length());
    }

    private void copy(Spool rest, int from, int to) throws IOException {
        if (rest.length() + (to - from) > LONGEST_REST) {
            throw ApiFailure.tooLarge();
        }
        json.slice(from, to).writeTo(rest);
    }

    private int find(char wanted, int from) {
        int position = from;
        while (position < json.length() && json.at(position) != wanted) {
            position++;
        }
        return Math.min(position, json.length());
    }

    private int closing(int from) {
        int position = from;
        while (position < json.length() && json.at(position) != '"') {
            position += json.at(position) == '\\' ? 2 : 1;
        }
        return Math.min(position, json.length());
    }

    private void fillIn(JsonObject object) {
        for (Map.Entry<String, JsonElement> member : object.entrySet()) {
            member.setValue(filledIn(member.getValue()));
        }
    }

    private JsonElement filledIn(JsonElement value) {
        if (value.isJsonObject()) {
            fillIn(value.getAsJsonObject());
        } else if (value.isJsonArray()) {
            JsonArray array = value.getAsJsonArray();
            for (int i = 0; i < array.size(); i++) {
                array.set(i, filledIn(array.get(i)));
            }
        } else if (value.isJsonPrimitive() && value.getAsString().startsWith(mark)) {
            return texts.get(Integer.parseInt(value.getAsString().substring(mark.length())));
        }
        return value;
    }
}

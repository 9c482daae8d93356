package io.github.camelgmail.component.watch;

import com.google.gson.GsonBuilder;
import com.google.gson.Strictness;
import com.google.gson.ToNumberPolicy;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Reads text that strangers may have written: JSON to the letter (RFC 8259), and base64 as it comes. */
final class NotificationText {

    private static final int MAX_NESTING = 16;

    /** Numbers stay as they are written, so that a long one keeps its digits. */
    private static final TypeAdapter<Object> VALUES = new GsonBuilder()
            .setObjectToNumberStrategy(ToNumberPolicy.LAZILY_PARSED_NUMBER)
            .create()
            .getAdapter(Object.class);

    private NotificationText() {}

    /** Leaves out a byte order mark and blanks around a text. */
    static String stripped(String text) {
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).strip();
    }

    /** Returns whether a text can only be a JSON object, array or string. */
    static boolean isJson(String stripped) {
        return stripped.startsWith("{") || stripped.startsWith("\"") || stripped.startsWith("[");
    }

    /** Reads a text that is one JSON value; empty where it is not, or is null. */
    static Optional<Object> json(String text) {
        try (JsonReader in = new JsonReader(new StringReader(text))) {
            in.setStrictness(Strictness.STRICT);
            in.setNestingLimit(MAX_NESTING);
            Object value = VALUES.read(in);
            return in.peek() == JsonToken.END_DOCUMENT ? Optional.ofNullable(value) : Optional.empty();
        } catch (IOException | IllegalStateException e) {
            // Not kept as a cause: the parser quotes names of fields.
            return Optional.empty();
        }
    }

    /** Decodes base64 of either alphabet (RFC 4648 sections 4 and 5), with padding and white space or without; empty where it is none. */
    static Optional<String> base64(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '-' -> digits.append('+');
                case '_' -> digits.append('/');
                case '\r', '\n', '\t', ' ' -> {}
                default -> digits.append(c);
            }
        }
        return digits.isEmpty() ? Optional.empty() : decoded(digits.toString());
    }

    private static Optional<String> decoded(String digits) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(digits), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            // Says which character is wrong, which is not ours to tell.
            return Optional.empty();
        }
    }
}

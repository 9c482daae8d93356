package io.github.camelgmail.test.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.camelgmail.test.mime.ByteCount;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes JSON as UTF-8, by lines and indented when asked for. One use only. */
final class JsonTextWriter {

    private static final int BUFFER = 8 * 1024;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final OutputStream out;
    private final boolean indented;
    private final byte[] buffer = new byte[BUFFER];
    private int filled;
    private int depth;

    JsonTextWriter(OutputStream out, boolean indented) {
        this.out = out;
        this.indented = indented;
    }

    /** Writes an element and everything below it, and at last a line end when by lines. */
    void write(JsonElement element) throws IOException {
        value(element);
        if (indented) {
            octet('\n');
        }
        flush();
    }

    private void value(JsonElement element) throws IOException {
        if (element instanceof JsonObject object) {
            object(object);
        } else if (element instanceof JsonArray array) {
            array(array);
        } else if (element instanceof Base64Text text) {
            base64(text);
        } else if (element instanceof JsonPrimitive primitive && primitive.isString()) {
            string(primitive.getAsString());
        } else {
            ascii(element.isJsonNull() ? "null" : element.getAsString());
        }
    }

    private void object(JsonObject object) throws IOException {
        octet('{');
        boolean empty = true;
        depth++;
        for (Map.Entry<String, JsonElement> member : object.entrySet()) {
            if (!member.getValue().isJsonNull()) {
                separate(empty);
                empty = false;
                string(member.getKey());
                ascii(indented ? ": " : ":");
                value(member.getValue());
            }
        }
        close(empty, '}');
    }

    private void array(JsonArray array) throws IOException {
        octet('[');
        depth++;
        for (int i = 0; i < array.size(); i++) {
            separate(i == 0);
            value(array.get(i));
        }
        close(array.isEmpty(), ']');
    }

    private void separate(boolean first) throws IOException {
        if (!first) {
            octet(',');
        }
        newLine();
    }

    private void close(boolean empty, char bracket) throws IOException {
        depth--;
        if (!empty) {
            newLine();
        }
        octet(bracket);
    }

    private void newLine() throws IOException {
        if (indented) {
            octet('\n');
            for (int i = 0; i < depth; i++) {
                ascii("  ");
            }
        }
    }

    private void base64(Base64Text text) throws IOException {
        octet('"');
        flush();
        if (out instanceof ByteCount count) {
            count.add(text.length());
        } else {
            text.writeTo(out);
        }
        octet('"');
    }

    private void string(String text) throws IOException {
        octet('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7f && c != '"' && c != '\\') {
                octet(c);
            } else if (Character.isHighSurrogate(c) && i + 1 < text.length()) {
                i += pair(c, text.charAt(i + 1));
            } else {
                unusual(c);
            }
        }
        octet('"');
    }

    private void unusual(char c) throws IOException {
        switch (c) {
            case '"', '\\' -> {
                octet('\\');
                octet(c);
            }
            case '\n' -> ascii("\\n");
            case '\r' -> ascii("\\r");
            case '\t' -> ascii("\\t");
            case '\b' -> ascii("\\b");
            case '\f' -> ascii("\\f");
            default -> rare(c);
        }
    }

    private void rare(char c) throws IOException {
        if (c < ' ' || c == 0x7f || c == '\u2028' || c == '\u2029') {
            ascii("\\u");
            for (int shift = 12; shift >= 0; shift -= 4) {
                octet(HEX[(c >> shift) & 0xf]);
            }
        } else {
            codePoint(Character.isSurrogate(c) ? '?' : c);
        }
    }

    /** Writes a pair, and tells how many further characters that used up; half a pair is no character. */
    private int pair(char high, char low) throws IOException {
        if (Character.isLowSurrogate(low)) {
            codePoint(Character.toCodePoint(high, low));
            return 1;
        }
        octet('?');
        return 0;
    }

    /** Encodes as UTF-8 (RFC 3629). */
    private void codePoint(int code) throws IOException {
        if (code < 0x80) {
            octet(code);
        } else if (code < 0x800) {
            octet(0xc0 | (code >> 6));
            continuation(code);
        } else if (code < 0x10000) {
            octet(0xe0 | (code >> 12));
            continuation(code >> 6);
            continuation(code);
        } else {
            octet(0xf0 | (code >> 18));
            continuation(code >> 12);
            continuation(code >> 6);
            continuation(code);
        }
    }

    private void continuation(int bits) throws IOException {
        octet(0x80 | (bits & 0x3f));
    }

    private void ascii(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            octet(text.charAt(i));
        }
    }

    private void octet(int octet) throws IOException {
        if (filled == BUFFER) {
            flush();
        }
        buffer[filled++] = (byte) octet;
    }

    private void flush() throws IOException {
        out.write(buffer, 0, filled);
        filled = 0;
    }
}

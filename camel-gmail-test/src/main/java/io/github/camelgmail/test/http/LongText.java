package io.github.camelgmail.test.http;

import com.google.gson.JsonElement;
import io.github.camelgmail.test.mime.Octets;
import io.github.camelgmail.test.mime.Spool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;

/** A JSON string of a request that is too long for the heap. Immutable. */
public final class LongText extends JsonElement {

    /** A multiple of four, so that only the last block can be padded. */
    private static final int BLOCK = 16 * 1024;

    private static final int HEXADECIMAL_DIGITS = 4;
    private static final int NO_BASE64 = 0;

    private final Octets literal;

    /**
     * Keeps a string.
     *
     * @param literal what stands between the quotation marks
     */
    @SuppressWarnings("deprecation") // Gson has no other way to keep a value out of the heap
    LongText(Octets literal) {
        this.literal = literal;
    }

    /**
     * Decodes base64 in the alphabet of URLs or in the plain one, padded or not.
     *
     * @throws IllegalArgumentException when it is none
     */
    public Octets decodeBase64() {
        try (Spool decoded = new Spool()) {
            decodeBase64(decoded);
            return decoded.toOctets();
        } catch (IOException e) {
            throw new UncheckedIOException("no room for a message on the disk", e);
        }
    }

    private void decodeBase64(Spool decoded) throws IOException {
        byte[] block = new byte[BLOCK];
        int filled = 0;
        int position = 0;
        while (position < literal.length()) {
            boolean escape = literal.at(position) == '\\';
            block[filled++] = inUrlAlphabet(escape ? escaped(position + 1) : literal.at(position));
            position += escape ? escapeLength(position + 1) : 1;
            if (filled == BLOCK) {
                decoded.write(Base64.getUrlDecoder().decode(block));
                filled = 0;
            }
        }
        decoded.write(Base64.getUrlDecoder().decode(Arrays.copyOf(block, filled)));
    }

    private static byte inUrlAlphabet(int octet) {
        return switch (octet) {
            case '+' -> '-';
            case '/' -> '_';
            default -> (byte) octet;
        };
    }

    private int escapeLength(int kind) {
        return literal.at(kind) == 'u' ? 2 + HEXADECIMAL_DIGITS : 2;
    }

    /** The character of an escape sequence, as far as it can be one of base64. */
    private int escaped(int kind) {
        return switch (literal.at(kind)) {
            case '/' -> '/';
            case 'u' -> hexadecimal(kind + 1);
            default -> NO_BASE64;
        };
    }

    private int hexadecimal(int from) {
        int code = 0;
        for (int i = from; i < from + HEXADECIMAL_DIGITS && i < literal.length(); i++) {
            code = code * 16 + Math.max(0, Character.digit(literal.at(i), 16));
        }
        return code < 0x80 ? code : NO_BASE64;
    }

    @Override
    public JsonElement deepCopy() {
        return this;
    }
}

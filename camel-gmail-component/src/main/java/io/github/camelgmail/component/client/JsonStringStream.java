package io.github.camelgmail.component.client;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Streams one string field of a JSON object (RFC 8259), such as {@code raw} of a message, of which the whole may be
 * larger than memory allows. The field must be at the top level and hold ASCII, as base64url does.
 */
final class JsonStringStream extends InputStream {

    private static final int LONGEST_NAME = 64;

    private final InputStream in;
    private final byte[] buffer = new byte[8192];
    private int position;
    private int limit;
    private boolean ended;

    private JsonStringStream(InputStream in) {
        this.in = in;
    }

    /**
     * Reads up to the beginning of the field's value.
     *
     * @throws IOException if the object lacks the field, or the connection breaks
     */
    static JsonStringStream open(InputStream in, String field) throws IOException {
        JsonStringStream stream = new JsonStringStream(in);
        stream.findValue(field);
        return stream;
    }

    private void findValue(String field) throws IOException {
        int depth = 0;
        int c = nextToken();
        while (c >= 0) {
            if (c == '"') {
                String text = readShortText();
                c = nextToken();
                if (c == ':' && depth == 1 && text.equals(field)) {
                    requireText(field);
                    return;
                }
                continue;
            }
            depth += nesting(c);
            c = nextToken();
        }
        throw new IOException("The answer has no field '" + field + "'");
    }

    private static int nesting(int c) {
        return switch (c) {
            case '{', '[' -> 1;
            case '}', ']' -> -1;
            default -> 0;
        };
    }

    private void requireText(String field) throws IOException {
        if (nextToken() != '"') {
            throw new IOException("The field '" + field + "' of the answer is not text");
        }
    }

    private String readShortText() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int c = read(); c >= 0; c = read()) {
            if (text.length() < LONGEST_NAME) {
                text.append((char) c);
            }
        }
        ended = false;
        return text.toString();
    }

    private int nextToken() throws IOException {
        int c = nextByte();
        while (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
            c = nextByte();
        }
        return c;
    }

    /** Reads the next character of the text at hand; -1 at its closing quotation mark. */
    @Override
    public int read() throws IOException {
        if (ended) {
            return -1;
        }
        int c = require(nextByte());
        if (c == '"') {
            ended = true;
            return -1;
        }
        return c == '\\' ? readEscaped() : c;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int c = read();
            if (c < 0) {
                return count == 0 ? -1 : count;
            }
            bytes[offset + count] = (byte) c;
            count++;
        }
        return count;
    }

    private int readEscaped() throws IOException {
        int c = require(nextByte());
        if (c != 'u') {
            return c;
        }
        int code = 0;
        for (int i = 0; i < 4; i++) {
            code = code * 16 + Character.digit(require(nextByte()), 16);
        }
        return code & 0xff;
    }

    private static int require(int c) throws IOException {
        if (c < 0) {
            throw new EOFException("The answer ends in the middle");
        }
        return c;
    }

    private int nextByte() throws IOException {
        if (position == limit) {
            limit = Math.max(0, in.read(buffer, 0, buffer.length));
            position = 0;
        }
        return position == limit ? -1 : buffer[position++] & 0xff;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

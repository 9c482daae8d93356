package io.github.camelgmail.component.message;

import java.io.IOException;
import java.io.InputStream;

/**
 * Decodes base64, RFC 2045 section 6.8, as far as it goes: what is not of the alphabet is passed over, padding ends the
 * content, and a last group that was cut short gives the bytes that are whole.
 */
final class LenientBase64 extends InputStream {

    private static final int BITS = 6;

    private final InputStream encoded;
    private final byte[] buffer = new byte[8192];
    private int position;
    private int limit;
    private int bits;
    private int held;
    private boolean ended;

    LenientBase64(InputStream encoded) {
        this.encoded = encoded;
    }

    @Override
    public int read() throws IOException {
        while (!ended && held < Byte.SIZE) {
            take(nextByte());
        }
        if (held < Byte.SIZE) {
            return -1;
        }
        held -= Byte.SIZE;
        return (bits >> held) & 0xff;
    }

    private int nextByte() throws IOException {
        if (position == limit) {
            limit = Math.max(0, encoded.read(buffer, 0, buffer.length));
            position = 0;
        }
        return position == limit ? -1 : buffer[position++] & 0xff;
    }

    private void take(int c) {
        int sextet = sextet(c);
        if (sextet >= 0) {
            bits = (bits << BITS) | sextet;
            held += BITS;
        } else {
            // Padding that stands where no group can end is only one more stray character.
            ended = c < 0 || (c == '=' && held > 0 && held < BITS);
        }
    }

    private static int sextet(int c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 26;
        }
        if (c >= '0' && c <= '9') {
            return c - '0' + 52;
        }
        return c == '+' ? 62 : c == '/' ? 63 : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int next = read();
            if (next < 0) {
                return count == 0 ? -1 : count;
            }
            bytes[offset + count] = (byte) next;
            count++;
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        encoded.close();
    }
}

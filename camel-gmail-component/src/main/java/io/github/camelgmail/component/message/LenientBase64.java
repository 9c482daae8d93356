package io.github.camelgmail.component.message;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Decodes base64, RFC 2045 section 6.8, as far as it goes: what is not of the alphabet is passed over, padding ends the
 * content, and a last group that was cut short gives the bytes that are whole.
 */
final class LenientBase64 extends InputStream {

    private static final int BITS = 6;
    private static final int GROUP = 4;
    private static final int GROUP_BYTES = 3;
    private static final byte[] SEXTETS = sextets();

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

    private static byte[] sextets() {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        byte[] sextets = new byte[256];
        Arrays.fill(sextets, (byte) -1);
        for (int i = 0; i < alphabet.length(); i++) {
            sextets[alphabet.charAt(i)] = (byte) i;
        }
        return sextets;
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
        int sextet = c < 0 ? -1 : SEXTETS[c];
        if (sextet >= 0) {
            bits = (bits << BITS) | sextet;
            held += BITS;
        } else {
            // Padding that stands where no group can end is only one more stray character.
            ended = c < 0 || (c == '=' && held > 0 && held < BITS);
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = 0;
        while (count < length) {
            count += readGroups(bytes, offset + count, length - count);
            int next = count < length ? read() : -1;
            if (next < 0) {
                break;
            }
            bytes[offset + count] = (byte) next;
            count++;
        }
        return count == 0 && length > 0 ? -1 : count;
    }

    /** Decodes whole groups as long as nothing stands between their characters, which is nearly always. */
    private int readGroups(byte[] bytes, int offset, int length) {
        int to = offset;
        int last = held == 0 ? offset + length - GROUP_BYTES : -1;
        while (to <= last && limit - position >= GROUP) {
            int group = group(position);
            if (group < 0) {
                break;
            }
            bytes[to] = (byte) (group >> (2 * Byte.SIZE));
            bytes[to + 1] = (byte) (group >> Byte.SIZE);
            bytes[to + 2] = (byte) group;
            to += GROUP_BYTES;
            position += GROUP;
        }
        return to - offset;
    }

    /** The bits of four characters; negative when one of them is not of the alphabet. */
    private int group(int at) {
        return SEXTETS[buffer[at] & 0xff] << (3 * BITS)
                | SEXTETS[buffer[at + 1] & 0xff] << (2 * BITS)
                | SEXTETS[buffer[at + 2] & 0xff] << BITS
                | SEXTETS[buffer[at + 3] & 0xff];
    }

    @Override
    public void close() throws IOException {
        encoded.close();
    }
}

package io.github.camelgmail.test.mime;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;

/**
 * Decodes base64 (RFC 2045 section 6.8) as far as it goes: what is not of the alphabet is passed over, padding ends the
 * body, and a last group that was cut short gives the octets that are whole. One use only.
 */
final class Base64Body {

    private static final int SEXTETS_IN_GROUP = 4;
    private static final int BLOCK = 16 * 1024;
    private static final boolean[] ALPHABET = alphabet();

    private final OutputStream out;
    private byte[] sextets = new byte[0];
    private int count;

    Base64Body(OutputStream out) {
        this.out = out;
    }

    void decode(Octets encoded) throws IOException {
        byte[] block = new byte[Math.min(BLOCK, encoded.length())];
        sextets = new byte[block.length];
        boolean padded = false;
        for (int at = 0; at < encoded.length() && !padded; at += block.length) {
            int length = Math.min(block.length, encoded.length() - at);
            encoded.copy(at, block, 0, length);
            padded = collect(block, length);
        }
        // One sextet alone is less than an octet.
        flush(count % SEXTETS_IN_GROUP == 1 ? count - 1 : count);
    }

    /** Collects the sextets of a block, and tells whether padding ended the body. */
    private boolean collect(byte[] block, int length) throws IOException {
        for (int i = 0; i < length; i++) {
            byte octet = block[i];
            if (octet >= 0 && ALPHABET[octet]) {
                sextets[count++] = octet;
                if (count == BLOCK) {
                    flush(count);
                }
            } else if (octet == '=' && count % SEXTETS_IN_GROUP >= 2) {
                return true;
            }
        }
        return false;
    }

    private void flush(int whole) throws IOException {
        byte[] group = whole == sextets.length ? sextets : Arrays.copyOf(sextets, whole);
        out.write(Base64.getDecoder().decode(group));
        count = 0;
    }

    private static boolean[] alphabet() {
        boolean[] alphabet = new boolean[128];
        Arrays.fill(alphabet, 'A', 'Z' + 1, true);
        Arrays.fill(alphabet, 'a', 'z' + 1, true);
        Arrays.fill(alphabet, '0', '9' + 1, true);
        alphabet['+'] = true;
        alphabet['/'] = true;
        return alphabet;
    }
}

package io.github.camelgmail.test.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;

/** Encodes what is written as base64url with padding, by blocks; ends with {@link #finish()}. Not safe for use by several threads. */
final class Base64Encoding extends OutputStream {

    /** A multiple of three, so that only the last block is padded. */
    private static final int BLOCK = 12 * 1024;

    private final OutputStream out;
    private final byte[] block;
    private int filled;

    /**
     * Begins.
     *
     * @param expected how many bytes exactly are going to be written
     */
    Base64Encoding(OutputStream out, long expected) {
        this.out = out;
        this.block = new byte[(int) Math.max(1, Math.min(BLOCK, expected))];
    }

    @Override
    public void write(int octet) throws IOException {
        block[filled++] = (byte) octet;
        if (filled == block.length) {
            finish();
        }
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            int count = Math.min(length - done, block.length - filled);
            System.arraycopy(octets, offset + done, block, filled, count);
            filled += count;
            done += count;
            if (filled == block.length) {
                finish();
            }
        }
    }

    /** Writes what is left, with its padding. */
    void finish() throws IOException {
        out.write(Base64.getUrlEncoder().encode(filled == block.length ? block : Arrays.copyOf(block, filled)));
        filled = 0;
    }
}

package io.github.camelgmail.component.client;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;

/** Decodes base64url (RFC 4648 section 5) on its way to another stream, which is left open. For one thread. */
final class Base64UrlOutput extends OutputStream {

    /** A multiple of four characters, so that each block can be decoded alone. */
    private static final int BLOCK = 8192;

    private final OutputStream out;
    private final byte[] block = new byte[BLOCK];
    private int length;

    Base64UrlOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        block[length] = (byte) b;
        length++;
        if (length == BLOCK) {
            decode();
        }
    }

    @Override
    public void close() throws IOException {
        decode();
    }

    private void decode() throws IOException {
        try {
            out.write(Base64.getUrlDecoder().decode(Arrays.copyOf(block, length)));
        } catch (IllegalArgumentException e) {
            throw new IOException("The answer is not base64url", e);
        }
        length = 0;
    }
}

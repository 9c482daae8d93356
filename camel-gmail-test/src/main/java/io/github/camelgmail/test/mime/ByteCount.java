package io.github.camelgmail.test.mime;

import java.io.OutputStream;

/** Counts what is written, and keeps nothing. Not safe for use by several threads. */
public final class ByteCount extends OutputStream {

    private long bytes;

    /** The number of bytes so far. */
    public long bytes() {
        return bytes;
    }

    /** Counts bytes that need not be written to be counted. */
    public void add(long more) {
        bytes += more;
    }

    @Override
    public void write(int octet) {
        bytes++;
    }

    @Override
    public void write(byte[] octets, int offset, int length) {
        bytes += length;
    }
}

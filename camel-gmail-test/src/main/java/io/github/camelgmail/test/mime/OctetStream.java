package io.github.camelgmail.test.mime;

import java.io.InputStream;

/** A stream over {@link Octets}. Not safe for use by several threads. */
final class OctetStream extends InputStream {

    private final Octets octets;
    private int position;

    OctetStream(Octets octets) {
        this.octets = octets;
    }

    @Override
    public int read() {
        return position < octets.length() ? octets.at(position++) & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        int count = Math.min(length, available());
        if (count == 0) {
            return length == 0 ? 0 : -1;
        }
        octets.copy(position, target, offset, count);
        position += count;
        return count;
    }

    @Override
    public int available() {
        return octets.length() - position;
    }
}

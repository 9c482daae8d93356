package io.github.camelgmail.test.mime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The bytes of a message, or a stretch of them without a copy of its own, in the heap or on the disk. At most 2 GiB. Immutable; safe for
 * use by several threads. Reading throws {@link java.io.UncheckedIOException} when the disk fails.
 */
public final class Octets implements Content {

    /** No bytes. */
    public static final Octets EMPTY = of(new byte[0]);

    private static final int BLOCK = 16 * 1024;

    private final OctetSource source;
    private final int start;
    private final int end;

    private Octets(OctetSource source, int start, int end) {
        this.source = source;
        this.start = start;
        this.end = end;
    }

    /**
     * Takes an array over.
     *
     * @param array not to be modified from now on
     */
    public static Octets of(byte[] array) {
        return new Octets(new HeapOctets(array), 0, array.length);
    }

    /** Copies an array. */
    public static Octets copyOf(byte[] array) {
        return of(array.clone());
    }

    static Octets in(SpooledFile file, int length) {
        return new Octets(file, 0, length);
    }

    /** The number of bytes. */
    public int length() {
        return end - start;
    }

    @Override
    public long size() {
        return length();
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return start == end;
    }

    /**
     * One byte.
     *
     * @param index 0 or more and less than {@link #length()}
     */
    public byte at(int index) {
        return source.at(start + index);
    }

    /**
     * A stretch of these bytes, which shares them.
     *
     * @param from its first byte, from 0
     * @param to the byte after its last
     */
    public Octets slice(int from, int to) {
        if (from < 0 || from > to || to > length()) {
            throw new IndexOutOfBoundsException(from + " to " + to + " of " + length() + " bytes");
        }
        return new Octets(source, start + from, start + to);
    }

    /** Everything from a byte on; nothing when that lies behind the end. */
    public Octets from(int from) {
        return slice(Math.min(from, length()), length());
    }

    /** A copy in the heap, for what is known to be small. */
    public byte[] toBytes() {
        byte[] copy = new byte[length()];
        source.copy(start, copy, 0, copy.length);
        return copy;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        if (source instanceof HeapOctets heap) {
            out.write(heap.array(), start, length());
            return;
        }
        byte[] block = new byte[Math.min(BLOCK, length())];
        for (int at = start; at < end; at += block.length) {
            int count = Math.min(block.length, end - at);
            source.copy(at, block, 0, count);
            out.write(block, 0, count);
        }
    }

    /** A stream over the bytes, which need not be closed. */
    public InputStream openStream() {
        return new OctetStream(this);
    }

    void copy(int from, byte[] target, int offset, int count) {
        source.copy(start + from, target, offset, count);
    }

    /** Whether some bytes stand at an index. */
    public boolean startsWith(byte[] prefix, int at) {
        int matched = 0;
        while (matched < prefix.length && at + matched < length() && at(at + matched) == prefix[matched]) {
            matched++;
        }
        return matched == prefix.length;
    }

    /** Whether a line end stands at an index, CRLF or a lone LF. */
    boolean isLineEnd(int at) {
        byte octet = at(at);
        return octet == '\n' || (octet == '\r' && at + 1 < length() && at(at + 1) == '\n');
    }

    boolean isBlank(int at) {
        byte octet = at(at);
        return octet == ' ' || octet == '\t';
    }

    /** Where the line after the one at an index begins; the end when there is none. */
    public int nextLine(int at) {
        int position = start + at;
        while (position < end && source.at(position) != '\n') {
            position++;
        }
        return Math.min(position + 1, end) - start;
    }

    /** The index without the line end that stands before it. */
    public int withoutLineEnd(int at) {
        int position = at > 0 && at(at - 1) == '\n' ? at - 1 : at;
        return position < at && position > 0 && at(position - 1) == '\r' ? position - 1 : position;
    }

    /** The length only: the bytes are somebody's mail. */
    @Override
    public String toString() {
        return length() + " bytes";
    }
}

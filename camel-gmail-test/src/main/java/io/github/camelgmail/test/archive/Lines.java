package io.github.camelgmail.test.archive;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads a stream line by line as bytes, each line with its own end (LF, CRLF, or none at the end of the stream). */
final class Lines implements Closeable {
    private static final int BLOCK_BYTES = 65_536;
    private static final int LONGEST_TEXT = 1_000;
    private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

    private final InputStream in;
    private final int maxLineBytes;
    private final byte[] block = new byte[BLOCK_BYTES];
    private int blockStart;
    private int blockEnd;
    private byte[] line = new byte[LONGEST_TEXT];
    private int length;
    private long offset;

    Lines(InputStream in, int maxLineBytes) {
        this.in = in;
        this.maxLineBytes = maxLineBytes;
    }

    /** Moves to the next line; false at the end of the stream. */
    boolean next() throws IOException {
        offset += length;
        length = 0;
        while (fill()) {
            int end = endOfLineInBlock();
            boolean complete = block[end - 1] == '\n';
            take(end);
            if (complete) {
                return true;
            }
        }
        return length > 0;
    }

    /** The position of the current line's first byte in the stream. */
    long offset() {
        return offset;
    }

    boolean isBlank() {
        return (length == 1 && line[0] == '\n') || (length == 2 && line[0] == '\r' && line[1] == '\n');
    }

    boolean isFrom() {
        return hasFromAt(0);
    }

    /** True for {@code From } behind one or more {@code >}. */
    boolean isQuotedFrom() {
        int quotes = 0;
        while (quotes < length && line[quotes] == '>') {
            quotes++;
        }
        return quotes > 0 && hasFromAt(quotes);
    }

    int length() {
        return length;
    }

    /** The first thousand characters of the line, without its end. */
    String text() {
        return new String(line, 0, Math.min(length, LONGEST_TEXT), StandardCharsets.ISO_8859_1).stripTrailing();
    }

    /** Appends the line without its first bytes. */
    void appendTo(ByteArrayOutputStream out, int skipped) {
        out.write(line, skipped, length - skipped);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean fill() throws IOException {
        if (blockStart < blockEnd) {
            return true;
        }
        blockStart = 0;
        blockEnd = Math.max(0, in.read(block));
        return blockEnd > 0;
    }

    private int endOfLineInBlock() {
        int at = blockStart;
        while (at < blockEnd && block[at] != '\n') {
            at++;
        }
        return Math.min(at + 1, blockEnd);
    }

    private void take(int end) throws LineTooLongException {
        int taken = end - blockStart;
        if (taken > maxLineBytes - length) {
            throw new LineTooLongException();
        }
        if (length + taken > line.length) {
            line = Arrays.copyOf(line, Math.max(length + taken, line.length * 2));
        }
        System.arraycopy(block, blockStart, line, length, taken);
        length += taken;
        blockStart = end;
    }

    private boolean hasFromAt(int start) {
        return length - start >= FROM.length && Arrays.equals(line, start, start + FROM.length, FROM, 0, FROM.length);
    }
}

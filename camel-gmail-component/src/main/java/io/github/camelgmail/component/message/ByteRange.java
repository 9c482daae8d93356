package io.github.camelgmail.component.message;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Some of the bytes of a mail, which are shared and not copied.
 *
 * @param bytes never changed
 * @param from the first, counted from 0
 * @param to the one after the last
 */
record ByteRange(byte[] bytes, int from, int to) {

    static ByteRange of(byte[] bytes) {
        return new ByteRange(bytes, 0, bytes.length);
    }

    int length() {
        return to - from;
    }

    ByteRange slice(int start, int end) {
        return new ByteRange(bytes, start, Math.max(start, end));
    }

    /** Where the line after the one at a position begins; {@link #to} when there is none. */
    int nextLine(int position) {
        int at = position;
        while (at < to && bytes[at] != '\n') {
            at++;
        }
        return Math.min(to, at + 1);
    }

    /** Where the text of the line that ends before a position ends, its line break left out. */
    int withoutLineBreak(int end) {
        int last = end;
        if (last > from && bytes[last - 1] == '\n') {
            last--;
        }
        return last > from && bytes[last - 1] == '\r' ? last - 1 : last;
    }

    boolean isEmptyLine(int position) {
        return bytes[position] == '\n' || (bytes[position] == '\r' && position + 1 < to && bytes[position + 1] == '\n');
    }

    boolean isFolded(int position) {
        return position < to && (bytes[position] == ' ' || bytes[position] == '\t');
    }

    boolean startsWith(byte[] prefix, int position) {
        return position + prefix.length <= to
                && Arrays.equals(bytes, position, position + prefix.length, prefix, 0, prefix.length);
    }

    byte[] toBytes() {
        return Arrays.copyOfRange(bytes, from, to);
    }

    InputStream open() {
        return new ByteArrayInputStream(bytes, from, length());
    }
}

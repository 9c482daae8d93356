package io.github.camelgmail.component.message;

import java.io.InputStream;

/**
 * Some of the bytes of a mail, which are shared and not copied.
 *
 * @param bytes all of them
 * @param from the first, counted from 0
 * @param to the one after the last
 */
record ByteRange(MailBytes bytes, int from, int to) {

    static ByteRange of(MailBytes bytes) {
        return new ByteRange(bytes, 0, bytes.length());
    }

    byte at(int position) {
        return bytes.at(position);
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
        while (at < to && at(at) != '\n') {
            at++;
        }
        return Math.min(to, at + 1);
    }

    /** Where the text of the line that ends before a position ends, its line break left out. */
    int withoutLineBreak(int end) {
        int last = end;
        if (last > from && at(last - 1) == '\n') {
            last--;
        }
        return last > from && at(last - 1) == '\r' ? last - 1 : last;
    }

    boolean isEmptyLine(int position) {
        return at(position) == '\n' || (at(position) == '\r' && position + 1 < to && at(position + 1) == '\n');
    }

    boolean isFolded(int position) {
        return position < to && (at(position) == ' ' || at(position) == '\t');
    }

    boolean startsWith(byte[] prefix, int position) {
        int matching = 0;
        while (matching < prefix.length && position + matching < to && at(position + matching) == prefix[matching]) {
            matching++;
        }
        return matching == prefix.length;
    }

    byte[] toBytes() {
        byte[] copy = new byte[length()];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = at(from + i);
        }
        return copy;
    }

    InputStream open() {
        return bytes.open(from, to);
    }
}

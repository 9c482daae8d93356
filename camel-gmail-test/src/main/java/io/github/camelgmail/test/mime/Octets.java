package io.github.camelgmail.test.mime;

import java.util.Arrays;

/**
 * A stretch of a message, without a copy of its own. Offsets are those of the array.
 *
 * @param array the whole message
 * @param start the first octet
 * @param end the octet after the last
 */
record Octets(byte[] array, int start, int end) {

    static Octets of(byte[] array) {
        return new Octets(array, 0, array.length);
    }

    Octets from(int newStart) {
        return new Octets(array, Math.min(newStart, end), end);
    }

    Octets between(int newStart, int newEnd) {
        return new Octets(array, newStart, Math.max(newStart, newEnd));
    }

    int length() {
        return end - start;
    }

    byte[] toBytes() {
        return start == 0 && end == array.length ? array : Arrays.copyOfRange(array, start, end);
    }

    boolean startsWith(byte[] prefix, int at) {
        return at + prefix.length <= end && Arrays.equals(array, at, at + prefix.length, prefix, 0, prefix.length);
    }

    /** Whether a line end stands at an offset, CRLF or a lone LF. */
    boolean isLineEnd(int at) {
        return array[at] == '\n' || (array[at] == '\r' && at + 1 < end && array[at + 1] == '\n');
    }

    boolean isBlank(int at) {
        return array[at] == ' ' || array[at] == '\t';
    }

    /** Where the line after the one at an offset begins; the end when there is none. */
    int nextLine(int at) {
        int position = at;
        while (position < end && array[position] != '\n') {
            position++;
        }
        return Math.min(position + 1, end);
    }

    /** The offset without the line end that stands before it. */
    int withoutLineEnd(int at) {
        int position = at > start && array[at - 1] == '\n' ? at - 1 : at;
        return position < at && position > start && array[position - 1] == '\r' ? position - 1 : position;
    }
}

package io.github.camelgmail.component.sync;

/**
 * A mailbox's history id: an unsigned 64-bit number that grows with every change, with gaps.
 *
 * @param bits the number, to be read as unsigned
 */
public record HistoryId(long bits) implements Comparable<HistoryId> {

    /**
     * Reads the decimal form that Gmail sends.
     *
     * @throws NumberFormatException if the text is no unsigned 64-bit number
     */
    public static HistoryId parse(String text) {
        return new HistoryId(Long.parseUnsignedLong(text));
    }

    /** Returns whether this id is later than the other. */
    public boolean isAfter(HistoryId other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(HistoryId other) {
        return Long.compareUnsigned(bits, other.bits);
    }

    @Override
    public String toString() {
        return Long.toUnsignedString(bits);
    }
}

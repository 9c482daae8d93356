package io.github.camelgmail.test.mailbox;

import java.util.Comparator;

/**
 * The place of a message in Gmail's lists; the natural order is newest first.
 *
 * @param internalDate milliseconds since the epoch
 * @param sequence the order of arrival in the mailbox, which decides between equal dates
 */
record Position(long internalDate, long sequence) implements Comparable<Position> {

    private static final Comparator<Position> NEWEST_FIRST = Comparator.comparingLong(Position::internalDate)
            .thenComparingLong(Position::sequence)
            .reversed();

    @Override
    public int compareTo(Position other) {
        return NEWEST_FIRST.compare(this, other);
    }
}

package io.github.camelgmail.test.mailbox;

import java.time.Duration;

/**
 * How much history a mailbox keeps; older records are forgotten and cannot be listed from any more.
 *
 * @param records the greatest number of records kept, 0 or more
 * @param age the greatest age of a record, not negative
 */
public record HistoryRetention(int records, Duration age) {

    /** Gmail's usual week, without a bound on the number of records. */
    public static final HistoryRetention ONE_WEEK = new HistoryRetention(Integer.MAX_VALUE, Duration.ofDays(7));

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException when one of them is negative
     */
    public HistoryRetention {
        if (records < 0 || age.isNegative()) {
            throw new IllegalArgumentException(
                    "History retention must not be negative: " + records + " records, " + age);
        }
    }

    /** The same age with another bound on the number of records. */
    public HistoryRetention withRecords(int newRecords) {
        return new HistoryRetention(newRecords, age);
    }
}

package io.github.camelgmail.test.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code after:}, {@code before:} and their synonyms: a day, which begins at midnight of the Pacific time zone with its
 * daylight saving, or seconds since the epoch.
 */
record DateTerm(Instant limit, Side side) implements Term {

    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
    private static final Pattern EPOCH_SECONDS = Pattern.compile("\\d{5,11}");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/-](\\d{1,2})[/-](\\d{1,2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})");

    enum Side {
        /** At the limit or after it. */
        FROM,
        /** Before the limit. */
        UNTIL
    }

    static Optional<Expression> read(String value, Side side) {
        return instant(value).map(limit -> new DateTerm(limit, side));
    }

    @Override
    public boolean matches(Candidate message) {
        boolean before = message.message().internalDate().isBefore(limit);
        return side == Side.UNTIL ? before : !before;
    }

    @Override
    public Cost cost() {
        return Cost.LABELS;
    }

    private static Optional<Instant> instant(String value) {
        if (EPOCH_SECONDS.matcher(value).matches()) {
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(value)));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(value);
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher yearLast = YEAR_LAST.matcher(value);
        return yearLast.matches() ? day(yearLast.group(3), yearLast.group(1), yearLast.group(2)) : Optional.empty();
    }

    private static Optional<Instant> day(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return Optional.of(date.atStartOfDay(PACIFIC).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

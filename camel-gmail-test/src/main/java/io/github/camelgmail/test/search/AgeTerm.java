package io.github.camelgmail.test.search;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code newer_than:} and {@code older_than:}: an age in days, months or years. */
record AgeTerm(Period age, boolean newer) implements Term {

    private static final Pattern AGE = Pattern.compile("(\\d{1,4})([dmyDMY])");

    static Optional<Term> read(String value, boolean newer) {
        Matcher matcher = AGE.matcher(value);
        return matcher.matches()
                ? Optional.of(new AgeTerm(period(Integer.parseInt(matcher.group(1)), matcher.group(2)), newer))
                : Optional.empty();
    }

    @Override
    public boolean matches(SearchableMessage message, Instant now) {
        Instant limit = now.atZone(ZoneOffset.UTC).minus(age).toInstant();
        boolean isNewer = message.internalDate().isAfter(limit);
        return newer == isNewer;
    }

    private static Period period(int amount, String unit) {
        return switch (unit) {
            case "d", "D" -> Period.ofDays(amount);
            case "m", "M" -> Period.ofMonths(amount);
            default -> Period.ofYears(amount);
        };
    }
}

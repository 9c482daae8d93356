package io.github.camelgmail.test.search;

import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code newer_than:} and {@code older_than:}: an age in days, months or years, counted from the present instant. */
record AgeTerm(Period age, boolean newer) implements Term {

    private static final Pattern AGE = Pattern.compile("(\\d{1,8})([dmyDMY])");

    static Optional<Expression> read(String value, boolean newer) {
        Matcher matcher = AGE.matcher(value);
        return matcher.matches()
                ? Optional.of(new AgeTerm(period(Integer.parseInt(matcher.group(1)), matcher.group(2)), newer))
                : Optional.empty();
    }

    @Override
    public boolean matches(Candidate message) {
        boolean isNewer = message.message()
                .internalDate()
                .isAfter(message.now().atZone(ZoneOffset.UTC).minus(age).toInstant());
        return newer == isNewer;
    }

    @Override
    public Cost cost() {
        return Cost.LABELS;
    }

    private static Period period(int amount, String unit) {
        return switch (unit) {
            case "d", "D" -> Period.ofDays(amount);
            case "m", "M" -> Period.ofMonths(amount);
            default -> Period.ofYears(amount);
        };
    }
}

package io.github.camelgmail.test.search;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code size:}, {@code larger:} and {@code smaller:}: the length of the raw message, K being 1,024 bytes. */
record SizeTerm(long bytes, boolean larger) implements Term {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,12})([kmg]?)b?");
    private static final long KIBIBYTE = 1024;

    static Optional<Expression> read(String value, boolean larger) {
        Matcher matcher = SIZE.matcher(value.toLowerCase(Locale.ROOT));
        return matcher.matches()
                ? Optional.of(new SizeTerm(Long.parseLong(matcher.group(1)) * factor(matcher.group(2)), larger))
                : Optional.empty();
    }

    @Override
    public boolean matches(Candidate message) {
        long size = message.message().size();
        return larger ? size > bytes : size < bytes;
    }

    @Override
    public Cost cost() {
        return Cost.LABELS;
    }

    private static long factor(String unit) {
        return switch (unit) {
            case "k" -> KIBIBYTE;
            case "m" -> KIBIBYTE * KIBIBYTE;
            case "g" -> KIBIBYTE * KIBIBYTE * KIBIBYTE;
            default -> 1;
        };
    }
}

package io.github.camelgmail.test.mime;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as mail writes them (RFC 5322 section 3.3). */
public final class MailDate {

    private static final DateTimeFormatter PACIFIC = DateTimeFormatter.ofPattern(
                    "EEE, d MMM yyyy HH:mm:ss xx", Locale.ROOT)
            .withZone(ZoneId.of("America/Los_Angeles"));

    private MailDate() {}

    /** An instant in the time of California, which Gmail's own servers write; fractions of a second are left out. */
    public static String pacific(Instant instant) {
        return PACIFIC.format(instant);
    }
}

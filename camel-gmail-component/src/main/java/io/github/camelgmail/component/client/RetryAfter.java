package io.github.camelgmail.component.client;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads when Gmail will listen again: from the message text, where Gmail says it ("Retry after 2026-04-19T23:39:25Z"),
 * or from a Retry-After header (RFC 9110, section 10.2.3), which a proxy may add.
 */
final class RetryAfter {

    private static final Pattern IN_MESSAGE = Pattern.compile("Retry after (\\d{4}-[0-9T:.+Z-]+)");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private final Clock clock;

    RetryAfter(Clock clock) {
        this.clock = clock;
    }

    @Nullable
    Instant of(String message, @Nullable String header) {
        Matcher matcher = IN_MESSAGE.matcher(message);
        if (matcher.find()) {
            return instant(matcher.group(1));
        }
        return header == null ? null : fromHeader(header.strip());
    }

    private @Nullable Instant fromHeader(String header) {
        if (SECONDS.matcher(header).matches()) {
            return clock.instant().plusSeconds(Long.parseLong(header));
        }
        try {
            return ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}

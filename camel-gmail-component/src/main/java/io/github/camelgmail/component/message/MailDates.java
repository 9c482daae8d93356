package io.github.camelgmail.component.message;

import jakarta.mail.internet.MailDateFormat;
import java.text.ParsePosition;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Dates of RFC 5322 section 3.3 with the deviations that real mail has. */
final class MailDates {

    private MailDates() {}

    /** Reads a Date field; null when it cannot be read. */
    static @Nullable Instant parse(String date) {
        return Optional.ofNullable(new MailDateFormat().parse(date.strip(), new ParsePosition(0)))
                .map(read -> read.toInstant())
                .orElse(null);
    }
}

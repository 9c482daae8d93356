package io.github.camelgmail.component.message;

import jakarta.mail.internet.MailDateFormat;
import java.text.ParsePosition;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Dates of RFC 5322 section 3.3 with the deviations that real mail has. */
final class MailDates {

    /** Costly to make, and not for use by several threads; each gets a copy. */
    @SuppressWarnings("DateFormatConstant")
    private static final MailDateFormat FORMAT = new MailDateFormat();

    private MailDates() {}

    /** Reads a Date field; null when it cannot be read. */
    static @Nullable Instant parse(String date) {
        MailDateFormat format = (MailDateFormat) FORMAT.clone();
        return Optional.ofNullable(format.parse(date.strip(), new ParsePosition(0)))
                .map(read -> read.toInstant())
                .orElse(null);
    }
}

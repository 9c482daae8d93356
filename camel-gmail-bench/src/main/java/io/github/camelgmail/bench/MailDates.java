package io.github.camelgmail.bench;

import java.time.Duration;
import java.time.Instant;

/** How the internal dates of a large mailbox lie. */
enum MailDates {
    /** As in a mailbox that somebody has used. */
    TEN_YEARS("ten years", Duration.ofDays(3_650)),
    /** As after an import, which gives all messages the time at which it ran. */
    FIVE_SECONDS("five seconds", Duration.ofSeconds(5));

    private static final Instant OLDEST = Instant.parse("2016-11-01T08:00:00Z");

    private final String title;
    private final Duration span;

    MailDates(String title, Duration span) {
        this.title = title;
        this.span = span;
    }

    /** The date of one mail of many, in whole seconds; a higher number is never older. */
    Instant of(int number, int mails) {
        return OLDEST.plusSeconds(span.toSeconds() * number / mails);
    }

    /** In the words of a report. */
    String title() {
        return title;
    }
}

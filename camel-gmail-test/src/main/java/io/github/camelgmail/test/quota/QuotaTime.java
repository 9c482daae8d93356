package io.github.camelgmail.test.quota;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * An instant as quotas see it: minutes begin with those of the clock, days at midnight in California, where Google's do.
 *
 * @param now the instant
 * @param minute the minute since the epoch
 * @param day the day since the epoch, in Pacific time
 */
record QuotaTime(Instant now, long minute, long day) {

    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
    private static final int MINUTE = 60;

    static QuotaTime of(Instant now) {
        return new QuotaTime(
                now,
                Math.floorDiv(now.getEpochSecond(), MINUTE),
                now.atZone(PACIFIC).toLocalDate().toEpochDay());
    }

    Instant nextMinute() {
        return Instant.ofEpochSecond((minute + 1) * MINUTE);
    }

    Instant nextDay() {
        return LocalDate.ofEpochDay(day + 1).atStartOfDay(PACIFIC).toInstant();
    }
}

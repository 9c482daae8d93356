package io.github.camelgmail.test.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerClockTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final ServerClock clock = new ServerClock(Clock.fixed(START, ZoneOffset.UTC));

    @Test
    void stepsAddUpUntilTheOffsetIsTakenAway() {
        clock.advance(Duration.ofHours(1));
        clock.advance(Duration.ofMinutes(1));

        assertThat(clock.instant()).isEqualTo("2026-01-01T01:01:00Z");
        assertThat(clock.offset()).isEqualTo(Duration.ofMinutes(61));
        clock.resetOffset();
        assertThat(clock.instant()).isEqualTo(START);
    }

    @Test
    void theSameClockInAnotherZoneMovesAlong() {
        Clock tokyo = clock.withZone(ZoneId.of("Asia/Tokyo"));

        clock.advance(Duration.ofHours(1));

        assertThat(tokyo.instant()).isEqualTo(clock.instant());
        assertThat(tokyo.getZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void itGoesNeitherBackNorBeyondAHundredYears() {
        assertThatIllegalArgumentException().isThrownBy(() -> clock.advance(Duration.ofSeconds(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> clock.advance(Duration.ofSeconds(Long.MAX_VALUE)));
        clock.advance(ServerClock.GREATEST_OFFSET);
        assertThatIllegalArgumentException().isThrownBy(() -> clock.advance(Duration.ofSeconds(1)));
        assertThat(clock.offset()).isEqualTo(ServerClock.GREATEST_OFFSET);
    }

    @ParameterizedTest
    @CsvSource({"50ms,PT0.05S", "2s,PT2S", "5m,PT5M", "1h,PT1H", "7d,PT168H", "PT1H30M,PT1H30M"})
    void durationsAreReadAsPeopleWriteThem(String text, Duration meant) {
        assertThat(DurationText.parse(text)).hasValue(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "ms", "-5s", "1 h", "9999999999999d", "soon"})
    void otherTextsAreNoDurations(String text) {
        assertThat(DurationText.parse(text)).isEmpty();
    }
}

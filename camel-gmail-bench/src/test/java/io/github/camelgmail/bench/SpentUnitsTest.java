package io.github.camelgmail.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.test.journal.RecordedRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpentUnitsTest {

    private static final Instant BEGINNING = Instant.parse("2026-11-22T12:00:30Z");

    @Test
    void onlyMinutesThatHavePassedWhollyCount() {
        SpentUnits spent =
                SpentUnits.of(List.of(call(0, 200, 20), call(59, 200, 20), call(119, 200, 20), call(130, 200, 20)));

        assertThat(spent.wholeMinutes()).isEqualTo(2);
        assertThat(spent.inWholeMinutes()).isEqualTo(60);
    }

    @Test
    void anySixtySecondsCountWhereverTheyBegin() {
        SpentUnits spent =
                SpentUnits.of(List.of(call(0, 200, 5), call(50, 200, 20), call(60, 200, 20), call(109, 200, 20)));

        assertThat(spent.mostInAMinute()).isEqualTo(60);
    }

    @Test
    void refusedCallsCountThoughTheyCostNothing() {
        SpentUnits spent = SpentUnits.of(
                List.of(call(0, 200, 20), call(1, 403, 0), call(2, 429, 0), call(3, 404, 20), call(4, 200, 20)));

        assertThat(spent.refusals()).isEqualTo(2);
    }

    private static RecordedRequest call(int second, int status, int units) {
        return new RecordedRequest(
                1,
                "messages.get",
                "GET",
                "/",
                "alice@example.com",
                false,
                status,
                "",
                units,
                0,
                0,
                BEGINNING.plusSeconds(second),
                Duration.ZERO);
    }
}

package io.github.camelgmail.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final int UNITS_PER_MINUTE = 5_700;

    private long now;

    private final Pace pace = new Pace(UNITS_PER_MINUTE, () -> now, duration -> now += duration.toNanos());

    @Test
    void noMinuteSeesMoreUnitsThanAllowedButForTheLastCall() {
        Deque<Long> lastMinute = new ArrayDeque<>();
        int price = 25;

        for (int call = 0; call < 2_000; call++) {
            pace.take(price);
            lastMinute.addLast(now);
            while (lastMinute.getFirst() <= now - Duration.ofMinutes(1).toNanos()) {
                lastMinute.removeFirst();
            }
            assertThat(lastMinute.size() * price).isLessThanOrEqualTo(UNITS_PER_MINUTE + price);
        }
    }

    @Test
    void aFewCallsAreNotHeldBack() {
        for (int call = 0; call < 20; call++) {
            pace.take(25);
        }

        assertThat(now).isZero();
    }

    @Test
    void manyCallsTakeAsLongAsTheyMust() {
        for (int call = 0; call < 1_000; call++) {
            pace.take(25);
        }

        assertThat(Duration.ofNanos(now)).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
    }
}

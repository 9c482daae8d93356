package io.github.camelgmail.component.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** What a consumer of matching messages remembers of them. */
class MatchMemoryTest {

    private Instant now = Instant.EPOCH;
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    @Test
    void whatWasNotAskedForForLongestIsForgottenFirst() {
        MatchMemory memory = new MatchMemory(3);
        memory.add("a");
        memory.add("b");
        memory.add("c");
        assertThat(memory.contains("a")).isTrue();

        memory.add("d");

        assertThat(memory.contains("a")).isTrue();
        assertThat(memory.contains("b")).isFalse();
        assertThat(memory.contains("c")).isTrue();
        assertThat(memory.contains("d")).isTrue();
    }

    @Test
    void aFailedMessageWaitsAndItsFailuresAreCounted() {
        MatchAttempts attempts = new MatchAttempts(clock);
        assertThat(attempts.isDue("a")).isTrue();

        attempts.failed("a", Duration.ofSeconds(2));
        attempts.failed("a", Duration.ofSeconds(4));

        assertThat(attempts.failures("a")).isEqualTo(2);
        now = now.plusSeconds(3);
        assertThat(attempts.isDue("a")).isFalse();
        now = now.plusSeconds(1);
        assertThat(attempts.isDue("a")).isTrue();
        attempts.forget("a");
        assertThat(attempts.failures("a")).isZero();
    }

    @Test
    void aMessageThatIsPassedOverWaitsButHasNotFailed() {
        MatchAttempts attempts = new MatchAttempts(clock);
        attempts.failed("a", Duration.ofSeconds(2));

        attempts.passedOver("a", Duration.ofMinutes(1));

        assertThat(attempts.failures("a")).isEqualTo(1);
        now = now.plusSeconds(59);
        assertThat(attempts.isDue("a")).isFalse();
        now = now.plusSeconds(1);
        assertThat(attempts.isDue("a")).isTrue();
    }
}

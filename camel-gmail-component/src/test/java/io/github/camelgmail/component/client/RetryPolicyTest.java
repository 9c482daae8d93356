package io.github.camelgmail.component.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetryPolicyTest {

    private static final RetrySettings PATIENT = new RetrySettings(
            1000, Duration.ofSeconds(1), Duration.ofSeconds(32), Duration.ZERO, Duration.ofMinutes(5));

    @Test
    void waitsDoubleUpToTheCap() {
        RetryPolicy policy = policy(PATIENT);
        Failure failure = failure(FailureKind.SERVER_FAULT, null);
        assertThat(IntStream.of(1, 2, 3, 4, 5, 6, 7, 999).mapToLong(n -> policy.waitBeforeNext(failure, n, false)
                        .orElseThrow()
                        .toSeconds()))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 32L, 32L);
    }

    @Property(tries = 200, seed = "42")
    void jitterStaysBelowItsBound(@ForAll @IntRange(min = 1, max = 5) int attempts, @ForAll long seed) {
        RetryPolicy policy = new RetryPolicy(RetrySettings.DEFAULT, clock(), new Random(seed));
        Duration wait = policy.waitBeforeNext(failure(FailureKind.RATE_LIMITED, null), attempts, true)
                .orElseThrow();
        Duration least = Duration.ofSeconds(1L << (attempts - 1));
        assertThat(wait).isGreaterThanOrEqualTo(least).isLessThan(least.plusSeconds(1));
    }

    @Test
    void theLastAttemptIsNotFollowedByAnother() {
        RetryPolicy policy = policy(RetrySettings.DEFAULT);
        Failure failure = failure(FailureKind.RATE_LIMITED, null);
        assertThat(policy.waitBeforeNext(failure, 5, false)).isPresent();
        assertThat(policy.waitBeforeNext(failure, 6, false)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aSendIsNeverRepeatedOnDoubt(FailureKind kind) {
        Optional<Duration> wait = policy(PATIENT).waitBeforeNext(failure(kind, null), 1, true);
        assertThat(wait.isPresent()).isEqualTo(kind.passing() && !kind.doubtful());
    }

    @Test
    void anInstantInThePastDoesNotShortenTheWait() {
        Failure failure = failure(FailureKind.RATE_LIMITED, GateFixture.NOW.minusSeconds(60));
        assertThat(policy(PATIENT).waitBeforeNext(failure, 3, false)).contains(Duration.ofSeconds(4));
    }

    @Test
    void fiveMinutesAreWaitedForAndNoMore() {
        RetryPolicy policy = policy(PATIENT);
        Instant bound = GateFixture.NOW.plus(Duration.ofMinutes(5));
        assertThat(policy.waitBeforeNext(failure(FailureKind.RATE_LIMITED, bound), 1, false))
                .contains(Duration.ofMinutes(5));
        assertThat(policy.waitBeforeNext(failure(FailureKind.RATE_LIMITED, bound.plusMillis(1)), 1, false))
                .isEmpty();
    }

    private static RetryPolicy policy(RetrySettings settings) {
        return new RetryPolicy(settings, clock(), new Random(7));
    }

    private static Clock clock() {
        return Clock.fixed(GateFixture.NOW, ZoneOffset.UTC);
    }

    private static Failure failure(FailureKind kind, Instant retryAfter) {
        return new Failure(kind, 0, null, "no", retryAfter, null);
    }
}

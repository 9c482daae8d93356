package io.github.camelgmail.test.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class LatencyDistributionTest {

    private static final Duration TENTH = Duration.ofMillis(100);
    private static final Percentage SAMPLING_ERROR = Percentage.withPercentage(5);

    @Test
    void aFixedLatencyIsAlwaysTheSame() {
        assertThat(draws(LatencyDistribution.fixed(TENTH))).containsOnly(100.0);
    }

    @Test
    void aUniformLatencyStaysWithinItsBoundsAndUsesThemAll() {
        List<Double> draws = draws(LatencyDistribution.uniform(TENTH, Duration.ofMillis(300)));

        assertThat(draws).allMatch(millis -> millis >= 100 && millis < 300);
        assertThat(mean(draws)).isCloseTo(200, SAMPLING_ERROR);
        assertThat(draws).anyMatch(millis -> millis < 105).anyMatch(millis -> millis > 295);
    }

    @Test
    void anExponentialLatencyHasItsMean() {
        List<Double> draws = draws(LatencyDistribution.exponential(TENTH));

        assertThat(mean(draws)).isCloseTo(100, SAMPLING_ERROR);
        assertThat(median(draws)).isCloseTo(100 * Math.log(2), SAMPLING_ERROR);
    }

    @Test
    void aLognormalLatencyHasItsMedianAndALongTail() {
        List<Double> draws = draws(LatencyDistribution.lognormal(TENTH, 1));

        assertThat(median(draws)).isCloseTo(100, SAMPLING_ERROR);
        assertThat(mean(draws)).isCloseTo(100 * Math.exp(0.5), SAMPLING_ERROR);
    }

    @Test
    void noDrawIsLongerThanTheLongest() {
        Duration hours = LatencyDistribution.LONGEST;

        assertThat(draws(LatencyDistribution.lognormal(hours, 5)))
                .allMatch(millis -> millis <= LatencyDistribution.LONGEST.toMillis());
    }

    @Test
    void boundsThatMakeNoSenseAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> LatencyDistribution.fixed(TENTH.negated()));
        assertThatIllegalArgumentException().isThrownBy(() -> LatencyDistribution.fixed(Duration.ofHours(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LatencyDistribution.uniform(TENTH, Duration.ofMillis(99)));
        assertThatIllegalArgumentException().isThrownBy(() -> LatencyDistribution.lognormal(TENTH, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> LatencyDistribution.lognormal(TENTH, Double.NaN));
    }

    private static List<Double> draws(LatencyDistribution distribution) {
        SplittableRandom random = new SplittableRandom(2026);
        return Stream.generate(() -> distribution.draw(random).toNanos() / 1e6)
                .limit(20_000)
                .toList();
    }

    private static double mean(List<Double> draws) {
        return draws.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static double median(List<Double> draws) {
        return draws.stream().sorted().toList().get(draws.size() / 2);
    }
}

package io.github.camelgmail.component.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Runs the engine through random histories. Nothing may be lost, the order is kept, the cursor is never ahead of what is
 * not done, what is delivered twice has its reason, and the feed always comes to its end.
 *
 * <p>{@code -Dgmail.simulation.seed=<seed>} runs one history and prints all that happened in it;
 * {@code -Dgmail.simulation.histories=<number>} runs more or fewer of them than usual, and
 * {@code -Dgmail.simulation.firstSeed=<seed>} others.
 */
class HistorySimulationTest {

    private static final int HISTORIES = Integer.getInteger("gmail.simulation.histories", 10_200);
    private static final long FIRST_SEED = Long.getLong("gmail.simulation.firstSeed", 1_000_000);
    private static final Optional<Long> ONLY_SEED = Optional.ofNullable(Long.getLong("gmail.simulation.seed"));

    @BeforeAll
    static void tellTheOneHistory() {
        ONLY_SEED.ifPresent(seed -> System.out.println(HistorySimulation.story(seed, Integer.MAX_VALUE)));
    }

    @ParameterizedTest
    @EnumSource
    void theLawsHold(Theme theme) {
        Optional<String> broken = seeds().filter(seed -> Theme.of(seed) == theme)
                .parallel()
                .mapToObj(HistorySimulation::brokenLaw)
                .flatMap(Optional::stream)
                .findAny();

        assertThat(broken).isEmpty();
    }

    private static LongStream seeds() {
        return ONLY_SEED.map(LongStream::of).orElseGet(() -> LongStream.range(FIRST_SEED, FIRST_SEED + HISTORIES));
    }

    @Test
    void aHistoryIsTheSameWheneverItsSeedIs() {
        assertThat(HistorySimulation.story(FIRST_SEED, 1_000)).isEqualTo(HistorySimulation.story(FIRST_SEED, 1_000));
    }
}

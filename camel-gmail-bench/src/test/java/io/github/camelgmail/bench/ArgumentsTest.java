package io.github.camelgmail.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void whatIsNotGivenIsAsUsual() {
        Arguments given = Arguments.of(new String[] {"--runs", "3"}, "runs", "latency");

        assertThat(given.number("runs", 5)).isEqualTo(3);
        assertThat(given.numbers("latency", "0,50")).containsExactly(0, 50);
        assertThat(given.page()).isEqualTo(Path.of("../docs/benchmarks"));
    }

    @Test
    void aNameThatIsNotKnownOrHasNoValueIsRefused() {
        assertThatThrownBy(() -> Arguments.of(new String[] {"--rnus", "3"}, "runs"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--rnus")
                .hasMessageContaining("runs");
        assertThatThrownBy(() -> Arguments.of(new String[] {"--runs"}, "runs"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

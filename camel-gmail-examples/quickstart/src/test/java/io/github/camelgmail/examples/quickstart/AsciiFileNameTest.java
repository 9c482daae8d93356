package io.github.camelgmail.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AsciiFileNameTest {
    @Test
    void theExtensionStaysAndTwoNamesStayTwo() {
        String report = AsciiFileName.of("报告.pdf");

        assertThat(report).matches("[0-9a-f]{16}-__\\.pdf").isEqualTo(AsciiFileName.of("报告.pdf"));
        assertThat(AsciiFileName.of("年度.pdf")).endsWith("-__.pdf").isNotEqualTo(report);
    }

    @Test
    void theNameFitsIntoAFileSystem() {
        assertThat(AsciiFileName.of("é" + "a".repeat(249) + ".txt"))
                .hasSizeLessThan(255)
                .endsWith("a.txt");
    }
}

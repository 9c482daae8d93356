package io.github.camelgmail.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportPageTest {

    private static final Chart CHART =
            new Chart("units", "Units", List.of(new Bar("a day", "ours", 2880.5, "2,880.5", true)));

    @TempDir
    private Path directory;

    @Test
    void whatIsKeptReadsAsItWasWritten() throws Exception {
        PartResult part = part("units", "a table\n\n| a | b |\n|---|---|\n");
        PartFiles files = new PartFiles(directory);
        files.write(part);

        assertThat(files.readAll()).containsExactly(part);
    }

    @Test
    void thePageHasThePartsInItsOwnOrderAndWhatItDoesNotKnowLast() throws Exception {
        PartFiles files = new PartFiles(directory);
        files.write(part("send", ""));
        files.write(part("another", ""));
        files.write(part("rivals-50ms", ""));
        ReportPage.write(directory);

        assertThat(page().lines().filter(line -> line.startsWith("## About")))
                .containsExactly("## About rivals-50ms", "## About send", "## About another");
    }

    @Test
    void thePageHasTheFindingsAndTheChartsAndTheCommands() throws Exception {
        new PartFiles(directory).write(part("units", "a table\n"));
        ReportPage.write(directory);

        assertThat(page())
                .contains("| a backlog | ≤ 1.03 × | 1.01 × | yes | 2026-11-22 |")
                .contains("![Units](units.svg)")
                .contains("-Dbench.of=Units")
                .doesNotContain("@TABLE@")
                .doesNotContain("@SECTIONS@");
        assertThat(directory.resolve("units.svg")).content().startsWith("<svg").contains("2,880.5");
    }

    @Test
    void aPageWithoutAnyResultIsStillAPage() throws Exception {
        ReportPage.write(directory);

        assertThat(page()).startsWith("# ");
    }

    @Test
    void aLineOfAnUnknownKindIsRefused() throws Exception {
        Path results = Files.createDirectories(directory.resolve("results"));
        Files.writeString(results.resolve("odd.tsv"), "part\tt\tc\t2026-11-22\tm\nodd\tline\n");

        assertThatThrownBy(() -> new PartFiles(directory).readAll())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("odd.tsv")
                .hasMessageContaining("'odd'");
    }

    private String page() throws IOException {
        return Files.readString(directory.resolve("README.md"));
    }

    private static PartResult part(String name, String text) {
        return new PartResult(
                name,
                "About " + name,
                "-Dbench.of=Units",
                LocalDate.of(2026, 11, 22),
                "a machine",
                List.of(new Finding("a backlog", "≤ 1.03 ×", "1.01 ×", Verdict.MET)),
                List.of(CHART),
                text);
    }
}

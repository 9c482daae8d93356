package io.github.camelgmail.examples.pubsubpull;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRunTest {
    @Test
    void eachMailIsRoutedOnce(@TempDir Path directory) throws Exception {
        ByteArrayOutputStream console = new ByteArrayOutputStream();

        int exitCode = new EmbeddedRun(directory, new PrintStream(console, true, UTF_8)).run();

        assertThat(exitCode).as(console.toString(UTF_8)).isZero();
        assertThat(console.toString(UTF_8))
                .contains("bob@example.com: Mail 1\n", "bob@example.com: Mail 5\n")
                .containsPattern("6 notifications, \\d+ looks at the history, \\d+ quota units");
    }
}

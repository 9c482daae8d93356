package io.github.camelgmail.test.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelgmail.test.quota.Tariff;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    @Test
    void everyOptionIsReadInBothForms() {
        CommandLine line = CommandLine.parse(
                "--port",
                "1234",
                "--mailbox=a@b.c",
                "--mailbox",
                "d@e.f",
                "--import",
                "mail.mbox",
                "--latency",
                "50ms",
                "--quota=2026",
                "--history-retention",
                "7",
                "--seed=-42",
                "--project",
                "my-project",
                "--topic=projects/my-project/topics/mail");

        assertThat(line.port()).isEqualTo(1234);
        assertThat(line.mailboxes()).containsExactly("a@b.c", "d@e.f");
        assertThat(line.imports()).containsExactly(Path.of("mail.mbox"));
        assertThat(line.latency()).isEqualTo(Duration.ofMillis(50));
        assertThat(line.quota()).hasValue(Tariff.OF_2026);
        assertThat(line.historyRetention()).hasValue(7);
        assertThat(line.seed()).hasValue(-42);
        assertThat(line.project()).hasValue("my-project");
        assertThat(line.topics()).containsExactly("projects/my-project/topics/mail");
    }

    @Test
    void withoutOptionsThePortIsTheDocumentedOneAndNothingIsLimited() {
        CommandLine line = CommandLine.parse();

        assertThat(line.port()).isEqualTo(8025);
        assertThat(line.latency()).isZero();
        assertThat(line.quota()).isEmpty();
        assertThat(line.historyRetention()).isEmpty();
        assertThat(line.seed()).isEmpty();
        assertThat(line.project()).isEmpty();
        assertThat(line.topics()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "--port x, --port",
        "--port 65536, --port",
        "--port, --port",
        "--latency 5, --latency",
        "--latency -5ms, --latency",
        "--latency PT-1S, --latency",
        "--latency 1h, --latency",
        "--seed lucky, --seed",
        "--quota 2024, --quota",
        "--history-retention -1, --history-retention",
        "--import mail.mbox, --mailbox",
        "--nonsense, --nonsense",
        "word, word"
    })
    void whatCannotBeFollowedIsNamedInOneLine(String arguments, String named) {
        assertThatThrownBy(() -> CommandLine.parse(arguments.split(" ")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(named)
                .hasMessageMatching("[^\n]*");
    }
}

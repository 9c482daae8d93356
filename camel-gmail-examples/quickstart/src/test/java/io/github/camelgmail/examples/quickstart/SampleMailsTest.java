package io.github.camelgmail.examples.quickstart;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelgmail.test.archive.ArchivedMail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleMailsTest {
    private static final Path SOURCE = Path.of("src/main/resources/mails");

    @Test
    void theIndexNamesEveryFileInItsOrder() throws IOException {
        assertThat(Files.readAllLines(SOURCE.resolve("index.txt"))).isEqualTo(fileNames());
    }

    @Test
    void everyMailHasCrlfLineEndsThroughout() {
        assertThat(SampleMails.mails())
                .allSatisfy(mail -> assertThat(new String(mail.raw(), ISO_8859_1).replace("\r\n", ""))
                        .as(mail.origin())
                        .doesNotContain("\r", "\n"));
    }

    @Test
    void theLargeMailIsTheLastAndTheSameEachTime() {
        assertThat(SampleMails.mails().count()).isEqualTo(fileNames().size() + 1L);
        ArchivedMail last =
                SampleMails.mails().reduce((first, second) -> second).orElseThrow();
        assertThat(last.raw()).hasSizeGreaterThan(10 * 1024 * 1024 / 3 * 4).isEqualTo(LargeMail.raw());
    }

    @Test
    void theReadmeSaysWhyEachIsThere() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains(fileNames());
    }

    private static List<String> fileNames() {
        try (Stream<Path> files = Files.list(SOURCE)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".eml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}

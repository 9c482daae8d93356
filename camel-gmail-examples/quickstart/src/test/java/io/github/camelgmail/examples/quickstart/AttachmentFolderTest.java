package io.github.camelgmail.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentFolderTest {
    private static final String SHA256_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path temporary;

    private AttachmentFolder folder;

    @BeforeEach
    void openTheFolder() {
        folder = new AttachmentFolder(temporary.resolve("out"));
    }

    @Test
    void anAttachmentLiesInTheFolderOfItsMessage() throws IOException {
        SavedAttachment saved = folder.save("18a", "a report.txt", bytes("abc"));

        assertThat(saved).isEqualTo(new SavedAttachment("18a", "a report.txt", 3, SHA256_OF_ABC));
        assertThat(temporary.resolve("out/18a/a report.txt")).hasContent("abc");
    }

    @Test
    void aNameThatTheLocaleCannotWriteIsSavedUnderAnother() throws IOException {
        SavedAttachment saved = folder.save("18a", "报告.txt", bytes("abc"));

        assertThat(saved.name()).isIn("报告.txt", AsciiFileName.of("报告.txt"));
        assertThat(temporary.resolve("out/18a").resolve(saved.name())).hasContent("abc");
    }

    @Test
    void savingAgainReplacesWhatIsThere() throws IOException {
        folder.save("18a", "a.txt", bytes("an older and longer one"));
        folder.save("18a", "a.txt", bytes("abc"));

        assertThat(files()).containsExactly("18a/a.txt");
        assertThat(temporary.resolve("out/18a/a.txt")).hasContent("abc");
    }

    @Test
    void anAttachmentThatCannotBeReadToItsEndLeavesNothing() {
        InputStream broken = new SequenceInputStream(bytes("abc"), new LostLine());

        assertThatIOException()
                .isThrownBy(() -> folder.save("18a", "a.txt", broken))
                .withMessage("line lost");
        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a.txt",
                "..",
                ".",
                "",
                " ",
                "/etc/passwd",
                "a/b",
                "C:\\x\\y.txt",
                ".unfinished",
                "a\nb",
                "a\0b"
            })
    void aNameThatIsNoPlainNameIsRefused(String name) {
        assertThatIOException().isThrownBy(() -> folder.save("18a", name, bytes("abc")));
        assertThatIOException().isThrownBy(() -> folder.save(name, "a.txt", bytes("abc")));
        assertThat(files()).isEmpty();
    }

    @Test
    void deletingTakesTheLastFileWithItsFolder() throws IOException {
        SavedAttachment first = folder.save("18a", "a.txt", bytes("abc"));
        SavedAttachment second = folder.save("18a", "b.txt", bytes("abc"));

        folder.delete(first);
        assertThat(files()).containsExactly("18a/b.txt");
        folder.delete(second);
        assertThat(temporary.resolve("out/18a")).doesNotExist();
    }

    private List<String> files() {
        Path out = temporary.resolve("out");
        try (Stream<Path> found = Files.exists(out) ? Files.walk(out) : Stream.empty()) {
            return found.filter(Files::isRegularFile)
                    .map(file -> out.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static final class LostLine extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("line lost");
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            throw new IOException("line lost");
        }
    }
}

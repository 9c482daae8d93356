package io.github.camelgmail.test.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OctetsTest {

    private static final int ON_DISK = Spool.MOST_IN_HEAP + 100_001;

    @Property(tries = 20)
    void aSpoolGivesBackWhatWasWrittenHoweverItWasCut(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 200_000) Integer> blocks, @ForAll long seed)
            throws IOException {
        Random random = new Random(seed);
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        Spool spool = new Spool();
        for (int length : blocks) {
            byte[] block = new byte[length];
            random.nextBytes(block);
            expected.writeBytes(block);
            spool.write(block);
            expected.write(length);
            spool.write(length);
        }

        assertThat(spool.length()).isEqualTo(expected.size());
        assertThat(spool.toOctets().toBytes()).isEqualTo(expected.toByteArray());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1000, ON_DISK})
    void bytesAreTheSameHoweverTheyAreRead(int length) throws IOException {
        byte[] bytes = bytes(length);
        Octets octets = spooled(bytes);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        octets.writeTo(written);

        assertThat(octets.length()).isEqualTo(length);
        assertThat(octets.size()).isEqualTo(length);
        assertThat(written.toByteArray()).isEqualTo(bytes);
        assertThat(octets.openStream().readAllBytes()).isEqualTo(bytes);
        assertThat(octets.toBytes()).isEqualTo(bytes);
        for (int i = 0; i < length; i += 997) {
            assertThat(octets.at(i)).isEqualTo(bytes[i]);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, ON_DISK})
    void aSliceOfASliceCountsFromItsOwnStart(int length) throws IOException {
        byte[] bytes = bytes(length);
        Octets slice = spooled(bytes).slice(10, length).from(length - 500).slice(5, 400);

        assertThat(slice.toBytes()).isEqualTo(Arrays.copyOfRange(bytes, length - 485, length - 90));
        assertThat(slice.openStream().skip(3)).isEqualTo(3);
        assertThatThrownBy(() -> slice.slice(0, 396)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, ON_DISK})
    void linesEndWithLineFeedsOfEitherKind(int before) {
        Octets octets = spooled(concat(bytes(before), "one\r\ntwo\nthree".getBytes(StandardCharsets.US_ASCII)))
                .from(before);

        assertThat(octets.nextLine(0)).isEqualTo(5);
        assertThat(octets.nextLine(5)).isEqualTo(9);
        assertThat(octets.nextLine(9)).isEqualTo(14);
        assertThat(octets.withoutLineEnd(5)).isEqualTo(3);
        assertThat(octets.withoutLineEnd(9)).isEqualTo(8);
        assertThat(octets.withoutLineEnd(14)).isEqualTo(14);
        assertThat(octets.startsWith("two".getBytes(StandardCharsets.US_ASCII), 5))
                .isTrue();
        assertThat(octets.startsWith("threes".getBytes(StandardCharsets.US_ASCII), 9))
                .isFalse();
        assertThat(octets).hasToString("14 bytes");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aSpooledMailHasNoNameInTheFileSystem() throws IOException {
        List<String> before = spoolFiles();

        Octets octets = spooled(new byte[Spool.MOST_IN_HEAP + 1]);

        await().untilAsserted(() -> assertThat(spoolFiles()).isSubsetOf(before));
        assertThat(octets.at(Spool.MOST_IN_HEAP)).isZero();
    }

    private static List<String> spoolFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(SpooledFile.tempDirectory()))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("embedded-gmail-"))
                    .toList();
        }
    }

    private static Octets spooled(byte[] bytes) {
        try (Spool spool = new Spool()) {
            spool.write(bytes);
            return spool.toOctets();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}

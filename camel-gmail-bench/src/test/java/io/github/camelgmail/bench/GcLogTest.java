package io.github.camelgmail.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GcLogTest {

    @TempDir
    private Path directory;

    @Test
    void thePeakIsTheMostThatACollectionLeft() throws Exception {
        Path log = Files.writeString(directory.resolve("gc.log"), """
                [0.006s][info][gc] Using G1
                [0.482s][info][gc] GC(0) Pause Young (Normal) (G1 Evacuation Pause) 24M->5M(256M) 3.250ms
                [0.882s][info][gc] GC(1) Pause Young (Normal) (G1 Evacuation Pause) 150M->13M(256M) 3.250ms
                [0.982s][info][gc] GC(2) Pause Young (Normal) (G1 Evacuation Pause) 155M->9M(256M) 3.250ms
                """);

        assertThat(GcLog.peak(log)).isEqualTo(13);
    }

    @Test
    void aProcessThatNeverCollectedHasNoPeak() throws Exception {
        assertThat(GcLog.peak(Files.createFile(directory.resolve("gc.log")))).isZero();
    }
}

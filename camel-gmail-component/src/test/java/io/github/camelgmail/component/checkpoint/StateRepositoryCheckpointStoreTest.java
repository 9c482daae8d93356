package io.github.camelgmail.component.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.processor.state.FileStateRepository;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateRepositoryCheckpointStoreTest extends CheckpointStoreContract {

    @TempDir
    Path directory;

    private FileStateRepository repository;
    private StateRepositoryCheckpointStore store;

    @Override
    CheckpointStore store() {
        if (store == null) {
            repository = FileStateRepository.fileStateRepository(
                    directory.resolve("state").toFile());
            store = new StateRepositoryCheckpointStore(repository);
        }
        return store;
    }

    private FileStateRepository repository() {
        store();
        return repository;
    }

    @Test
    void aStoppedRepositoryIsStartedAndKeepsWhatItHasFromOneLeaseToTheNext() {
        MemoryStateRepository forgetful = new MemoryStateRepository();
        StateRepositoryCheckpointStore kept = new StateRepositoryCheckpointStore(forgetful);
        CheckpointLease first = kept.tryAcquire(KEY).orElseThrow();
        first.store("text");
        first.close();

        try (CheckpointLease next = kept.tryAcquire(KEY).orElseThrow()) {
            assertThat(next.load()).contains("text");
        }
    }

    @Test
    void aRunningRepositoryKeepsRunning() {
        repository().start();
        acquired(KEY).close();
        assertThat(repository().isStarted()).isTrue();
    }

    @Test
    void theTextIsReadableInTheRepository() throws Exception {
        try (CheckpointLease lease = acquired(KEY)) {
            lease.store("{\"version\":1}");
        }
        assertThat(Files.readString(repository().getFileStore().toPath())).contains(KEY + "={\"version\":1}\n");
    }

    @Test
    void aLeaseTakenThroughAnotherStoreIsNoticed() {
        repository().start();
        CheckpointLease first = acquired(KEY);
        first.store("first");
        try (CheckpointLease second =
                new StateRepositoryCheckpointStore(repository()).tryAcquire(KEY).orElseThrow()) {
            assertThat(second.fencingToken()).isGreaterThan(first.fencingToken());
            second.store("second");

            assertThatThrownBy(() -> first.store("late")).isInstanceOf(LeaseLostException.class);
            assertThat(first.isHeld()).isFalse();
            assertThat(second.load()).contains("second");
        }
    }

    @Test
    void aRepositoryThatCannotBeStartedIsToldWithTheOptionAndTriedAgain() {
        repository().setFileStore(null);

        assertThatThrownBy(() -> acquired(KEY))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("checkpointStore")
                .hasMessageContaining("started");
        repository().setFileStore(directory.resolve("state").toFile());
        acquired(KEY).close();
    }

    @Test
    void aCountThatIsNoneIsToldAndLeftAsItIs() {
        repository().start();
        repository().setState(KEY + "~leases", "many");

        assertThatThrownBy(() -> acquired(KEY))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining(KEY + "~leases");
        assertThat(repository().getState(KEY + "~leases")).isEqualTo("many");
        repository().setState(KEY + "~leases", "7");
        try (CheckpointLease lease = acquired(KEY)) {
            assertThat(lease.fencingToken()).isEqualTo(8);
        }
    }

    @Test
    void aRepositoryThatFailsIsToldWithTheOption() {
        FailingRepository failing = new FailingRepository();
        StateRepositoryCheckpointStore failingStore = new StateRepositoryCheckpointStore(failing);
        assertThatThrownBy(() -> failingStore.tryAcquire(KEY))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("checkpointStore")
                .hasMessageContaining("out of order");
    }

    private static final class FailingRepository implements StateRepository<String, String> {

        @Override
        public void setState(String key, String value) {
            throw new IllegalStateException("out of order");
        }

        @Override
        public String getState(String key) {
            return null;
        }

        @Override
        public void start() {}

        @Override
        public void stop() {}
    }
}

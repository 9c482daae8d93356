package io.github.camelgmail.component.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCheckpointStoreTest {

    @TempDir
    Path directory;

    @Test
    void aCheckpointOutlivesItsLease() {
        FileCheckpointStore store = new FileCheckpointStore(directory.resolve("a/b"));
        try (CheckpointLease lease = store.acquire("alice@example.com/default")) {
            assertThat(lease.load()).isEmpty();
            lease.store("first");
            lease.store("second");
        }

        try (CheckpointLease lease = store.acquire("alice@example.com/default")) {
            assertThat(lease.load()).contains("second");
        }
    }

    @Test
    void aKeyCannotLeaveTheDirectory() throws Exception {
        Path state = directory.resolve("outer/inner/state");
        try (CheckpointLease lease = new FileCheckpointStore(state).acquire("../../x/*\u0000é")) {
            lease.store("text");
        }

        try (var files = Files.walk(directory)) {
            assertThat(files.filter(Files::isRegularFile))
                    .allMatch(file -> file.getParent().equals(state))
                    .hasSize(2);
        }
    }

    @Test
    void aSecondFeedOfTheSameNameIsRefusedAndToldOfFeedName() {
        try (CheckpointLease lease = new FileCheckpointStore(directory).acquire("alice@example.com/default")) {
            lease.store("mine");
            assertThatThrownBy(() -> new FileCheckpointStore(directory).acquire("alice@example.com/default"))
                    .isInstanceOf(CheckpointException.class)
                    .hasMessageContaining("feedName");
        }
    }

    @Test
    void aRefusedFeedDoesNotOpenTheCheckpointToAnotherProcess() throws Exception {
        try (CheckpointLease lease = new FileCheckpointStore(directory).acquire("key")) {
            lease.store("mine");
            assertThatThrownBy(() -> new FileCheckpointStore(directory).acquire("key"))
                    .isInstanceOf(CheckpointException.class);

            assertThat(exitOfAnotherProcess()).isEqualTo(LeaseAttempt.REFUSED);
        }
        assertThat(exitOfAnotherProcess()).isEqualTo(LeaseAttempt.TAKEN);
    }

    private int exitOfAnotherProcess() throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(
                        java.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LeaseAttempt.class.getName(),
                        directory.toString(),
                        "key")
                .inheritIO()
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    @Test
    void anUnwritableDirectoryIsNamedWithTheOption() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "not a directory");

        assertThatThrownBy(() -> new FileCheckpointStore(file.resolve("state")).acquire("key"))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("checkpointDirectory")
                .hasMessageContaining(file.toString());
    }

    @Test
    void anInterruptedThreadStillStoresItsCheckpoint() {
        try (CheckpointLease lease = new FileCheckpointStore(directory).acquire("key")) {
            Thread.currentThread().interrupt();
            lease.store("kept");
            assertThat(Thread.interrupted()).isTrue();
            assertThat(lease.load()).contains("kept");
        }
    }

    @Test
    void aLeaseThatWasGivenBackStoresNothing() {
        FileCheckpointStore store = new FileCheckpointStore(directory);
        CheckpointLease lease = store.acquire("key");
        lease.store("kept");
        lease.close();

        assertThatThrownBy(() -> lease.store("late")).isInstanceOf(CheckpointException.class);
        try (CheckpointLease next = store.acquire("key")) {
            assertThat(next.load()).contains("kept");
        }
    }

    @Test
    void aCheckpointThatCannotBeReadIsReported() throws Exception {
        FileCheckpointStore store = new FileCheckpointStore(directory);
        Files.createDirectory(directory.resolve("key.checkpoint"));

        try (CheckpointLease lease = store.acquire("key")) {
            assertThatThrownBy(lease::load)
                    .isInstanceOf(CheckpointException.class)
                    .hasMessageContaining("startFrom");
        }
    }
}

package io.github.camelgmail.component.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FileCheckpointStoreTest extends CheckpointStoreContract {

    @TempDir
    Path directory;

    @Override
    CheckpointStore store() {
        return new FileCheckpointStore(directory.resolve("a/b"));
    }

    private Path file(String name) {
        return directory.resolve("a/b").resolve(name);
    }

    @Test
    void aKeyCannotLeaveTheDirectory() throws Exception {
        Path state = directory.resolve("outer/inner/state");
        try (CheckpointLease lease =
                new FileCheckpointStore(state).tryAcquire("../../x/*\u0000é").orElseThrow()) {
            lease.store("text");
        }

        try (Stream<Path> files = Files.walk(directory)) {
            assertThat(files.filter(Files::isRegularFile))
                    .allMatch(file -> file.getParent().equals(state))
                    .hasSize(2);
        }
    }

    @Test
    void theCheckpointIsOneReadableFile() throws Exception {
        try (CheckpointLease lease = acquired("alice@example.com/default")) {
            lease.store("{\"version\": 1}\n");
        }
        assertThat(file("alice%40example.com%2Fdefault.checkpoint")).content().isEqualTo("{\"version\": 1}\n");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerCanOpenWhatIsMade() throws Exception {
        try (CheckpointLease lease = acquired("key")) {
            lease.store("text");
        }
        for (Path made : new Path[] {directory.resolve("a"), directory.resolve("a/b")}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                    .isEqualTo("rwx------");
        }
        for (Path made : new Path[] {file("key.checkpoint"), file("key.lock")}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aDirectoryMayBeReachedByASymbolicLinkAndIsStillOne() throws Exception {
        Path link = Files.createSymbolicLink(directory.resolve("link"), directory);
        try (CheckpointLease lease =
                new FileCheckpointStore(link).tryAcquire("key").orElseThrow()) {
            lease.store("text");
            assertThat(new FileCheckpointStore(directory).tryAcquire("key")).isEmpty();
        }
    }

    @Test
    void whatACrashLeftBesideTheCheckpointIsNoObstacle() throws Exception {
        acquired("key").close();
        Files.writeString(file("key.checkpoint.next"), "half a te");

        try (CheckpointLease lease = acquired("key")) {
            assertThat(lease.load()).isEmpty();
            lease.store("whole");
            assertThat(lease.load()).contains("whole");
        }
        assertThat(file("key.checkpoint.next")).doesNotExist();
    }

    @Test
    void anUnwritableDirectoryIsNamedWithTheOption() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "not a directory");

        for (Path unusable : new Path[] {file, file.resolve("state")}) {
            assertThatThrownBy(() -> new FileCheckpointStore(unusable).tryAcquire("key"))
                    .isInstanceOf(CheckpointException.class)
                    .hasMessageContaining("checkpointDirectory")
                    .hasMessageContaining(file.toString());
        }
        assertThat(file).hasContent("not a directory");
    }

    @Test
    void aCheckpointThatCannotBeReadIsToldAndLeftAsItIs() throws Exception {
        acquired("key").close();
        byte[] notUtf8 = {'{', (byte) 0xff, (byte) 0xfe};
        Files.write(file("key.checkpoint"), notUtf8);
        Files.createDirectory(file("dir.checkpoint"));

        for (String key : new String[] {"key", "dir"}) {
            try (CheckpointLease lease = acquired(key)) {
                assertThatThrownBy(lease::load)
                        .isInstanceOf(CheckpointException.class)
                        .hasMessageContaining("startFrom")
                        .hasMessageContaining(
                                file(key + ".checkpoint").getFileName().toString());
            }
        }
        assertThat(file("key.checkpoint")).hasBinaryContent(notUtf8);
    }

    @Test
    void aCheckpointThatCannotBeWrittenIsToldAndTheLastOneKept() throws Exception {
        try (CheckpointLease lease = acquired("key")) {
            lease.store("kept");
            Files.createDirectories(file("key.checkpoint.recent").resolve("in the way"));

            assertThatThrownBy(() -> lease.store("next"))
                    .isInstanceOf(CheckpointException.class)
                    .isNotInstanceOf(LeaseLostException.class)
                    .hasMessageContaining("checkpointDirectory");
            assertThat(lease.isHeld()).isTrue();
            Files.delete(file("key.checkpoint.recent").resolve("in the way"));
            Files.delete(file("key.checkpoint.recent"));
            assertThat(lease.load()).contains("kept");
        }
    }

    @Test
    void theNewestTextIsInTheFileWhenTheLeaseIsGivenBack() throws Exception {
        try (CheckpointLease lease = acquired("key")) {
            for (int i = 1; i <= 5; i++) {
                lease.store("text " + i);
                assertThat(lease.load()).contains("text " + i);
            }
        }
        assertThat(file("key.checkpoint")).content().isEqualTo("text 5");
        assertThat(file("key.checkpoint.recent")).doesNotExist();
    }

    @Test
    void whatAKilledProcessStoredLastIsFound() throws Exception {
        try (OtherProcess other = OtherProcess.withFiles(directory.resolve("a/b"))) {
            other.ask("acquire " + KEY);
            for (String text : new String[] {"first", "second", "third"}) {
                assertThat(other.ask("store " + text)).isEqualTo("stored");
            }
            other.kill();
        }
        try (CheckpointLease lease = acquired(KEY)) {
            assertThat(lease.load()).contains("third");
            lease.store("fourth");
            assertThat(lease.load()).contains("fourth");
        }
    }

    @Test
    void aWriteThatWasCutOffLeavesTheTextBefore() throws Exception {
        byte[] journal = journalOf("one", "two", "three");
        for (int at = 0; at < journal.length; at++) {
            if (journal[at] == 'h' && journal[at + 1] == 'r') {
                journal[at] = 'X';
            }
        }
        Files.write(file("key.checkpoint.recent"), journal);

        try (CheckpointLease lease = acquired("key")) {
            assertThat(lease.load()).contains("two");
        }
    }

    @Test
    void aJournalCutShortOrFilledWithAnythingIsNoObstacle() throws Exception {
        byte[] journal = journalOf("one", "two", "three");
        Random random = new Random(42);
        for (int i = 0; i < 200; i++) {
            byte[] damaged = Arrays.copyOf(journal, random.nextInt(journal.length));
            for (int at = random.nextInt(64); at < damaged.length; at += 1 + random.nextInt(64)) {
                damaged[at] = (byte) random.nextInt();
            }
            Files.write(file("key.checkpoint.recent"), damaged);
            try (CheckpointLease lease = acquired("key")) {
                assertThat(lease.load().orElseThrow()).isIn("one", "two", "three");
            }
        }
    }

    @Test
    void aCheckpointThatIsEditedOrMovedAwayCountsMoreThanItsJournal() throws Exception {
        byte[] journal = journalOf("one", "two", "three");
        Files.write(file("key.checkpoint.recent"), journal);
        Files.writeString(file("key.checkpoint"), "edited");
        try (CheckpointLease lease = acquired("key")) {
            assertThat(lease.load()).contains("edited");
        }
        Files.delete(file("key.checkpoint"));
        try (CheckpointLease lease = acquired("key")) {
            assertThat(lease.load()).isEmpty();
        }
    }

    /** Returns what a process that was killed leaves beside the checkpoint, of which the first text is the file. */
    private byte[] journalOf(String... texts) throws Exception {
        byte[] journal;
        try (CheckpointLease lease = acquired("key")) {
            for (String text : texts) {
                lease.store(text);
            }
            journal = Files.readAllBytes(file("key.checkpoint.recent"));
        }
        Files.writeString(file("key.checkpoint"), texts[0]);
        return journal;
    }

    @Test
    void aLongTextIsKeptAmongShortOnes() throws Exception {
        String text = "x".repeat(20_000);
        try (CheckpointLease lease = acquired("key")) {
            for (String next : new String[] {"a", "b", text, "c", "d", text + "y"}) {
                lease.store(next);
                assertThat(lease.load()).contains(next);
            }
        }
        assertThat(acquiredText("key")).isEqualTo(text + "y");
    }

    private String acquiredText(String key) {
        try (CheckpointLease lease = acquired(key)) {
            return lease.load().orElseThrow();
        }
    }

    @Test
    void aLockFileOfOtherContentIsToldAndLeftAsItIs() throws Exception {
        acquired("key").close();
        Files.writeString(file("key.lock"), "not a number at all");

        assertThatThrownBy(() -> acquired("key"))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("key.lock");
        assertThat(file("key.lock")).hasContent("not a number at all");
        Files.writeString(file("key.lock"), "41\n");
        try (CheckpointLease lease = acquired("key")) {
            assertThat(lease.fencingToken()).isEqualTo(42);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLockFileThatIsDeletedEndsTheLeaseAtTheNextStore() throws Exception {
        CheckpointLease first = acquired("key");
        first.store("first");
        Files.delete(file("key.lock"));
        assertThatThrownBy(() -> first.store("late"))
                .isInstanceOf(LeaseLostException.class)
                .hasMessageContaining("checkpointDirectory");
        assertThat(first.isHeld()).isFalse();

        try (CheckpointLease second = acquired("key")) {
            assertThat(second.load()).contains("first");
            assertThatThrownBy(() -> first.store("later")).isInstanceOf(LeaseLostException.class);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void anOwnerWhoseLockFileWasReplacedOverwritesNothing() throws Exception {
        try (OtherProcess other = OtherProcess.withFiles(directory.resolve("a/b"));
                CheckpointLease first = acquired("key")) {
            Files.delete(file("key.lock"));
            assertThat(other.ask("acquire key")).isEqualTo("1");
            assertThat(other.ask("store theirs")).isEqualTo("stored");

            assertThatThrownBy(() -> first.store("late")).isInstanceOf(LeaseLostException.class);
            assertThat(first.load()).contains("theirs");
        }
    }

    @Test
    void aRefusedFeedDoesNotOpenTheCheckpointToAnotherProcess() throws Exception {
        try (OtherProcess other = OtherProcess.withFiles(directory.resolve("a/b"))) {
            try (CheckpointLease lease = acquired(KEY)) {
                lease.store("mine");
                assertThat(store().tryAcquire(KEY)).isEmpty();

                assertThat(other.ask("acquire " + KEY)).isEqualTo("taken");
            }
            assertThat(other.ask("acquire " + KEY)).isEqualTo("2");
        }
    }

    @Test
    void aProcessThatIsKilledFreesItsCheckpointAtOnce() throws Exception {
        try (OtherProcess other = OtherProcess.withFiles(directory.resolve("a/b"))) {
            assertThat(other.ask("acquire " + KEY)).isEqualTo("1");
            assertThat(other.ask("store theirs")).isEqualTo("stored");
            assertThat(store().tryAcquire(KEY)).isEmpty();
            other.kill();

            try (CheckpointLease lease = acquired(KEY)) {
                assertThat(lease.load()).contains("theirs");
                assertThat(lease.fencingToken()).isEqualTo(2);
            }
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aProcessThatIsPausedKeepsItsCheckpoint() throws Exception {
        try (OtherProcess other = OtherProcess.withFiles(directory.resolve("a/b"))) {
            other.ask("acquire " + KEY);
            other.signal("STOP");
            assertThat(store().tryAcquire(KEY)).isEmpty();
            other.signal("CONT");

            assertThat(other.ask("held")).isEqualTo("true");
            assertThat(other.ask("store theirs")).isEqualTo("stored");
        }
    }
}

package io.github.camelgmail.component.checkpoint;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** One checkpoint file. A new text is written beside the old one, forced to disk, and moved over it in one step. */
final class FileCheckpointLease implements CheckpointLease {

    private final Path file;
    private final Path next;
    private final LockFile lock;

    FileCheckpointLease(Path file, LockFile lock) {
        this.file = file;
        this.next = file.resolveSibling(file.getFileName() + ".next");
        this.lock = lock;
    }

    @Override
    public Optional<String> load() {
        try {
            return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
        } catch (NoSuchFileException firstStart) {
            return Optional.empty();
        } catch (IOException e) {
            throw new CheckpointException(
                    "The checkpoint " + file + " cannot be read (" + e
                            + "). Make it readable, or move it away to begin anew as the option startFrom says.",
                    e);
        }
    }

    @Override
    public void store(String checkpoint) {
        if (!lock.isHeld()) {
            throw new CheckpointException("The checkpoint " + file + " was given back, as its consumer has stopped."
                    + " What was delivered since is delivered again after the next start.");
        }
        try {
            write(checkpoint);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new CheckpointException(
                    "The checkpoint " + file + " cannot be written (" + e
                            + "). See to space and rights of the directory that the option checkpointDirectory names;"
                            + " the feed goes on from the last checkpoint, so no mail is lost.",
                    e);
        }
    }

    /** Not through a FileChannel: an interrupt, as a stopping route sends, would close it in mid-write. */
    private void write(String checkpoint) throws IOException {
        try (FileOutputStream stream = new FileOutputStream(next.toFile())) {
            stream.write(checkpoint.getBytes(StandardCharsets.UTF_8));
            stream.getFD().sync();
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new CheckpointException("The lock of the checkpoint " + file + " cannot be released (" + e + ")", e);
        }
    }

    /** Returns the file. */
    @Override
    public String toString() {
        return file.toString();
    }
}

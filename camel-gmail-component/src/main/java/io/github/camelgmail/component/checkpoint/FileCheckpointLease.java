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

    private final Path directory;
    private final Path file;
    private final Path next;
    private final LockFile lock;

    FileCheckpointLease(Path directory, String name, LockFile lock) {
        this.directory = directory;
        this.file = directory.resolve(name + ".checkpoint");
        this.next = directory.resolve(name + ".checkpoint.next");
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

    /** Waits for a {@link #close} and makes it wait, so that nothing is written once another owner may come. */
    @Override
    public synchronized void store(String checkpoint) {
        if (!lock.isHeld()) {
            throw new LeaseLostException("The checkpoint " + file + " was given back, as its consumer has stopped."
                    + " What was delivered since is delivered again after the next start.");
        }
        try {
            requireLockInPlace();
            write(checkpoint);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            PrivateFiles.forceDirectory(directory);
        } catch (IOException e) {
            throw new CheckpointException(
                    "The checkpoint " + file + " cannot be written (" + e
                            + "). See to space and rights of the directory that the option checkpointDirectory names;"
                            + " the feed goes on from the last checkpoint, so no mail is lost.",
                    e);
        }
    }

    private void requireLockInPlace() throws IOException {
        if (!lock.isInPlace()) {
            lock.close();
            throw new LeaseLostException("The lock file beside the checkpoint " + file + " was deleted or replaced,"
                    + " so another owner may write it by now. Let nothing clean up the directory that the option"
                    + " checkpointDirectory names.");
        }
    }

    /** Not through a FileChannel: an interrupt, as a stopping route sends, would close it in mid-write. */
    private void write(String checkpoint) throws IOException {
        Files.deleteIfExists(next);
        PrivateFiles.makeFile(next);
        try (FileOutputStream stream = new FileOutputStream(next.toFile())) {
            stream.write(checkpoint.getBytes(StandardCharsets.UTF_8));
            stream.getFD().sync();
        }
    }

    @Override
    public long fencingToken() {
        return lock.count();
    }

    @Override
    public boolean isHeld() {
        return lock.isHeld();
    }

    @Override
    public synchronized void close() {
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

package io.github.camelgmail.component.checkpoint;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One checkpoint file. The first text of a lease is written beside the old one, forced to disk, and moved over it in one step;
 * those that follow go into a {@link CheckpointJournal} beside it, of which the last becomes the file when the lease is given back.
 */
final class FileCheckpointLease implements CheckpointLease {

    private static final Logger LOG = LoggerFactory.getLogger(FileCheckpointLease.class);

    private final Path directory;
    private final Path file;
    private final Path next;
    private final Path recent;
    private final LockFile lock;
    private byte @Nullable [] written;
    private @Nullable CheckpointJournal journal;

    FileCheckpointLease(Path directory, String name, LockFile lock) {
        this.directory = directory;
        this.file = directory.resolve(name + ".checkpoint");
        this.next = directory.resolve(name + ".checkpoint.next");
        this.recent = directory.resolve(name + ".checkpoint.recent");
        this.lock = lock;
    }

    @Override
    public Optional<String> load() {
        try {
            byte[] checkpoint = Files.readAllBytes(file);
            byte[] newest = CheckpointJournal.newest(recent, checkpoint).orElse(checkpoint);
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(newest))
                    .toString());
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
            write(checkpoint.getBytes(StandardCharsets.UTF_8));
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

    private void write(byte[] text) throws IOException {
        byte[] before = written;
        if (before == null || !CheckpointJournal.fits(text)) {
            replace(text);
        } else {
            journalAfter(before).write(text);
        }
    }

    private CheckpointJournal journalAfter(byte[] checkpoint) throws IOException {
        CheckpointJournal current = journal;
        if (current == null) {
            current = CheckpointJournal.begin(recent, checkpoint);
            PrivateFiles.forceDirectory(directory);
            journal = current;
        }
        return current;
    }

    /** Not through a FileChannel: an interrupt, as a stopping route sends, would close it in mid-write. */
    private void replace(byte[] text) throws IOException {
        Files.deleteIfExists(next);
        PrivateFiles.makeFile(next);
        try (FileOutputStream stream = new FileOutputStream(next.toFile())) {
            stream.write(text);
            stream.getFD().sync();
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        PrivateFiles.forceDirectory(directory);
        written = text;
        journal = null;
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
        try (lock) {
            if (lock.isHeld()) {
                foldJournal();
            }
        } catch (IOException e) {
            throw new CheckpointException("The lock of the checkpoint " + file + " cannot be released (" + e + ")", e);
        }
    }

    /** Leaves the newest text where people look for it. */
    private void foldJournal() {
        byte[] before = written;
        if (journal == null || before == null) {
            return;
        }
        try {
            Optional<byte[]> newest = lock.isInPlace() ? CheckpointJournal.newest(recent, before) : Optional.empty();
            if (newest.isPresent()) {
                replace(newest.get());
                Files.deleteIfExists(recent);
            }
        } catch (IOException e) {
            LOG.warn(
                    "The newest text of the checkpoint {} stays in {}, where the next start finds it", file, recent, e);
        }
    }

    /** Returns the file. */
    @Override
    public String toString() {
        return file.toString();
    }
}

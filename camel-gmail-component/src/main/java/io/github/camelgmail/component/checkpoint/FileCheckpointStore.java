package io.github.camelgmail.component.checkpoint;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Keeps each checkpoint in a file of its own, below one directory. A lock file beside it keeps a second process, or a
 * second feed of this one, from using the same checkpoint; the operating system releases it when the process dies.
 */
public final class FileCheckpointStore implements CheckpointStore {

    private final Path directory;

    /** Keeps checkpoints below a directory, which is made when the first lease is taken. */
    public FileCheckpointStore(Path directory) {
        this.directory = Objects.requireNonNull(directory).toAbsolutePath();
    }

    @Override
    public CheckpointLease acquire(String key) {
        String name = URLEncoder.encode(key, StandardCharsets.UTF_8).replace("*", "%2A");
        try {
            Path home = Files.createDirectories(directory).toRealPath();
            Path lockFile = home.resolve(name + ".lock");
            LockFile lock = LockFile.hold(lockFile).orElseThrow(() -> inUse(lockFile));
            return new FileCheckpointLease(home.resolve(name + ".checkpoint"), lock);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Returns the directory. */
    @Override
    public String toString() {
        return directory.toString();
    }

    private static CheckpointException inUse(Path lockFile) {
        return new CheckpointException("The checkpoint " + lockFile + " is in use by another gmail:history consumer."
                + " Give each consumer of a mailbox its own name with the option feedName,"
                + " or stop the other process.");
    }

    private CheckpointException unusable(IOException e) {
        return new CheckpointException(
                "The checkpoint directory " + directory + " cannot be written (" + e
                        + "). Set the option checkpointDirectory to a directory that this process may write.",
                e);
    }
}

package io.github.camelgmail.component.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps each checkpoint in a text file of its own, in one directory that only its owner can open. A lock file beside it keeps
 * a second process, or a second feed of this one, from using the same checkpoint; the operating system releases it when the
 * process dies, so a lease does not run out. The lock file also counts the leases, which gives the fencing token.
 *
 * <p>For local file systems: how locks and forced writes behave on network shares is up to the share. Several machines want
 * {@link JdbcCheckpointStore}.
 */
public final class FileCheckpointStore implements CheckpointStore {

    private final Path directory;

    /** Keeps checkpoints below a directory, which is made when the first lease is taken. */
    public FileCheckpointStore(Path directory) {
        this.directory = Objects.requireNonNull(directory).toAbsolutePath();
    }

    @Override
    public Optional<CheckpointLease> tryAcquire(String key) {
        String name = KeySpelling.forFile(key);
        try {
            PrivateFiles.makeDirectory(directory);
            Path home = directory.toRealPath();
            return LockFile.hold(home, lockName(name)).map(lock -> new FileCheckpointLease(home, name, lock));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Locks those that this process does not hold for a moment each, and writes nothing. */
    @Override
    public Set<String> free(Collection<String> keys) {
        if (Files.notExists(directory)) {
            return Set.copyOf(keys);
        }
        try {
            Path home = directory.toRealPath();
            Set<String> free = new HashSet<>();
            for (String key : keys) {
                if (LockFile.isFree(home, lockName(KeySpelling.forFile(key)))) {
                    free.add(key);
                }
            }
            return free;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private static String lockName(String name) {
        return name + ".lock";
    }

    /** Returns the directory. */
    @Override
    public String toString() {
        return directory.toString();
    }

    private CheckpointException unusable(IOException e) {
        return new CheckpointException(
                "The checkpoint directory " + directory + " cannot be written (" + e
                        + "). Set the option checkpointDirectory to a directory that this process may write.",
                e);
    }
}

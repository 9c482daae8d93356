package io.github.camelgmail.component.checkpoint;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A file that one owner holds at a time, in this process and among all. A process that dies holds nothing. The file counts
 * its owners.
 */
final class LockFile implements AutoCloseable {

    private static final int MAX_DIGITS = 18;

    /**
     * What this process holds. POSIX lets go of all locks of a process on a file as soon as it closes any channel to
     * it, so even a refused attempt must not open a file that is held.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final RandomAccessFile file;
    private final FileLock lock;
    private final @Nullable Object identity;
    private final long count;

    private LockFile(Path path, RandomAccessFile file, FileLock lock) throws IOException {
        this.path = path;
        this.file = file;
        this.lock = lock;
        this.identity = identity(path);
        this.count = countUp(path, file);
    }

    /**
     * Takes hold of a file, which is made if need be.
     *
     * @param directory the real path, so that one file has one name
     * @return nothing if somebody else holds it
     * @throws IOException if the file cannot be made, locked or counted in
     */
    static Optional<LockFile> hold(Path directory, String name) throws IOException {
        Path path = directory.resolve(name);
        if (!HELD.add(path)) {
            return Optional.empty();
        }
        Optional<LockFile> held = Optional.empty();
        try {
            make(directory, path);
            held = open(path);
        } finally {
            if (held.isEmpty()) {
                HELD.remove(path);
            }
        }
        return held;
    }

    /**
     * Tells whether nobody holds a file, which need not be there. Locks it for a moment, without counting.
     *
     * @throws IOException if the file cannot be opened
     */
    static boolean isFree(Path directory, String name) throws IOException {
        Path path = directory.resolve(name);
        if (!HELD.add(path)) {
            return false;
        }
        try {
            return Files.notExists(path) || canBeLocked(path);
        } finally {
            HELD.remove(path);
        }
    }

    private static boolean canBeLocked(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            return file.getChannel().tryLock() != null;
        } catch (OverlappingFileLockException heldThroughAnotherClassLoader) {
            return false;
        }
    }

    /** Not through FileChannel.open: an interrupt, as a stopping route sends, would close that and free the lock. */
    private static Optional<LockFile> open(Path path) throws IOException {
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        Optional<LockFile> held = Optional.empty();
        try {
            held = lock(path, file);
        } finally {
            if (held.isEmpty()) {
                file.close();
            }
        }
        return held;
    }

    private static void make(Path directory, Path path) throws IOException {
        try {
            PrivateFiles.makeFile(path);
            PrivateFiles.forceDirectory(directory);
        } catch (FileAlreadyExistsException madeBefore) {
            return;
        }
    }

    private static Optional<LockFile> lock(Path path, RandomAccessFile file) throws IOException {
        try {
            FileLock lock = file.getChannel().tryLock();
            return lock == null ? Optional.empty() : Optional.of(new LockFile(path, file, lock));
        } catch (OverlappingFileLockException heldThroughAnotherClassLoader) {
            return Optional.empty();
        }
    }

    /** Overwrites in place, never shorter, so that no crash leaves less than the old number. */
    private static long countUp(Path path, RandomAccessFile file) throws IOException {
        long count = read(path, file) + 1;
        file.seek(0);
        file.write((count + "\n").getBytes(StandardCharsets.US_ASCII));
        file.getFD().sync();
        return count;
    }

    private static long read(Path path, RandomAccessFile file) throws IOException {
        byte[] content = new byte[(int) Math.min(file.length(), MAX_DIGITS + 2)];
        file.readFully(content);
        String count = new String(content, StandardCharsets.US_ASCII).strip();
        if (!count.matches("[0-9]{0," + MAX_DIGITS + "}")) {
            throw new IOException("the lock file " + path + " holds no number; delete it while no consumer runs");
        }
        return count.isEmpty() ? 0 : Long.parseLong(count);
    }

    /** How many owners the file has had, this one included. */
    long count() {
        return count;
    }

    boolean isHeld() {
        return lock.isValid();
    }

    /** Tells whether the file is still the one that was locked; whoever deleted it has opened the way to another owner. */
    boolean isInPlace() throws IOException {
        try {
            return Objects.equals(identity, identity(path));
        } catch (NoSuchFileException deleted) {
            return false;
        }
    }

    private static @Nullable Object identity(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    }

    /** Lets go; may be called twice. */
    @Override
    public void close() throws IOException {
        if (!lock.isValid()) {
            return;
        }
        try {
            file.close();
        } finally {
            HELD.remove(path);
        }
    }
}

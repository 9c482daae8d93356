package io.github.camelgmail.component.checkpoint;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A file that one owner holds at a time, in this process and among all. A process that dies holds nothing. */
final class LockFile implements AutoCloseable {

    /**
     * What this process holds. POSIX lets go of all locks of a process on a file as soon as it closes any channel to
     * it, so even a refused attempt must not open a file that is held.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private LockFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Takes hold of a file, which is made if need be.
     *
     * @param path the real path, so that one file has one name
     * @return nothing if somebody else holds it
     * @throws IOException if the file cannot be made or locked
     */
    static Optional<LockFile> hold(Path path) throws IOException {
        if (!HELD.add(path)) {
            return Optional.empty();
        }
        Optional<LockFile> held = Optional.empty();
        try {
            held = lock(path);
        } finally {
            if (held.isEmpty()) {
                HELD.remove(path);
            }
        }
        return held;
    }

    private static Optional<LockFile> lock(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            locked = channel.tryLock() != null;
        } catch (OverlappingFileLockException heldThroughAnotherClassLoader) {
            locked = false;
        } finally {
            if (!locked) {
                channel.close();
            }
        }
        return locked ? Optional.of(new LockFile(path, channel)) : Optional.empty();
    }

    boolean isHeld() {
        return channel.isOpen();
    }

    /** Lets go; may be called twice. */
    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            channel.close();
            HELD.remove(path);
        }
    }
}

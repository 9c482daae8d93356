package io.github.camelgmail.test.mime;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Bytes in a temporary file, read through a window. The file has no name (where the system allows it, otherwise until the JVM ends), is
 * readable by the owner alone, and gives its space back when the last reference to it is gone, or the JVM.
 */
final class SpooledFile implements OctetSource {

    private static final int WINDOW_BYTES = 64 * 1024;

    private final RandomAccessFile file;
    private final int length;
    private volatile WeakReference<@Nullable Window> latest = new WeakReference<>(null);

    /**
     * Takes a file over.
     *
     * @param file nobody else's from now on
     * @param length how many of its bytes count
     */
    SpooledFile(RandomAccessFile file, int length) {
        this.file = file;
        this.length = length;
    }

    /** Opens an empty file that nobody else can open. */
    static RandomAccessFile create() throws IOException {
        Path path = Files.createTempFile("embedded-gmail-", ".spool");
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        if (!path.toFile().delete()) {
            path.toFile().deleteOnExit();
        }
        return file;
    }

    @Override
    public byte at(int index) {
        Window window = latest.get();
        if (window == null || !window.holds(index)) {
            window = load(index - index % WINDOW_BYTES);
        }
        return window.bytes[index - window.start];
    }

    @Override
    public void copy(int from, byte[] target, int offset, int count) {
        try {
            synchronized (file) {
                file.seek(from);
                file.readFully(target, offset, count);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a spooled message cannot be read back from " + tempDirectory(), e);
        }
    }

    private Window load(int start) {
        byte[] bytes = new byte[Math.min(WINDOW_BYTES, length - start)];
        copy(start, bytes, 0, bytes.length);
        Window window = new Window(start, bytes);
        latest = new WeakReference<>(window);
        return window;
    }

    static String tempDirectory() {
        return System.getProperty("java.io.tmpdir", "the temporary directory");
    }

    private record Window(int start, byte[] bytes) {

        boolean holds(int index) {
            return index >= start && index < start + bytes.length;
        }
    }
}

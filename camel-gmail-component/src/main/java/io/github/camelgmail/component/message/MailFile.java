package io.github.camelgmail.component.message;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The bytes of a mail in a file that has no name any more, where the system permits that: then no crash leaves it behind,
 * and at the latest the collector, which closes the file, gives its space back.
 */
final class MailFile implements MailBytes {

    private static final int WINDOW = 64 * 1024;

    private final Path path;
    private final RandomAccessFile file;
    private int length;
    private byte[] window = new byte[0];
    private int windowFrom;

    private MailFile(Path path, RandomAccessFile file) {
        this.path = path;
        this.file = file;
    }

    /** An empty file that only its owner can read (0600), as createTempFile makes it where the file system knows owners. */
    static MailFile create() throws IOException {
        Path path = Files.createTempFile("camel-gmail-", ".eml");
        MailFile mail = new MailFile(path, new RandomAccessFile(path.toFile(), "rw"));
        mail.forget();
        return mail;
    }

    /** Writes on, before anybody reads. */
    synchronized void append(byte[] bytes, int offset, int count) throws IOException {
        file.seek(length);
        file.write(bytes, offset, count);
        length = Math.addExact(length, count);
    }

    private void forget() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // This system does not delete what is open.
            path.toFile().deleteOnExit();
        }
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public byte at(int position) {
        int at = position - windowFrom;
        if (at < 0 || at >= window.length) {
            moveWindow(position);
            at = position - windowFrom;
        }
        return window[at];
    }

    /** What is read backwards lies just before. */
    private void moveWindow(int position) {
        int start = Math.max(0, position - WINDOW / 8);
        byte[] next = window.length == WINDOW ? window : new byte[Math.min(WINDOW, length)];
        windowFrom = Math.min(start, length - next.length);
        window = next;
        try {
            read(windowFrom, next, 0, next.length);
        } catch (IOException e) {
            window = new byte[0];
            throw new UncheckedIOException("A mail cannot be read from the folder of temporary files", e);
        }
    }

    @Override
    public synchronized void read(int position, byte[] into, int offset, int count) throws IOException {
        file.seek(position);
        file.readFully(into, offset, count);
    }

    @Override
    public boolean isOnDisk() {
        return true;
    }

    @Override
    public synchronized void release() throws IOException {
        file.close();
        Files.deleteIfExists(path);
    }
}

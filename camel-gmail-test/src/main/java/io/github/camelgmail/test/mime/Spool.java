package io.github.camelgmail.test.mime;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Collects bytes, in the heap while they are few and in a temporary file from then on. Not safe for use by several threads.
 */
public final class Spool extends OutputStream {

    /** So many bytes stay in the heap; more go to a file. */
    public static final int MOST_IN_HEAP = 512 * 1024;

    private static final int FIRST_BUFFER = 8 * 1024;
    private static final int FILE_BUFFER = 64 * 1024;

    private byte[] buffer = new byte[0];
    private int buffered;
    private int inFile;
    private @Nullable RandomAccessFile file;

    /** The number of bytes so far. */
    public int length() {
        return inFile + buffered;
    }

    @Override
    public void write(int octet) throws IOException {
        if (buffered == buffer.length) {
            makeRoom(1);
        }
        buffer[buffered++] = (byte) octet;
    }

    @Override
    public void write(byte[] octets, int offset, int count) throws IOException {
        if (count > buffer.length - buffered) {
            makeRoom(count);
        }
        if (count > buffer.length - buffered) {
            appendToFile(octets, offset, count);
        } else {
            System.arraycopy(octets, offset, buffer, buffered, count);
            buffered += count;
        }
    }

    /**
     * Ends the collecting.
     *
     * @throws IOException when the disk is full
     */
    public Octets toOctets() throws IOException {
        if (file == null) {
            return Octets.of(Arrays.copyOf(buffer, buffered));
        }
        appendToFile(buffer, 0, buffered);
        buffered = 0;
        SpooledFile spooled = new SpooledFile(file, inFile);
        file = null;
        return Octets.in(spooled, inFile);
    }

    /** Gives the space of what was collected and not taken back at once. */
    @Override
    public void close() throws IOException {
        buffer = new byte[0];
        if (file != null) {
            file.close();
        }
    }

    private void makeRoom(int count) throws IOException {
        long needed = (long) buffered + count;
        if (file == null && needed <= MOST_IN_HEAP) {
            long wanted = Math.max(needed, Math.max(FIRST_BUFFER, 2L * buffer.length));
            buffer = Arrays.copyOf(buffer, (int) Math.min(MOST_IN_HEAP, wanted));
            return;
        }
        appendToFile(buffer, 0, buffered);
        buffered = 0;
        buffer = buffer.length < FILE_BUFFER ? new byte[FILE_BUFFER] : buffer;
    }

    private void appendToFile(byte[] octets, int offset, int count) throws IOException {
        if (file == null) {
            file = SpooledFile.create();
        }
        file.write(octets, offset, count);
        inFile = Math.addExact(inFile, count);
    }
}

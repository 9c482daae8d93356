package io.github.camelgmail.component.client;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Reads a message of announced length, and tells trouble with the source from trouble with the network. */
final class AnnouncedStream extends FilterInputStream {

    private static final int BUFFER = 64 * 1024;

    private final long announced;
    private long read;

    private AnnouncedStream(InputStream in, long announced) {
        super(in);
        this.announced = announced;
    }

    static AnnouncedStream open(MessageStream content, long announced) throws SourceException {
        try {
            return new AnnouncedStream(content.open(), announced);
        } catch (IOException | RuntimeException e) {
            throw new SourceException("The message cannot be opened", e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count;
        try {
            count = in.read(bytes, offset, length);
        } catch (IOException | RuntimeException e) {
            throw new SourceException("The message cannot be read", e);
        }
        read += Math.max(count, 0);
        if (read > announced || (count < 0 && read < announced)) {
            throw new SourceException("The message is not the announced " + announced + " bytes long", null);
        }
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        try {
            long skipped = in.skip(count);
            read += skipped;
            return skipped;
        } catch (IOException | RuntimeException e) {
            throw new SourceException("The message cannot be read", e);
        }
    }

    /**
     * Copies bytes. The last ones are held back until it is certain that they are the last, so that a message which is too
     * long never gets there whole.
     *
     * @param count how many, no more than there are
     */
    void copy(long count, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = count;
        while (left > 0) {
            int some = readNBytes(buffer, 0, (int) Math.min(buffer.length, left));
            left -= some;
            if (read == announced) {
                requireEnd();
            }
            out.write(buffer, 0, some);
        }
    }

    private void requireEnd() throws IOException {
        if (read() >= 0) {
            throw new IllegalStateException("More was read than announced");
        }
    }
}

package io.github.camelgmail.test.http;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The body of one request, read from its connection with a bound and inflated where it was compressed. */
final class RequestBody {

    /** How much of a refused body is read away, so that the client is not cut off before it can read the refusal. */
    private static final long DRAINED = 512L * 1024 * 1024;

    private final CountingStream travelled;
    private final boolean compressed;

    RequestBody(InputStream travelled, boolean compressed) {
        this.travelled = new CountingStream(travelled);
        this.compressed = compressed;
    }

    /** The bytes read from the connection so far. */
    long bytesTravelled() {
        return travelled.count;
    }

    /**
     * Reads everything.
     *
     * @param longest the greatest length in bytes after inflation
     * @throws ApiFailure when the body is longer, or its compression is broken
     * @throws IOException when the connection fails
     */
    byte[] read(int longest) throws IOException {
        byte[] bytes = readUpTo(longest + 1);
        if (bytes.length > longest) {
            drain();
            throw ApiFailure.tooLarge();
        }
        return bytes;
    }

    private byte[] readUpTo(int length) throws IOException {
        if (!compressed) {
            return travelled.readNBytes(length);
        }
        PushbackInputStream start = new PushbackInputStream(travelled);
        int first = start.read();
        if (first < 0) {
            return new byte[0];
        }
        start.unread(first);
        try (GZIPInputStream inflated = new GZIPInputStream(start)) {
            return inflated.readNBytes(length);
        } catch (ZipException | EOFException e) {
            drain();
            throw ApiFailure.of(400, "INVALID_ARGUMENT", "badRequest", "The request body is not valid gzip");
        }
    }

    private void drain() throws IOException {
        byte[] buffer = new byte[64 * 1024];
        int read = 0;
        while (read >= 0 && travelled.count < DRAINED) {
            read = travelled.read(buffer, 0, buffer.length);
        }
    }

    private static final class CountingStream extends FilterInputStream {

        private long count;

        CountingStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = in.read();
            count += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            count += Math.max(0, read);
            return read;
        }

        /** Does nothing: the exchange closes its own stream, and a refused body is still to be drained. */
        @Override
        public void close() {
            // see above
        }
    }
}

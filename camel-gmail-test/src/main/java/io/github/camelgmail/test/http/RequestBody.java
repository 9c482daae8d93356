package io.github.camelgmail.test.http;

import io.github.camelgmail.test.mime.Octets;
import io.github.camelgmail.test.mime.Spool;
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

    private static final int BLOCK = 16 * 1024;

    private final CountingStream travelled;
    private final boolean compressed;
    private final long announced;

    /**
     * Prepares to read.
     *
     * @param announced the length that the request announces, 0 for none
     */
    RequestBody(InputStream travelled, boolean compressed, long announced) {
        this.travelled = new CountingStream(travelled);
        this.compressed = compressed;
        this.announced = announced;
    }

    /** The bytes read from the connection so far. */
    long bytesTravelled() {
        return travelled.count;
    }

    /**
     * Reads everything, to the disk when it is much.
     *
     * @param longest the greatest length in bytes after inflation
     * @throws ApiFailure when the body is longer, or its compression is broken
     * @throws IOException when the connection fails or the disk is full
     */
    Octets read(int longest) throws IOException {
        if (!compressed && announced > longest) {
            throw refused(ApiFailure.tooLarge());
        }
        try (Spool body = new Spool()) {
            copy(body, longest);
            return body.toOctets();
        }
    }

    private void copy(Spool body, int longest) throws IOException {
        if (!compressed) {
            copy(travelled, body, longest);
            return;
        }
        PushbackInputStream start = new PushbackInputStream(travelled);
        int first = start.read();
        if (first < 0) {
            return;
        }
        start.unread(first);
        try (GZIPInputStream inflated = new GZIPInputStream(start)) {
            copy(inflated, body, longest);
        } catch (ZipException | EOFException e) {
            throw refused(ApiFailure.of(400, "INVALID_ARGUMENT", "badRequest", "The request body is not valid gzip"));
        }
    }

    private void copy(InputStream in, Spool body, int longest) throws IOException {
        byte[] block = new byte[BLOCK];
        for (int read = in.read(block); read >= 0; read = in.read(block)) {
            if (body.length() + read > longest) {
                throw refused(ApiFailure.tooLarge());
            }
            body.write(block, 0, read);
        }
    }

    private ApiFailure refused(ApiFailure failure) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        int read = 0;
        while (read >= 0 && travelled.count < DRAINED) {
            read = travelled.read(buffer, 0, buffer.length);
        }
        return failure;
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

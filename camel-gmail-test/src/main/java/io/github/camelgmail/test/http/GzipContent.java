package io.github.camelgmail.test.http;

import io.github.camelgmail.test.mime.ByteCount;
import io.github.camelgmail.test.mime.Content;
import io.github.camelgmail.test.mime.Octets;
import io.github.camelgmail.test.mime.Spool;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * A body on its way through gzip, fast rather than small: it does not travel far.
 *
 * @param plain the body
 */
record GzipContent(Content plain) {

    /** The compressed body, for what is known to be small. */
    Octets inHeap() throws IOException {
        try (Spool compressed = new Spool()) {
            writeTo(compressed);
            return compressed.toOctets();
        }
    }

    /** Writes the compressed body, and tells its length. */
    long writeCounted(OutputStream out) throws IOException {
        CountedStream counted = new CountedStream(out);
        writeTo(counted);
        return counted.count.bytes();
    }

    private void writeTo(OutputStream out) throws IOException {
        GZIPOutputStream gzip = new FastGzip(out);
        plain.writeTo(gzip);
        gzip.finish();
    }

    private static final class FastGzip extends GZIPOutputStream {

        private static final int BUFFER = 8 * 1024;

        FastGzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }

        /** Ends the stream and frees the deflater, which is outside the heap. */
        @Override
        public void finish() throws IOException {
            super.finish();
            def.end();
        }
    }

    private static final class CountedStream extends FilterOutputStream {

        private final ByteCount count = new ByteCount();

        CountedStream(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int octet) throws IOException {
            out.write(octet);
            count.write(octet);
        }

        @Override
        public void write(byte[] octets, int offset, int length) throws IOException {
            out.write(octets, offset, length);
            count.write(octets, offset, length);
        }
    }
}

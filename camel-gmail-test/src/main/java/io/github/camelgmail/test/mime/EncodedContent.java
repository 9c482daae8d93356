package io.github.camelgmail.test.mime;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** The body of an attachment, decoded anew each time that it is written. */
final class EncodedContent implements Content {

    private static final long UNKNOWN = -1;

    private final Octets encoded;
    private final TransferEncoding encoding;
    private volatile long size = UNKNOWN;

    EncodedContent(Octets encoded, TransferEncoding encoding) {
        this.encoded = encoded;
        this.encoding = encoding;
    }

    @Override
    public long size() {
        if (size == UNKNOWN) {
            size = encoding == TransferEncoding.IDENTITY ? encoded.length() : counted();
        }
        return size;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        encoding.decode(encoded, out);
    }

    private long counted() {
        ByteCount count = new ByteCount();
        try {
            encoding.decode(encoded, count);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return count.bytes();
    }
}

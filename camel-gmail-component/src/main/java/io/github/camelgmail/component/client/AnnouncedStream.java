package io.github.camelgmail.component.client;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads a message of announced length, and tells trouble with the source from trouble with the network. */
final class AnnouncedStream extends FilterInputStream {

    private final long announced;
    private long read;

    private AnnouncedStream(InputStream in, long announced) {
        super(in);
        this.announced = announced;
    }

    static InputStream open(MessageStream content, long announced) throws SourceException {
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
}

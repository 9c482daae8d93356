package io.github.camelgmail.component.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;

/**
 * An attachment as the body of an exchange: a stream that can be read again, and that Camel does not copy into memory. Up to a
 * quarter of a megabyte is in memory, more is in a file, which is deleted when nobody can read it any more, at the latest when
 * the Camel context stops. For one thread at a time; copies are for others.
 */
public final class AttachmentBody extends InputStream implements StreamCache {

    private static final Cleaner CLEANER = Cleaner.create();

    private final Fetched fetched;
    private InputStream stream;
    private long position;

    private AttachmentBody(Fetched fetched) throws IOException {
        this.fetched = fetched;
        this.stream = fetched.bytes.openStream();
    }

    /** Opens the attachment at its beginning; called anew where reading breaks off. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    /**
     * Fetches an attachment to its end.
     *
     * @param messageId names its message in the exception
     * @param source opens it, more than once where the connection breaks
     * @param context has the folder for large ones
     * @throws AttachmentFetchException when it cannot be read to its end
     */
    public static AttachmentBody fetch(String messageId, Source source, CamelContext context) {
        try {
            SpooledMessage bytes = FetchedContent.spooled(source, AttachmentSpool.of(context), Spool.IN_MEMORY);
            Fetched fetched = new Fetched(bytes);
            CLEANER.register(fetched, new FetchedContent.Removal(List.of(bytes)));
            return new AttachmentBody(fetched);
        } catch (IOException e) {
            throw AttachmentFetchException.asked(messageId, e);
        }
    }

    /** What all copies read; when the last is garbage, so is this. */
    private static final class Fetched {

        private final SpooledMessage bytes;

        Fetched(SpooledMessage bytes) {
            this.bytes = bytes;
        }
    }

    @Override
    public int read() throws IOException {
        int read = stream.read();
        position += read < 0 ? 0 : 1;
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int count) throws IOException {
        int read = stream.read(into, offset, count);
        position += Math.max(0, read);
        return read;
    }

    @Override
    public int available() throws IOException {
        return stream.available();
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Goes back to the beginning. */
    @Override
    public void reset() {
        try {
            stream.close();
            stream = fetched.bytes.openStream();
            position = 0;
        } catch (IOException e) {
            throw new UncheckedIOException("An attachment cannot be read from the folder of temporary files", e);
        }
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        try (InputStream all = fetched.bytes.openStream()) {
            all.transferTo(out);
        }
    }

    @Override
    public StreamCache copy(Exchange exchange) throws IOException {
        return new AttachmentBody(fetched);
    }

    @Override
    public boolean inMemory() {
        return fetched.bytes.bytesInMemory() > 0;
    }

    /** How many bytes it has. */
    @Override
    public long length() {
        return fetched.bytes.length();
    }

    @Override
    public long position() {
        return position;
    }
}

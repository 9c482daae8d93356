package io.github.camelgmail.component.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bytes of a mail ready to go out, or of an attachment that came in; in memory when small, else in a temporary file
 * that only its owner can read.
 *
 * <p>Close it when nobody needs them any more: that deletes the file. Once written it can be opened by several threads.
 */
public final class SpooledMessage implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SpooledMessage.class);

    private final byte[] memory;
    private final @Nullable Path file;
    private final long length;

    SpooledMessage(byte[] memory, @Nullable Path file, long length) {
        this.memory = memory;
        this.file = file;
        this.length = length;
    }

    /** Bytes of the RFC 5322 message, at most the limit that the writer was made for. */
    public long length() {
        return length;
    }

    /** How many of them are in memory. */
    int bytesInMemory() {
        return file == null ? memory.length : 0;
    }

    /**
     * Opens the message from its beginning; may be called again, for a repeated upload.
     *
     * @throws IOException when the temporary file cannot be read
     */
    public InputStream openStream() throws IOException {
        return file == null ? new ByteArrayInputStream(memory, 0, (int) length) : Files.newInputStream(file);
    }

    /**
     * Deletes the temporary file, if there is one; may be called twice. A file that stays is no failure: the mail may have been
     * sent, and whoever takes that for a failure sends it again.
     */
    @Override
    public void close() {
        if (file == null) {
            return;
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("The temporary file {} cannot be deleted", file, e);
        }
    }
}

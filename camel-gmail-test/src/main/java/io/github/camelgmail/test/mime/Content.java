package io.github.camelgmail.test.mime;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Bytes that can be written again and again without ever being in the heap as a whole. Immutable; safe for use by several threads.
 */
public interface Content {

    /** The number of bytes. */
    long size();

    /**
     * Writes all bytes, a block at a time.
     *
     * @param out stays open
     * @throws IOException when {@code out} does not take them, or the disk does not give them
     */
    void writeTo(OutputStream out) throws IOException;
}

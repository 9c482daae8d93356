package io.github.camelgmail.component.message;

import java.io.IOException;
import java.io.InputStream;

/** All bytes of a mail, wherever they lie. They never change. */
interface MailBytes {

    int length();

    /** One byte; cheap when the one before it was asked for last. For one thread at a time. */
    byte at(int position);

    /**
     * Copies some of them; for any thread.
     *
     * @param position of the first, counted from 0
     * @param into takes them, from an offset on
     * @param count how many; all of them exist
     */
    void read(int position, byte[] into, int offset, int count) throws IOException;

    /**
     * Opens some of them; for any thread.
     *
     * @param from the first, counted from 0
     * @param to the one after the last
     */
    default InputStream open(int from, int to) {
        return new MailStream(this, from, to);
    }

    /** Whether they take disk space. */
    default boolean isOnDisk() {
        return false;
    }

    /** Lets go of what is not in the heap. What is read afterwards is fetched again. */
    default void release() throws IOException {}

    /** Bytes in the heap, which nobody changes any more. */
    static MailBytes inHeap(byte[] bytes) {
        return new InHeap(bytes);
    }

    /** See {@link #inHeap}. */
    record InHeap(byte[] bytes) implements MailBytes {

        @Override
        public int length() {
            return bytes.length;
        }

        @Override
        public byte at(int position) {
            return bytes[position];
        }

        @Override
        public void read(int position, byte[] into, int offset, int count) {
            System.arraycopy(bytes, position, into, offset, count);
        }
    }
}

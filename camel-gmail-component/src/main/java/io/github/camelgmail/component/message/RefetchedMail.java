package io.github.camelgmail.component.message;

import java.io.IOException;

/** A mail whose bytes may be let go, and are fetched again when somebody still reads it. Safe for use by several threads. */
final class RefetchedMail implements MailBytes {

    private final String id;
    private final MessageContent content;
    private final int length;
    private volatile MailBytes bytes;
    private boolean released;

    RefetchedMail(String id, MessageContent content, MailBytes bytes) {
        this.id = id;
        this.content = content;
        this.length = bytes.length();
        this.bytes = bytes;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public byte at(int position) {
        return bytes.at(position);
    }

    @Override
    public synchronized void read(int position, byte[] into, int offset, int count) throws IOException {
        if (released) {
            bytes = MailSpool.fetched(id, content);
            released = false;
        }
        bytes.read(position, into, offset, count);
    }

    @Override
    public boolean isOnDisk() {
        return bytes.isOnDisk();
    }

    @Override
    public synchronized void release() throws IOException {
        released = bytes.isOnDisk();
        bytes.release();
    }
}

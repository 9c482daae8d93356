package io.github.camelgmail.component.message;

import jakarta.mail.internet.SharedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Some of the bytes of a mail as a stream, of which Jakarta Mail opens parts instead of copying them. */
final class MailStream extends InputStream implements SharedInputStream {

    private static final int BLOCK = 8192;

    private final MailBytes mail;
    private final int from;
    private final int to;
    private byte[] block = new byte[0];
    private int blockFrom;
    private int position;

    MailStream(MailBytes mail, int from, int to) {
        this.mail = mail;
        this.from = from;
        this.to = to;
        this.position = from;
    }

    @Override
    public int read() throws IOException {
        if (position >= to) {
            return -1;
        }
        int at = position - blockFrom;
        if (at < 0 || at >= block.length) {
            byte[] next = new byte[Math.min(BLOCK, to - position)];
            mail.read(position, next, 0, next.length);
            block = next;
            blockFrom = position;
            at = 0;
        }
        position++;
        return block[at] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        int count = Math.min(length, to - position);
        if (count <= 0) {
            return length == 0 ? 0 : -1;
        }
        mail.read(position, bytes, offset, count);
        position += count;
        return count;
    }

    /** Without the pieces that the general way puts together in the end. */
    @Override
    public byte[] readAllBytes() throws IOException {
        byte[] bytes = new byte[available()];
        mail.read(position, bytes, 0, bytes.length);
        position += bytes.length;
        return bytes;
    }

    @Override
    public long skip(long count) {
        int skipped = (int) Math.max(0, Math.min(count, to - position));
        position += skipped;
        return skipped;
    }

    @Override
    public int available() {
        return Math.max(0, to - position);
    }

    @Override
    public long getPosition() {
        return (long) position - from;
    }

    @Override
    public InputStream newStream(long start, long end) {
        return new MailStream(mail, (int) (from + start), end < 0 ? to : (int) (from + end));
    }
}

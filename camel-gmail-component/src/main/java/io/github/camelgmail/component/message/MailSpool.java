package io.github.camelgmail.component.message;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Takes the bytes of one mail that comes in: a quarter of a megabyte in memory, more in a temporary file that only its owner
 * can read. For one thread. Close it unless it was given to a {@link GmailMessage}.
 */
public final class MailSpool extends OutputStream {

    private ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable MailFile file;

    /** Fetches a mail; where that breaks off, nothing of it stays. */
    static MailBytes fetched(String messageId, MessageContent content) throws IOException {
        MailSpool spool = new MailSpool();
        boolean complete = false;
        try (InputStream in = content.raw(messageId)) {
            in.transferTo(spool);
            complete = true;
            return spool.toMail();
        } finally {
            if (!complete) {
                spool.close();
            }
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        if (file == null && memory.size() + count <= Spool.IN_MEMORY) {
            memory.write(bytes, offset, count);
        } else {
            file().append(bytes, offset, count);
        }
    }

    private MailFile file() throws IOException {
        MailFile known = file;
        if (known == null) {
            known = MailFile.create();
            file = known;
            known.append(memory.toByteArray(), 0, memory.size());
            memory = new ByteArrayOutputStream(0);
        }
        return known;
    }

    /** What was written. */
    MailBytes toMail() {
        return file == null ? MailBytes.inHeap(memory.toByteArray()) : file;
    }

    /** Deletes what was written. */
    @Override
    public void close() throws IOException {
        if (file != null) {
            file.release();
        }
    }
}

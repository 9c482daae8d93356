package io.github.camelgmail.test.archive;

import java.util.Iterator;

/**
 * Messages read one after the other; holds a file open until the last message is read or {@link #close()} is called.
 * Not safe for use by two threads at once. {@link #hasNext()} and {@link #next()} throw {@link MailArchiveException}.
 */
public interface MailIterator extends Iterator<ArchivedMail>, AutoCloseable {
    @Override
    void close();
}

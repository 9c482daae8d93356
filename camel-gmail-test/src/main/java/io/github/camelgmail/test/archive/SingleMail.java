package io.github.camelgmail.test.archive;

import io.github.camelgmail.test.archive.MailArchiveException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;

/** The one message of an {@code .eml} file. */
final class SingleMail implements MailIterator {
    private final Path file;
    private boolean read;

    SingleMail(Path file) {
        this.file = file;
    }

    @Override
    public boolean hasNext() {
        return !read;
    }

    @Override
    public ArchivedMail next() {
        if (read) {
            throw new NoSuchElementException(file.toString());
        }
        read = true;
        try {
            if (Files.size(file) > MailFile.MAX_MAIL_BYTES) {
                throw MailArchiveException.of(Reason.TOO_LARGE, file);
            }
            return new ArchivedMail(file.toString(), Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw MailArchiveException.unreadable(file, unreadable);
        }
    }

    @Override
    public void close() {
        // Holds nothing open: the file is read in one go.
    }
}

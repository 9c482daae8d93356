package io.github.camelgmail.test;

import io.github.camelgmail.test.archive.ArchivedMail;
import io.github.camelgmail.test.archive.MailArchiveException;
import io.github.camelgmail.test.archive.MailArchiveException.Reason;
import io.github.camelgmail.test.archive.MailFile;
import io.github.camelgmail.test.archive.MailFolder;
import io.github.camelgmail.test.archive.MailIterator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Mail on disk, as a lazy sequence of raw messages.
 *
 * <p>Reads an {@code .eml} file, an mbox (as Google Takeout, Python or mail delivery agents write it; mboxrd and mboxo
 * quoting is undone by taking one {@code >} from each line {@code >+From }), or a folder: all {@code .eml} and
 * {@code .mbox} files in it and below it, sorted by path, hidden ones left out.
 *
 * <p>Nothing else is changed. In particular a mail whose lines end in LF keeps them so: an SMTP client would turn each LF
 * into CRLF, and with it every byte of text attachments that are not base64, whose digests then differ from the source's.
 * Memory holds one message at a time.
 */
public final class MailArchive {
    private final Path path;

    private MailArchive(Path path) {
        this.path = path;
    }

    /**
     * Names an archive, and checks that something is there to be read.
     *
     * @param path an {@code .eml} file, an mbox or a folder
     * @throws MailArchiveException when the path is missing, cannot be read, holds no mail, or is no mail archive
     */
    public static MailArchive of(Path path) {
        MailArchive archive = new MailArchive(path);
        archive.open().close();
        return archive;
    }

    /**
     * Reads the messages in the order of the archive, each when it is asked for.
     *
     * @return a sequential stream that must be closed; it throws {@link MailArchiveException} where reading fails
     */
    public Stream<ArchivedMail> mails() {
        MailIterator mails = open();
        int order = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(mails, order), false)
                .onClose(mails::close);
    }

    private MailIterator open() {
        if (!Files.exists(path)) {
            throw MailArchiveException.of(Reason.MISSING, path);
        }
        return Files.isDirectory(path) ? MailFolder.open(path) : MailFile.open(path);
    }
}

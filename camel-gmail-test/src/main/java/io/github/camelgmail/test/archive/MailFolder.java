package io.github.camelgmail.test.archive;

import io.github.camelgmail.test.archive.MailArchiveException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/** The messages of all mail files in a folder and below it, file after file; one file is open at a time. */
public final class MailFolder implements MailIterator {
    private final Iterator<Path> files;
    private MailIterator current;

    private MailFolder(Iterator<Path> files) {
        this.files = files;
        this.current = MailFile.open(files.next());
    }

    /**
     * Opens a folder at its first message.
     *
     * @throws MailArchiveException when the folder cannot be read or has no {@code .eml} and no {@code .mbox} file
     */
    public static MailIterator open(Path folder) {
        List<Path> files = mailFiles(folder);
        if (files.isEmpty()) {
            throw MailArchiveException.of(Reason.EMPTY, folder);
        }
        return new MailFolder(files.iterator());
    }

    @Override
    public boolean hasNext() {
        while (!current.hasNext() && files.hasNext()) {
            current.close();
            current = MailFile.open(files.next());
        }
        return current.hasNext();
    }

    @Override
    public ArchivedMail next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no mail file left");
        }
        return current.next();
    }

    @Override
    public void close() {
        current.close();
    }

    private static List<Path> mailFiles(Path folder) {
        try (Stream<Path> paths = Files.walk(folder.toRealPath())) {
            return paths.filter(MailFolder::isMailFile).sorted().toList();
        } catch (UncheckedIOException | IOException unreadable) {
            throw MailArchiveException.unreadable(folder, unreadable);
        }
    }

    private static boolean isMailFile(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(path) && !name.startsWith(".") && (name.endsWith(".eml") || name.endsWith(".mbox"));
    }
}

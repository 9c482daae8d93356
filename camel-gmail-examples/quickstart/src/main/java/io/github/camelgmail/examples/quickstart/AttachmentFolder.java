package io.github.camelgmail.examples.quickstart;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;

/** A folder with one folder a message, in which its attachments lie, each whole or not at all. */
final class AttachmentFolder {
    private static final String UNFINISHED = ".unfinished";

    private final Path root;

    AttachmentFolder(Path root) {
        this.root = root;
    }

    /**
     * Saves an attachment under its name; one that an earlier attempt saved is replaced.
     *
     * @param messageId Gmail's id of the message
     * @param name a file name without a path
     * @param content the bytes; the caller closes the stream
     * @throws IOException when reading or writing fails; no file of that name is left half written
     */
    SavedAttachment save(String messageId, String name, InputStream content) throws IOException {
        Path folder = Files.createDirectories(child(root, messageId));
        Path file = child(folder, name);
        Path unfinished = folder.resolve(UNFINISHED);
        MessageDigest sha256 = Sha256.newDigest();
        try {
            long size = copy(new DigestInputStream(content, sha256), unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new SavedAttachment(
                    messageId,
                    file.getFileName().toString(),
                    size,
                    HexFormat.of().formatHex(sha256.digest()));
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Deletes an attachment that was saved before, and the message's folder when nothing else is in it. */
    void delete(SavedAttachment attachment) throws IOException {
        Path folder = child(root, attachment.messageId());
        Files.deleteIfExists(child(folder, attachment.name()));
        Files.deleteIfExists(folder.resolve(UNFINISHED));
        if (Files.isDirectory(folder) && isEmpty(folder)) {
            Files.delete(folder);
        }
    }

    /** The path of a name in a folder. The name comes from a stranger's mail: what is not a plain name is refused. */
    private static Path child(Path folder, String name) throws IOException {
        boolean plain = !name.isBlank()
                && !name.startsWith(".")
                && name.chars().noneMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c));
        if (!plain) {
            throw new IOException("Not the plain name of a file: " + name);
        }
        try {
            return folder.resolve(name);
        } catch (InvalidPathException notInThisLocale) {
            return folder.resolve(AsciiFileName.of(name));
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static long copy(InputStream in, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            return in.transferTo(out);
        }
    }
}

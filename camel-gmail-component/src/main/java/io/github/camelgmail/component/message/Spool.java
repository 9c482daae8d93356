package io.github.camelgmail.component.message;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Takes the bytes of one message or attachment: keeps the first few in memory, moves to a file when they become many, has a limit. */
final class Spool extends OutputStream {

    static final int IN_MEMORY = 256 * 1024;

    private final long limit;
    private final int inMemory;
    private final @Nullable Path folder;
    private ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable Path file;
    private @Nullable OutputStream fileStream;
    private long length;
    private boolean handedOver;

    Spool(long limit) {
        this(limit, IN_MEMORY, null);
    }

    /**
     * @param limit the most bytes that it takes
     * @param inMemory how many of them it keeps in memory
     * @param folder where the file goes, or null for the folder of temporary files
     */
    Spool(long limit, int inMemory, @Nullable Path folder) {
        this.limit = limit;
        this.inMemory = inMemory;
        this.folder = folder;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        if (length + count > limit) {
            throw new MailTooLargeException(limit);
        }
        target(count).write(bytes, offset, count);
        length += count;
    }

    private OutputStream target(int count) throws IOException {
        if (fileStream == null && length + count > inMemory) {
            file = createFile();
            fileStream = new BufferedOutputStream(Files.newOutputStream(file), 64 * 1024);
            memory.writeTo(fileStream);
            memory = new ByteArrayOutputStream(0);
        }
        return fileStream == null ? memory : fileStream;
    }

    /** Gives the file to its owner alone (0600), as createTempFile does where the file system knows owners. */
    private Path createFile() throws IOException {
        return folder == null
                ? Files.createTempFile("camel-gmail-", ".eml")
                : Files.createTempFile(folder, "camel-gmail-", ".part");
    }

    /** Ends the writing and hands the bytes over, together with the duty to delete the file. */
    SpooledMessage toMessage() throws IOException {
        if (fileStream != null) {
            fileStream.close();
        }
        handedOver = true;
        return new SpooledMessage(memory.toByteArray(), file, length);
    }

    /** Deletes the file unless the message was handed over. */
    @Override
    public void close() throws IOException {
        if (fileStream != null) {
            fileStream.close();
        }
        if (file != null && !handedOver) {
            Files.deleteIfExists(file);
        }
    }
}

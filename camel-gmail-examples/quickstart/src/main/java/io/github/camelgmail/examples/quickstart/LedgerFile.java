package io.github.camelgmail.examples.quickstart;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** Keeps the entries of a ledger, one a line, so that a run that is killed can be gone on with. Not thread-safe. */
final class LedgerFile implements Closeable {
    private final Path file;
    private final FileChannel channel;

    private LedgerFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Opens or creates the file; ends the line that a crash may have cut off. */
    static LedgerFile open(Path file) {
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            LedgerFile ledger = new LedgerFile(file, channel);
            ledger.endLastLine();
            return ledger;
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The ledger " + file + " cannot be written", unwritable);
        }
    }

    /** Reads what is in the file; a line that a crash cut off is passed over, for the message will come again. */
    List<LedgerEntry> entries() {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .map(LedgerEntry::parse)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The ledger " + file + " cannot be read", unreadable);
        }
    }

    /** Appends an entry; it outlives the process, though not a power failure. */
    void append(LedgerEntry entry) {
        write(entry.line() + "\n");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The ledger " + file + " cannot be closed", unwritable);
        }
    }

    private void endLastLine() throws IOException {
        long size = channel.size();
        ByteBuffer last = ByteBuffer.allocate(1);
        boolean cutOff = size > 0 && channel.read(last, size - 1) == 1 && last.get(0) != '\n';
        channel.position(size);
        if (cutOff) {
            write("\n");
        }
    }

    private void write(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The ledger " + file + " cannot be written", unwritable);
        }
    }
}

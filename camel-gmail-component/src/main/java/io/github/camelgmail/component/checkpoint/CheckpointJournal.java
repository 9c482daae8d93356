package io.github.camelgmail.component.checkpoint;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The texts that came after a checkpoint file was written, of which only the newest counts. They are written over one another in
 * place, in turn into two slots of a file whose size does not change: forcing that to disk takes a small part of what a new file
 * takes, and a write that is cut off leaves the other slot whole. Each says which content of the checkpoint file it follows, so
 * that a file that was edited, replaced or moved away takes no heed of it. Not thread-safe.
 */
final class CheckpointJournal {

    /** A whole number of disk blocks, so that a write in one slot cannot damage the other. */
    private static final int SLOT_BYTES = 8192;

    private static final int SLOTS = 2;
    private static final int HEADER_BYTES = 2 * Long.BYTES + 2 * Integer.BYTES;

    private final Path file;
    private final long followed;
    private long writes;

    private CheckpointJournal(Path file, long followed) {
        this.file = file;
        this.followed = followed;
    }

    /** Makes a journal without a text, in the place of any that is there, and forces it to disk but for its name. */
    static CheckpointJournal begin(Path file, byte[] checkpoint) throws IOException {
        Files.deleteIfExists(file);
        PrivateFiles.makeFile(file);
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
            content.write(new byte[SLOTS * SLOT_BYTES]);
            content.getFD().sync();
        }
        return new CheckpointJournal(file, mark(checkpoint));
    }

    /** Returns whether a text is short enough for a slot. */
    static boolean fits(byte[] text) {
        return text.length <= SLOT_BYTES - HEADER_BYTES;
    }

    /** Writes a text that {@link #fits}, and forces it to disk. */
    void write(byte[] text) throws IOException {
        long number = writes + 1;
        ByteBuffer slot = ByteBuffer.allocate(HEADER_BYTES + text.length)
                .putLong(followed)
                .putLong(number)
                .putInt(text.length)
                .put(text);
        slot.putInt(checksum(slot.array(), slot.position()));
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
            content.seek(number % SLOTS * SLOT_BYTES);
            content.write(slot.array());
            content.getFD().sync();
        }
        writes = number;
    }

    /** Returns the newest text that follows a checkpoint; empty where there is none. */
    static Optional<byte[]> newest(Path file, byte[] checkpoint) throws IOException {
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
        long followed = mark(checkpoint);
        long newest = 0;
        Optional<byte[]> text = Optional.empty();
        for (int at = 0; at + SLOT_BYTES <= content.length; at += SLOT_BYTES) {
            ByteBuffer slot = ByteBuffer.wrap(content, at, SLOT_BYTES).slice();
            if (slot.getLong() == followed && slot.getLong() > newest && isWhole(slot.rewind())) {
                newest = slot.getLong(Long.BYTES);
                text = Optional.of(text(slot));
            }
        }
        return text;
    }

    private static boolean isWhole(ByteBuffer slot) {
        int length = slot.getInt(2 * Long.BYTES);
        if (length < 0 || length > SLOT_BYTES - HEADER_BYTES) {
            return false;
        }
        int summed = HEADER_BYTES - Integer.BYTES + length;
        byte[] bytes = new byte[summed];
        slot.get(0, bytes);
        return slot.getInt(summed) == checksum(bytes, summed);
    }

    private static byte[] text(ByteBuffer slot) {
        byte[] text = new byte[slot.getInt(2 * Long.BYTES)];
        slot.get(HEADER_BYTES - Integer.BYTES, text);
        return text;
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, length);
        return (int) sum.getValue();
    }

    /** Two different sums, as a checkpoint must not be taken for another one. */
    private static long mark(byte[] checkpoint) {
        return (long) checksum(checkpoint, checkpoint.length) << Integer.SIZE
                | Integer.toUnsignedLong(Arrays.hashCode(checkpoint));
    }
}

package io.github.camelgmail.test.mailbox;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** An opaque page token of about 20 characters that carries three numbers, for one kind of list. */
record PageToken(Kind kind, long first, long second, long third) {

    /** The lists; the token of one is of no use to another. */
    enum Kind {
        MESSAGES(1),
        HISTORY(2);

        private final int code;

        Kind(int code) {
            this.code = code;
        }
    }

    private static final int CHECKSUM_LENGTH = 3;
    private static final int CONTINUES = 0x80;
    private static final int SEVEN_BITS = 0x7f;

    String encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(kind.code);
        write(bytes, first);
        write(bytes, second);
        write(bytes, third);
        bytes.writeBytes(checksum(bytes.toByteArray()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /**
     * Reads a token.
     *
     * @return null when there is none, which means the first page
     * @throws GmailFailure INVALID_ARGUMENT when it is not one of ours, for such a list
     */
    static @Nullable PageToken decode(@Nullable String token, Kind kind) {
        if (token == null || token.isEmpty()) {
            return null;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            PageToken read =
                    bytes.get() == kind.code ? new PageToken(kind, number(bytes), number(bytes), number(bytes)) : null;
            if (read != null && read.encode().equals(token)) {
                return read;
            }
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            throw invalid();
        }
        throw invalid();
    }

    /** Writes seven bits a byte, the sign in the lowest bit, so that small numbers make short tokens. */
    private static void write(ByteArrayOutputStream bytes, long number) {
        long rest = (number << 1) ^ (number >> (Long.SIZE - 1));
        while ((rest & ~SEVEN_BITS) != 0) {
            bytes.write((int) (rest & SEVEN_BITS) | CONTINUES);
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }

    private static long number(ByteBuffer bytes) {
        long unsigned = 0;
        byte next = (byte) CONTINUES;
        for (int shift = 0; (next & CONTINUES) != 0; shift += 7) {
            next = bytes.get();
            unsigned |= (long) (next & SEVEN_BITS) << shift;
        }
        return (unsigned >>> 1) ^ -(unsigned & 1);
    }

    private static byte[] checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        byte[] all =
                ByteBuffer.allocate(Integer.BYTES).putInt((int) crc.getValue()).array();
        byte[] checksum = new byte[CHECKSUM_LENGTH];
        System.arraycopy(all, 1, checksum, 0, CHECKSUM_LENGTH);
        return checksum;
    }

    private static GmailFailure invalid() {
        return GmailFailure.invalidArgument("Invalid pageToken");
    }
}

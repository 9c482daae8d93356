package io.github.camelgmail.component.message;

import jakarta.mail.util.StreamProvider;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/** Undoes the Content-Transfer-Encoding of a part, RFC 2045 section 6; an unknown one is taken for none. */
record TransferDecoding(ByteRange encoded, String encoding) {

    /** Safe to share; looking it up takes longer than decoding a mail. */
    private static final StreamProvider STREAMS = StreamProvider.provider();

    private static final int BLOCK = 8192;

    InputStream open() {
        InputStream in = encoded.open();
        return switch (name()) {
            case "base64" -> new LenientBase64(in);
            case "quoted-printable" -> STREAMS.inputQP(in);
            case "uuencode", "x-uuencode", "x-uue" -> STREAMS.inputUU(in);
            default -> in;
        };
    }

    /** Opens it so that what is garbled ends where it cannot be read further. */
    InputStream openReadable() {
        InputStream in = open();
        return name().contains("uue") ? new ReadablePart(in) : in;
    }

    private static final class ReadablePart extends FilterInputStream {

        ReadablePart(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int count) {
            try {
                return super.read(bytes, offset, count);
            } catch (IOException e) {
                // What came before is all that there is.
                return -1;
            }
        }
    }

    private boolean isNone() {
        return switch (name()) {
            case "base64", "quoted-printable", "uuencode", "x-uuencode", "x-uue" -> false;
            default -> true;
        };
    }

    private String name() {
        int end = 0;
        while (end < encoding.length() && encoding.charAt(end) > ' ' && encoding.charAt(end) != ';') {
            end++;
        }
        return encoding.substring(0, end).toLowerCase(Locale.ROOT);
    }

    /** The decoded bytes; those of the mail itself where nothing is to be decoded. */
    ByteRange toRange() {
        return isNone() ? encoded : ByteRange.of(MailBytes.inHeap(toBytes()));
    }

    /** Decodes all of it; where its sender broke it off, up to there. */
    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(isNone() ? encoded.length() : BLOCK);
        long unused = transferTo(bytes);
        return bytes.toByteArray();
    }

    /** How many bytes it decodes to. */
    int length() {
        return isNone() ? encoded.length() : transferTo(OutputStream.nullOutputStream());
    }

    /** Of garbled uuencoding stands what came before; what cannot be read must not seem short. */
    private void requireGarbled(IOException e) {
        if (!name().contains("uue")) {
            throw new UncheckedIOException("A mail cannot be read", e);
        }
    }

    private int transferTo(OutputStream out) {
        byte[] block = new byte[BLOCK];
        int length = 0;
        try (InputStream in = open()) {
            for (int count = in.read(block); count > 0; count = in.read(block)) {
                out.write(block, 0, count);
                length += count;
            }
        } catch (IOException e) {
            requireGarbled(e);
        }
        return length;
    }
}

package io.github.camelgmail.test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collections;
import java.util.List;

/**
 * A mail with one large attachment, made while it is read.
 *
 * @param lines how many lines of base64 the attachment has
 */
record LargeMail(int lines) {

    private static final byte[] LINE =
            "the same again, and again, and again, and again: ok; all.".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ENCODED_LINE =
            (Base64.getEncoder().encodeToString(LINE) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HEAD = """
            From: alice@example.com
            To: alice@example.com
            Subject: Large
            Content-Type: multipart/mixed; boundary=cut

            --cut
            Content-Type: text/plain

            See the file.
            --cut
            Content-Type: application/zip; name=large.zip
            Content-Transfer-Encoding: base64

            """.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TAIL = "--cut--\r\n".getBytes(StandardCharsets.US_ASCII);

    /** The longest such mail of at most so many bytes. */
    static LargeMail ofAtMost(int bytes) {
        return new LargeMail((bytes - HEAD.length - TAIL.length) / ENCODED_LINE.length);
    }

    int length() {
        return HEAD.length + lines * ENCODED_LINE.length + TAIL.length;
    }

    InputStream raw() {
        return new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(HEAD), new Repeated(ENCODED_LINE, lines), new ByteArrayInputStream(TAIL))));
    }

    InputStream attachment() {
        return new Repeated(LINE, lines);
    }

    static String digest(InputStream content) throws IOException, NoSuchAlgorithmException {
        DigestInputStream digesting = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"));
        digesting.transferTo(OutputStream.nullOutputStream());
        return Base64.getEncoder().encodeToString(digesting.getMessageDigest().digest());
    }

    private static final class Repeated extends InputStream {

        private final byte[] line;
        private final long length;
        private long position;

        Repeated(byte[] line, int times) {
            this.line = line;
            this.length = (long) line.length * times;
        }

        @Override
        public int read() {
            return position < length ? line[(int) (position++ % line.length)] : -1;
        }

        @Override
        public int read(byte[] target, int offset, int wanted) {
            if (position == length) {
                return -1;
            }
            int count = (int) Math.min(wanted, length - position);
            for (int i = 0; i < count; i++) {
                target[offset + i] = line[(int) ((position + i) % line.length)];
            }
            position += count;
            return count;
        }
    }
}

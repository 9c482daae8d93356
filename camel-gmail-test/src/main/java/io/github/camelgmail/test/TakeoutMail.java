package io.github.camelgmail.test;

import io.github.camelgmail.test.mime.MailHeader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A message as Google Takeout exports it: with two fields above its own header, {@code X-GM-THRID} and {@code X-Gmail-Labels}, which are
 * no part of the message. A third one of this server's tells the length of messages that could not be told from those fields or from
 * the mbox around them.
 *
 * @param threadKey the same for all messages of a thread
 * @param labels what Takeout calls the labels
 * @param raw the message, byte for byte as it is in Gmail
 */
record TakeoutMail(String threadKey, List<String> labels, byte[] raw) {

    private static final String THREAD = "X-GM-THRID";
    private static final String LABELS = "X-Gmail-Labels";
    private static final String LENGTH = "X-Embedded-Gmail-Length";
    private static final int LONGEST_NAME = 32;

    /** Reads a message of an archive; empty when Takeout did not write it. */
    static Optional<TakeoutMail> of(byte[] archived) {
        int labels = endOfField(archived, 0, THREAD);
        int end = labels == 0 ? 0 : endOfField(archived, labels, LABELS);
        if (end <= labels) {
            return Optional.empty();
        }
        MailHeader added = MailHeader.of(Arrays.copyOf(archived, end));
        return Optional.of(new TakeoutMail(
                added.first(THREAD).orElse(""),
                TakeoutLabels.read(added.first(LABELS).orElse("")),
                message(archived, end)));
    }

    /** Writes the message for an archive. */
    byte[] bytes() {
        String fields = THREAD + ": " + threadKey + "\r\n"
                + MailField.of(LABELS, TakeoutLabels.write(labels)).line() + "\r\n";
        if (isHardToTell()) {
            fields += LENGTH + ": " + raw.length + "\r\n";
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(fields.length() + raw.length);
        bytes.writeBytes(
                (hasLoneLineFeeds() ? fields.replace("\r\n", "\n") : fields).getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(raw);
        return bytes.toByteArray();
    }

    /** A first blank would continue the field above it, and an mbox ends every line. */
    private boolean isHardToTell() {
        return raw.length == 0
                || raw[0] == ' '
                || raw[0] == '\t'
                || raw[raw.length - 1] != '\n'
                || endOfField(raw, 0, LENGTH) > 0;
    }

    private boolean hasLoneLineFeeds() {
        int end = endOfLine(raw, 0);
        return end > 0 && raw[end - 1] == '\n' && (end < 2 || raw[end - 2] != '\r');
    }

    private static byte[] message(byte[] archived, int start) {
        int afterLength = endOfLine(archived, start);
        String line = new String(archived, start, afterLength - start, StandardCharsets.ISO_8859_1).strip();
        if (!line.matches(LENGTH + ": \\d{1,9}")) {
            return Arrays.copyOfRange(archived, start, archived.length);
        }
        int length = Integer.parseInt(line.substring(LENGTH.length() + 2));
        return Arrays.copyOfRange(archived, afterLength, Math.min(archived.length, afterLength + length));
    }

    /** Where the field that begins at an index ends with all its folds; the index itself when it is another field. */
    private static int endOfField(byte[] bytes, int start, String name) {
        String beginning =
                new String(bytes, start, Math.min(LONGEST_NAME, bytes.length - start), StandardCharsets.ISO_8859_1);
        if (!beginning.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":")) {
            return start;
        }
        int end = endOfLine(bytes, start);
        while (end < bytes.length && (bytes[end] == ' ' || bytes[end] == '\t')) {
            end = endOfLine(bytes, end);
        }
        return end;
    }

    private static int endOfLine(byte[] bytes, int start) {
        int at = start;
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        return Math.min(at + 1, bytes.length);
    }

    /** The thread and the labels; the message is somebody's mail. */
    @Override
    public String toString() {
        return "TakeoutMail[" + threadKey + ", " + labels + "]";
    }
}

package io.github.camelgmail.test.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes messages one after the other into an mbox, in the form of Google Takeout: dated separators, and lines that begin with
 * {@code From } quoted the mboxrd way. {@link MailFile} reads back every byte, but for a line end behind messages that have none. Not safe for use by several threads.
 */
public final class MboxWriter {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE MMM dd HH:mm:ss xx yyyy", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final byte[] BLANK_LINE = {'\n'};
    private static final byte[] LINE_END_AND_BLANK_LINE = {'\n', '\n'};

    private final OutputStream out;

    /**
     * Writes to a stream, which the caller buffers and closes.
     *
     * @param out at the end of which messages are put
     */
    public MboxWriter(OutputStream out) {
        this.out = out;
    }

    /**
     * Writes one message.
     *
     * @param name what stands for the sender in the separator, without spaces
     * @param date when the message arrived
     * @param raw the message
     * @throws IOException when the stream fails
     */
    public void write(String name, Instant date, byte[] raw) throws IOException {
        out.write(("From " + name + " " + DATE.format(date) + "\n").getBytes(StandardCharsets.US_ASCII));
        int line = 0;
        while (line < raw.length) {
            int next = nextLine(raw, line);
            if (isFromLine(raw, line)) {
                out.write('>');
            }
            out.write(raw, line, next - line);
            line = next;
        }
        out.write(isEnded(raw) ? BLANK_LINE : LINE_END_AND_BLANK_LINE);
    }

    private static boolean isEnded(byte[] raw) {
        return raw.length == 0 || raw[raw.length - 1] == '\n';
    }

    private static int nextLine(byte[] raw, int line) {
        int at = line;
        while (at < raw.length && raw[at] != '\n') {
            at++;
        }
        return Math.min(at + 1, raw.length);
    }

    /** Whether a line is {@code From } behind any number of {@code >}. */
    private static boolean isFromLine(byte[] raw, int line) {
        int at = line;
        while (at < raw.length && raw[at] == '>') {
            at++;
        }
        return startsWithFrom(raw, at);
    }

    private static boolean startsWithFrom(byte[] raw, int at) {
        String from = "From ";
        for (int i = 0; i < from.length(); i++) {
            if (at + i >= raw.length || raw[at + i] != from.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}

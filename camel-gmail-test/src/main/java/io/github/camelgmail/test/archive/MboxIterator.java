package io.github.camelgmail.test.archive;

import io.github.camelgmail.test.archive.MailArchiveException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;

/**
 * The messages of an mbox in the order of the file, with mboxrd quoting undone.
 *
 * <p>A message goes from the line after its separator to the empty line before the next separator or at the end of the
 * file; that empty line belongs to the mbox, not to the message. Holds one message in memory.
 */
final class MboxIterator implements MailIterator {
    private final Path file;
    private final MboxSeparator separator;
    private final Lines lines;
    private boolean atMessage;
    private int number;

    private MboxIterator(Path file, MboxSeparator separator, Lines lines) {
        this.file = file;
        this.separator = separator;
        this.lines = lines;
    }

    /** Opens a file that is known to be an mbox, before its first message. */
    static MboxIterator open(Path file, MboxSeparator separator) throws IOException {
        Lines lines = new Lines(Files.newInputStream(file), MailFile.MAX_MAIL_BYTES);
        MboxIterator mails = new MboxIterator(file, separator, lines);
        try {
            mails.moveToFirstMessage();
        } catch (IOException unreadable) {
            lines.close();
            throw unreadable;
        }
        return mails;
    }

    @Override
    public boolean hasNext() {
        return atMessage;
    }

    @Override
    public ArchivedMail next() {
        if (!atMessage) {
            throw new NoSuchElementException(file.toString());
        }
        number++;
        String origin = file + ", message " + number + " at byte " + lines.offset();
        try {
            byte[] raw = readMessage();
            if (!atMessage) {
                lines.close();
            }
            return new ArchivedMail(origin, raw);
        } catch (LineTooLongException tooLong) {
            throw MailArchiveException.of(Reason.TOO_LARGE, file);
        } catch (IOException unreadable) {
            throw MailArchiveException.unreadable(file, unreadable);
        }
    }

    @Override
    public void close() {
        atMessage = false;
        try {
            lines.close();
        } catch (IOException unreadable) {
            throw MailArchiveException.unreadable(file, unreadable);
        }
    }

    private void moveToFirstMessage() throws IOException {
        while (lines.next()) {
            if (lines.isFrom()) {
                atMessage = true;
                return;
            }
        }
    }

    private byte[] readMessage() throws IOException {
        MessageBytes message = new MessageBytes();
        while (lines.next()) {
            if (message.endsInBlankLine() && lines.isFrom() && separator.matches(lines.text())) {
                return message.withoutLastBlankLine();
            }
            message.add(lines);
        }
        atMessage = false;
        return message.withoutLastBlankLine();
    }

    /** A message as it grows; holds an empty line back until it is known to be a part of the message. */
    private static final class MessageBytes {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final ByteArrayOutputStream blank = new ByteArrayOutputStream(2);

        boolean endsInBlankLine() {
            return blank.size() > 0;
        }

        void add(Lines lines) throws IOException {
            blank.writeTo(bytes);
            blank.reset();
            if (lines.length() > MailFile.MAX_MAIL_BYTES - bytes.size()) {
                throw new LineTooLongException();
            }
            lines.appendTo(lines.isBlank() ? blank : bytes, lines.isQuotedFrom() ? 1 : 0);
        }

        byte[] withoutLastBlankLine() {
            return bytes.toByteArray();
        }
    }
}

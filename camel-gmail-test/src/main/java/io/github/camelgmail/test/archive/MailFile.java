package io.github.camelgmail.test.archive;

import io.github.camelgmail.test.archive.MailArchiveException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Tells an mbox from a single message by the first line that is not empty, and opens either. */
public final class MailFile {
    /** The size of the largest message that Gmail's insert and import take: 150 MiB. */
    static final int MAX_MAIL_BYTES = 157_286_400;

    private static final String BYTE_ORDER_MARK = "^\u00EF\u00BB\u00BF";
    private static final Pattern HEADER_FIELD = Pattern.compile("[A-Za-z0-9_.-]+[ \\t]*:.*", Pattern.DOTALL);

    private MailFile() {}

    /**
     * Opens a file as the messages that it holds: one for a mail, any number for an mbox.
     *
     * @throws MailArchiveException when the file cannot be read, is empty, or is neither a mail nor an mbox
     */
    public static MailIterator open(Path file) {
        try (Lines lines = new Lines(Files.newInputStream(file), MAX_MAIL_BYTES)) {
            String first = firstLine(lines, file);
            if (MboxSeparator.opens(first)) {
                return MboxIterator.open(file, MboxSeparator.dialectOf(first));
            }
            if (!HEADER_FIELD.matcher(first).matches()) {
                throw MailArchiveException.of(Reason.NOT_MAIL, file);
            }
            return new SingleMail(file);
        } catch (LineTooLongException tooLong) {
            throw MailArchiveException.of(Reason.TOO_LARGE, file);
        } catch (IOException unreadable) {
            throw MailArchiveException.unreadable(file, unreadable);
        }
    }

    private static String firstLine(Lines lines, Path file) throws IOException {
        boolean any = false;
        while (lines.next()) {
            any = true;
            String text = lines.text().replaceFirst(BYTE_ORDER_MARK, "").strip();
            // Some delivery agents leave a quoted separator above the header.
            if (!text.isEmpty() && !lines.isQuotedFrom()) {
                return text;
            }
        }
        throw MailArchiveException.of(any ? Reason.NOT_MAIL : Reason.EMPTY, file);
    }
}

package io.github.camelgmail.test.archive;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Says why a path cannot be read as a mail archive, and what to give instead. */
public final class MailArchiveException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    MailArchiveException(Reason reason, Path path, @Nullable Throwable cause) {
        super(path + ": " + reason.text, cause);
        this.reason = reason;
    }

    /** Makes the exception for a path, without a cause. */
    public static MailArchiveException of(Reason reason, Path path) {
        return new MailArchiveException(reason, path, null);
    }

    /** Makes the exception for a path that the file system refused to read. */
    public static MailArchiveException unreadable(Path path, Throwable cause) {
        return new MailArchiveException(Reason.UNREADABLE, path, cause);
    }

    /** The kind of failure, for callers that act on it. */
    public Reason reason() {
        return reason;
    }

    /** What was wrong with the path. */
    public enum Reason {
        /** Nothing exists at the path. */
        MISSING("no such file or folder; give an .eml file, a folder of them, or an mbox"),
        /** The file system refused to read the path. */
        UNREADABLE("cannot be read; check its permissions and the disk"),
        /** The file has no bytes, or the folder has no mail file. */
        EMPTY("holds no mail; give an .eml file, a folder with .eml or .mbox files, or an mbox"),
        /** The file begins neither with an mbox separator line nor with a header field. */
        NOT_MAIL("is no mail archive: it begins neither with a line \"From <sender> <date>\" nor with a header field"),
        /** A message is larger than Gmail takes by any way. */
        TOO_LARGE("has a message of more than " + MailFile.MAX_MAIL_BYTES + " bytes, which Gmail does not take");

        private final String text;

        Reason(String text) {
            this.text = text;
        }
    }
}

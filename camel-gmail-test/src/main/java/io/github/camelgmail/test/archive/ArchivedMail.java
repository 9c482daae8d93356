package io.github.camelgmail.test.archive;

/**
 * One message of a mail archive.
 *
 * @param origin where the message was found, for error texts: a file, and in an mbox also number and byte offset
 * @param raw the message as RFC 5322 bytes, line ends as they are in the archive; the caller owns the array
 */
public record ArchivedMail(String origin, byte[] raw) {

    @Override
    public String toString() {
        return origin + " (" + raw.length + " bytes)";
    }
}
